package org.corett.moviliza.calls;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.corett.moviliza.identity.Audience;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.shared.ClientAddress;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Shown;
import org.corett.moviliza.shared.Written;
import org.corett.moviliza.site.PublicFrame;
import org.corett.moviliza.site.Site;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Anybody asks; the Secretariat answers for everybody to read. */
@Controller
class QuestionPages {
    private final Calls calls;
    private final Questions questions;
    private final CallViews views;
    private final People people;
    private final PublicFrame frame;
    private final RateLimits limits;

    QuestionPages(
            Calls calls, Questions questions, CallViews views, People people, PublicFrame frame, RateLimits limits) {
        this.calls = calls;
        this.questions = questions;
        this.views = views;
        this.people = people;
        this.frame = frame;
        this.limits = limits;
    }

    @GetMapping(CallPaths.HIRING + "/preguntar")
    String form(
            @PathVariable String hiring, @RequestParam(defaultValue = "") String enviada, Locale locale, Model page) {
        page.addAttribute("sent", !enviada.isEmpty());
        return form(hiring, "", "", locale, page);
    }

    @PostMapping(CallPaths.HIRING + "/preguntar")
    String ask(
            @PathVariable String hiring,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") String website,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model page) {
        Call call = published(hiring);
        String text = Draft.text(question, "");
        if (!questions.taken(call)) {
            return refused(hiring, text, "calls.fault.questionLate", HttpStatus.CONFLICT, response, locale, page);
        }
        if (text.isEmpty() || text.length() > Questions.LONGEST) {
            String fault = text.isEmpty() ? "calls.fault.question" : "calls.fault.long";
            return refused(hiring, text, fault, HttpStatus.UNPROCESSABLE_ENTITY, response, locale, page);
        }
        if (!limits.questions.allows(ClientAddress.of(request))) {
            return refused(hiring, text, "calls.fault.often", HttpStatus.TOO_MANY_REQUESTS, response, locale, page);
        }
        if (website.isEmpty() && !questions.ask(call, text)) {
            String fault = "calls.fault.questionsWait";
            return refused(hiring, text, fault, HttpStatus.SERVICE_UNAVAILABLE, response, locale, page);
        }
        return "redirect:" + new Site(Language.of(locale)).to(CallPaths.call(hiring) + "/preguntar?enviada=1");
    }

    @GetMapping(CallPaths.HIRING + "/preguntas")
    String answers(@PathVariable String hiring, Principal reader, Model page) {
        mustBeSecretariat(reader);
        return answers(hiring, 0, "", "", page);
    }

    @PostMapping(CallPaths.HIRING + "/preguntas/{id}")
    String answer(
            @PathVariable String hiring,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(name = Shown.FIELD, defaultValue = "") String seen,
            Principal reader,
            HttpServletResponse response,
            Model page) {
        mustBeSecretariat(reader);
        String asked = Draft.text(question, "");
        String answered = Draft.text(answer, "");
        if (asked.isEmpty() || answered.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return answers(hiring, id, asked, answered, page);
        }
        if (!questions.answer(hiring, id, asked, answered, seen, reader.getName())) {
            response.setStatus(HttpStatus.CONFLICT.value());
            page.addAttribute("changed", true);
            return answers(hiring, id, asked, answered, page);
        }
        return "redirect:" + CallPaths.call(hiring) + "/preguntas";
    }

    private String answers(String hiring, long wrong, String asked, String answered, Model page) {
        Call call = published(hiring);
        List<Question> all = questions.of(hiring);
        page.addAttribute("call", call);
        page.addAttribute("object", calls.terms(call).title());
        page.addAttribute(
                "waiting",
                all.stream().filter(question -> question.answer() == null).toList());
        page.addAttribute(
                "answered",
                all.stream().filter(question -> question.answer() != null).toList());
        page.addAttribute("wrong", wrong);
        page.addAttribute("typedQuestion", asked);
        page.addAttribute("typedAnswer", answered);
        return "calls/answers";
    }

    private String refused(
            String hiring,
            String question,
            String fault,
            HttpStatus status,
            HttpServletResponse response,
            Locale locale,
            Model page) {
        response.setStatus(status.value());
        return form(hiring, question, fault, locale, page);
    }

    private String form(String hiring, String question, String fault, Locale locale, Model page) {
        Language language = Language.of(locale);
        Call call = published(hiring);
        frame.around(page, language, CallPaths.call(hiring) + "/preguntar");
        page.addAttribute("call", views.of(call, language));
        page.addAttribute("asking", questions.taken(call));
        page.addAttribute("question", question);
        page.addAttribute("fault", fault);
        page.addAttribute("longest", Written.number(language, Questions.LONGEST));
        page.addAttribute("now", views.now(language));
        return "calls/ask";
    }

    /** The latest call that is open to the public. */
    private Call published(String hiring) {
        return calls.published(hiring).stream()
                .filter(call -> call.kind() != CallKind.INVITATION)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void mustBeSecretariat(Principal reader) {
        if (!Audience.SECRETARIAT.includes(people.groupsOf(reader.getName()))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
