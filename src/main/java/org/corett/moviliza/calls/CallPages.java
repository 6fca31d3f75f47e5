package org.corett.moviliza.calls;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Slice;
import org.corett.moviliza.shared.Written;
import org.corett.moviliza.site.PublicFrame;
import org.corett.moviliza.site.PublicPlaces;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The calls as everybody may read them. */
@Controller
class CallPages implements PublicPlaces {
    private static final int PAGE = 25;

    private final Calls calls;
    private final CallViews views;
    private final Questions questions;
    private final PublicFrame frame;
    private final MessageSource messages;
    private final Clock clock;

    CallPages(
            Calls calls, CallViews views, Questions questions, PublicFrame frame, MessageSource messages, Clock clock) {
        this.calls = calls;
        this.views = views;
        this.questions = questions;
        this.frame = frame;
        this.messages = messages;
        this.clock = clock;
    }

    /** Those of a hiring that had more than a direct invitation. */
    @Override
    public List<String> paths() {
        List<String> paths = new ArrayList<>(List.of(CallPaths.CALLS, PolicyPages.PATH));
        calls.publishedHirings().stream().map(CallPaths::call).forEach(paths::add);
        return paths;
    }

    /** A question with its answer, in the page's words. */
    record Answered(String question, String answer, String when) {}

    @GetMapping(CallPaths.CALLS)
    String list(@RequestParam(defaultValue = "0") int pagina, Locale locale, Model page) {
        Language language = Language.of(locale);
        Slice<Call> past = calls.ended(pagina, PAGE);
        frame.around(page, language, CallPaths.CALLS, text("calls.list.description", locale));
        page.addAttribute("current", past.number() > 0 ? List.of() : views(calls.underWay(), language));
        page.addAttribute("past", new Slice<>(views(past.lines(), language), past.number(), past.more()));
        return "calls/list";
    }

    private List<CallView> views(List<Call> some, Language language) {
        return some.stream().map(call -> views.of(call, language)).toList();
    }

    @GetMapping(CallPaths.HIRING)
    String one(@PathVariable String hiring, @RequestParam(defaultValue = "") String zona, Locale locale, Model page) {
        Language language = Language.of(locale);
        Optional<ZoneId> zone = CallViews.zone(zona);
        List<Call> published = calls.published(hiring);
        if (published.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<CallView> all =
                published.stream().map(call -> views.of(call, language, zone)).toList();
        CallView latest = all.get(all.size() - 1);
        Call main = published.stream()
                .filter(call -> call.kind() != CallKind.INVITATION)
                .reduce((earlier, later) -> later)
                .orElseThrow();
        CallView shown = all.stream()
                .filter(call -> call.call().id() == main.id())
                .findFirst()
                .orElseThrow();
        frame.around(
                page,
                language,
                CallPaths.call(hiring),
                text("calls.one.description", locale, shown.terms().title(), views.closes(shown, language)));
        page.addAttribute("call", shown);
        page.addAttribute("latest", latest);
        page.addAttribute("others", all.stream().filter(call -> call != shown).toList());
        page.addAttribute("now", views.now(language));
        page.addAttribute("zone", zone.map(ZoneId::getId).orElse(""));
        page.addAttribute("zones", CallViews.places(language));
        page.addAttribute("answered", answered(hiring, language));
        page.addAttribute("asking", questions.taken(main));
        return "calls/one";
    }

    private List<Answered> answered(String hiring, Language language) {
        return questions.answered(hiring).stream()
                .map(question -> new Answered(
                        question.question(),
                        Optional.ofNullable(question.answer()).orElse(""),
                        Written.day(
                                language,
                                Optional.ofNullable(question.answeredAt())
                                        .orElse(OffsetDateTime.now(clock))
                                        .atZoneSameInstant(clock.getZone())
                                        .toLocalDate())))
                .toList();
    }

    private String text(String code, Locale locale, Object... arguments) {
        return messages.getMessage(code, arguments, locale);
    }
}
