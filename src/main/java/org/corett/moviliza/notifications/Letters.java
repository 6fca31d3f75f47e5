package org.corett.moviliza.notifications;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.corett.moviliza.casework.CasePlaces;
import org.corett.moviliza.engine.AwaitedTasks;
import org.corett.moviliza.engine.FormCatalog;
import org.corett.moviliza.engine.TaskOffered;
import org.corett.moviliza.identity.Group;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.identity.Person;
import org.corett.moviliza.identity.Readers;
import org.corett.moviliza.notifications.Letter.Line;
import org.corett.moviliza.notifications.Letter.Section;
import org.corett.moviliza.shared.BaseUrl;
import org.corett.moviliza.shared.CleanText;
import org.corett.moviliza.shared.Fact;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.LinkNotice;
import org.corett.moviliza.shared.Notice;
import org.corett.moviliza.shared.PersonalNotice;
import org.corett.moviliza.shared.PrivateNotice;
import org.corett.moviliza.shared.Written;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Words for mails about tasks and about other news. */
@Component
class Letters {
    private static final Logger LOG = LoggerFactory.getLogger(Letters.class);
    private static final int LONGEST_SUBJECT = 200;
    private static final int MOST = 20;

    private final People people;
    private final Wording wording;
    private final FormCatalog forms;
    private final CasePlaces places;
    private final Readers readers;
    private final BaseUrl base;
    private final ITemplateEngine templates;

    Letters(
            People people,
            Wording wording,
            FormCatalog forms,
            CasePlaces places,
            Readers readers,
            BaseUrl base,
            ITemplateEngine templates) {
        this.people = people;
        this.wording = wording;
        this.forms = forms;
        this.places = places;
        this.readers = readers;
        this.base = base;
        this.templates = templates;
    }

    /** One task or several of one case are asked of the reader. */
    Letter about(List<TaskOffered> tasks, Collection<String> asked, MailReader reader) {
        return tasks.size() == 1 ? about(tasks.get(0), asked, reader) : aboutAll(tasks, asked, reader);
    }

    private Letter about(TaskOffered task, Collection<String> asked, MailReader reader) {
        Language language = reader.language();
        String name = oneLine(task.name().in(language));
        String purpose = forms.purpose(forms.id(task.process(), task.task()), language);
        Instant due = task.due();
        String subject = due == null
                ? wording.text(language, "mail.task.subject", task.caseNumber(), name)
                : wording.text(language, "mail.task.subjectDue", task.caseNumber(), name, wording.day(language, due));
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(wording.text(language, "mail.case"), task.caseNumber()));
        if (due != null) {
            facts.add(new Fact(wording.text(language, "mail.due"), wording.due(language, due, reader.zone())));
        }
        facts.add(asked(asked, language));
        return new Letter(
                language,
                subject(subject),
                name,
                List.of(purpose.isEmpty() ? wording.text(language, "mail.task.intro") : purpose),
                facts,
                List.of(),
                wording.text(language, "mail.task.button"),
                task(task.taskId()),
                wording.text(language, "mail.footer"));
    }

    private Letter aboutAll(List<TaskOffered> tasks, Collection<String> asked, MailReader reader) {
        Language language = reader.language();
        String caseNumber = tasks.get(0).caseNumber();
        Instant first = tasks.stream()
                .map(TaskOffered::due)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        String subject = first == null
                ? wording.text(language, "mail.tasks.subject", caseNumber, tasks.size())
                : wording.text(
                        language, "mail.tasks.subjectDue", caseNumber, tasks.size(), wording.day(language, first));
        List<Line> lines = tasks.stream()
                .map(task -> new Line(
                        oneLine(task.name().in(language)),
                        task.due() == null
                                ? ""
                                : wording.text(language, "mail.due") + ": "
                                        + wording.due(language, task.due(), reader.zone()),
                        task(task.taskId())))
                .toList();
        return new Letter(
                language,
                subject(subject),
                wording.text(language, "mail.tasks.title", tasks.size()),
                List.of(wording.text(language, "mail.tasks.intro")),
                List.of(new Fact(wording.text(language, "mail.case"), caseNumber), asked(asked, language)),
                List.of(new Section(wording.text(language, "mail.tasks.heading"), lines)),
                wording.text(language, "mail.tasks.button"),
                base.to("/tareas"),
                wording.text(language, "mail.footer"));
    }

    /** What a reader reads together: her tasks, whom she waits for, and the news since the last time. */
    Letter digest(Digest digest, MailReader reader) {
        Language language = reader.language();
        String day = Written.day(language, digest.day());
        List<Section> sections = new ArrayList<>();
        section(sections, language, "overdue", tasks(digest.overdue(), reader));
        section(sections, language, "due", tasks(digest.due(), reader));
        section(sections, language, "awaited", awaited(digest.awaited(), language));
        section(
                sections,
                language,
                "news",
                digest.news().stream()
                        .map(mail -> new Line(mail.subject(), "", base.to("/correo/" + mail.id())))
                        .toList());
        return new Letter(
                language,
                subject(wording.text(
                        language,
                        "mail.digest.subject",
                        day,
                        digest.due().size() + digest.overdue().size(),
                        digest.overdue().size())),
                wording.text(language, "mail.digest.title", day),
                List.of(),
                List.of(),
                sections,
                wording.text(language, "mail.tasks.button"),
                base.to("/tareas"),
                wording.text(language, "mail.digest.footer", base.to(MailPages.OWN)));
    }

    private void section(List<Section> sections, Language language, String code, List<Line> lines) {
        if (!lines.isEmpty()) {
            sections.add(new Section(wording.text(language, "mail.digest." + code), lines));
        }
    }

    /** Each task with its case, when it is due by the reader's clock, and where it is done; the rest are on their page. */
    List<Line> tasks(List<AwaitedTasks.Awaited> tasks, MailReader reader) {
        Language language = reader.language();
        return most(
                tasks,
                task -> new Line(
                        task.caseNumber() + ": " + oneLine(task.name().in(language)),
                        task.due() == null
                                ? ""
                                : wording.text(language, "mail.due") + ": "
                                        + wording.due(language, task.due(), reader.zone()),
                        task(task.taskId())),
                base.to("/tareas"),
                language);
    }

    private List<Line> awaited(List<AwaitedTasks.Awaited> tasks, Language language) {
        return most(tasks, task -> awaited(task, language), "", language);
    }

    /** So many that a mail stays a mail, and how many more there are. */
    private <E> List<Line> most(List<E> all, Function<E, Line> line, String rest, Language language) {
        List<Line> lines = new ArrayList<>(all.stream().limit(MOST).map(line).toList());
        if (all.size() > MOST) {
            lines.add(new Line(wording.text(language, "mail.digest.more", all.size() - MOST), "", rest));
        }
        return lines;
    }

    private Line awaited(AwaitedTasks.Awaited task, Language language) {
        Fact asked = asked(task.groups(), language);
        return new Line(
                task.caseNumber() + ": " + oneLine(task.name().in(language)), asked.label() + ": " + asked.value(), "");
    }

    private Fact asked(Collection<String> groups, Language language) {
        return new Fact(wording.text(language, "mail.asked"), wording.groups(language, groups));
    }

    /** By the portal, which leads through the sign-in and does not lose what stands behind a #. */
    String task(String taskId) {
        return base.to("/tareas/" + encoded(taskId));
    }

    /** Something has happened; the button leads to the task that it is about, where she has one, or to the case. */
    Letter about(Notice notice, MailReader reader, Optional<String> task) {
        Language language = reader.language();
        String home = home(notice.caseNumber(), reader.username(), language);
        return news(
                notice.code(),
                notice.caseNumber(),
                notice.arguments(),
                wording.byTheClockOf(reader.zone(), language, notice.arguments()),
                language,
                task.isPresent() ? wording.text(language, "mail.task.button") : opening(home, language),
                task.map(this::task).orElse(home),
                wording.text(language, "mail.footer"));
    }

    /** What the button to this page is called. */
    private String opening(String page, Language language) {
        return wording.text(language, page.startsWith(base.to("/casos/")) ? "mail.case.button" : "mail.notice.button");
    }

    /** Empty where the case is about something that its reader does not see: then the mail has no button. */
    private String home(String caseNumber, @Nullable String username, Language language) {
        if (caseNumber.isBlank() || username == null) {
            return base.to("/");
        }
        return places.of(caseNumber, readers.named(username, language))
                .map(base::to)
                .orElse("");
    }

    /** For people without an account, who answer to the Secretariat. */
    Letter about(Notice notice) {
        return toOutsider(notice.code(), notice.caseNumber(), notice.arguments(), Language.ES);
    }

    Letter about(PersonalNotice notice) {
        Language language = notice.language();
        String home = notice.signsIn() ? home(notice.caseNumber(), notice.username(), language) : "";
        return notice.signsIn()
                ? news(
                        notice.code(),
                        notice.caseNumber(),
                        notice.arguments(),
                        language,
                        opening(home, language),
                        home,
                        wording.text(language, "mail.footer"))
                : toOutsider(notice.code(), notice.caseNumber(), notice.arguments(), language);
    }

    private Letter toOutsider(String code, String caseNumber, List<Object> arguments, Language language) {
        return news(
                code,
                caseNumber,
                arguments,
                language,
                wording.text(language, "mail.notice.button"),
                "",
                wording.text(language, "mail.footerOutside", secretariat()));
    }

    /** Something that nobody but the reader may know of. */
    Letter about(PrivateNotice notice) {
        Language language = notice.language();
        return news(
                notice.code(),
                notice.caseNumber(),
                notice.arguments(),
                language,
                wording.text(language, "mail." + notice.code() + ".button"),
                base.to(notice.path()),
                wording.text(language, "mail." + notice.code() + ".footer"));
    }

    /** Something with a link for the reader alone. */
    Letter about(LinkNotice notice) {
        Language language = notice.language();
        return news(
                notice.code(),
                notice.caseNumber(),
                notice.arguments(),
                language,
                wording.text(language, "mail." + notice.code() + ".button"),
                base.to(notice.path()),
                wording.text(language, "mail." + notice.code() + ".footer"));
    }

    private Letter news(
            String code,
            String caseNumber,
            List<Object> arguments,
            Language language,
            String button,
            String link,
            String footer) {
        return news(code, caseNumber, arguments, arguments, language, button, link, footer);
    }

    private Letter news(
            String code,
            String caseNumber,
            List<Object> inSubject,
            List<Object> inText,
            Language language,
            String button,
            String link,
            String footer) {
        String title = oneLine(news(code, ".subject", language, inSubject.toArray()));
        String subject = caseNumber.isBlank() || title.startsWith(caseNumber) ? title : caseNumber + ": " + title;
        String text = readable(news(code, ".text", language, inText.toArray()));
        List<Fact> facts =
                caseNumber.isBlank() ? List.of() : List.of(new Fact(wording.text(language, "mail.case"), caseNumber));
        return new Letter(
                language,
                subject(subject),
                title,
                text.lines().filter(line -> !line.isBlank()).toList(),
                facts,
                List.of(),
                button,
                link,
                footer);
    }

    /** Where those answer who have no account here. */
    private List<String> secretariat() {
        return people.membersOf(List.of(Group.TECHNICAL_SECRETARIAT)).stream()
                .map(Person::email)
                .sorted()
                .toList();
    }

    /** A text that somebody forgot must not undo a person's work: she is told that there is news. */
    private String news(String code, String part, Language language, Object[] arguments) {
        try {
            return wording.text(language, "mail." + code + part, arguments);
        } catch (NoSuchMessageException e) {
            LOG.error("No text mail.{}{}", code, part);
            return wording.text(language, "mail.notice" + part);
        }
    }

    /** The letter as a page that a mail program shows. */
    String html(Letter letter) {
        Locale locale = letter.language().locale();
        return templates.process("mail/letter", new Context(locale, Map.of("letter", letter)));
    }

    static String subject(String text) {
        return CleanText.cut(oneLine(text), LONGEST_SUBJECT);
    }

    /** Line ends in a header would let a text add headers of its own. */
    static String oneLine(String text) {
        return CleanText.line(text);
    }

    private static String readable(String text) {
        return CleanText.text(text);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
