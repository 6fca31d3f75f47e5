package org.corett.moviliza.notifications;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.corett.moviliza.casework.CaseSection;
import org.corett.moviliza.casework.CaseSection.Field;
import org.corett.moviliza.casework.CaseSection.Table;
import org.corett.moviliza.casework.CaseSection.Value;
import org.corett.moviliza.casework.CaseSections;
import org.corett.moviliza.identity.Audience;
import org.corett.moviliza.identity.Reader;
import org.corett.moviliza.notifications.MailMessage.State;
import org.corett.moviliza.shared.Language;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What was written about a case: everybody's mail for the Secretariat and administrators, otherwise the reader's own. */
@Component
@Order(90)
class MailSections implements CaseSections {
    /** Letters on the page, so that it stays light; the dossier holds all mails. */
    private static final int MOST = 200;

    private final MailMessages messages;
    private final Wording wording;

    MailSections(MailMessages messages, Wording wording) {
        this.messages = messages;
        this.wording = wording;
    }

    /** What was sent to several the same day under one subject is one letter, and the page leads with the latest. */
    @Override
    public List<CaseSection> of(String caseNumber, Reader reader) {
        Language language = reader.language();
        List<List<MailLine>> letters = letters(mails(caseNumber, reader), language);
        int left = letters.size() - MOST;
        return List.of(section(
                left > 0
                        ? List.of(new Field(wording.text(language, "mail.case.left"), String.valueOf(left)))
                        : List.of(),
                letters.stream()
                        .limit(MOST)
                        .map(letter -> row(wording.day(language, letter.get(0).createdAt()), letter, language))
                        .toList(),
                language));
    }

    /** Each mail by itself: who was told what at which moment is evidence. */
    @Override
    public List<CaseSection> whole(String caseNumber, Reader reader) {
        Language language = reader.language();
        return List.of(section(
                List.of(),
                mails(caseNumber, reader).stream()
                        .map(mail -> row(wording.minute(language, mail.createdAt()), List.of(mail), language))
                        .toList(),
                language));
    }

    private List<MailLine> mails(String caseNumber, Reader reader) {
        boolean everybodys = Audience.SECRETARIAT.includes(reader.groups()) || reader.administrator();
        return messages.about(caseNumber, everybodys ? null : reader.username());
    }

    private CaseSection section(List<Field> fields, List<List<Value>> rows, Language language) {
        String title = wording.text(language, "mail.case.title");
        return new CaseSection(
                "mails",
                title,
                fields,
                List.of(new Table(
                        title,
                        List.of(
                                wording.text(language, "mail.page.when"),
                                wording.text(language, "mail.page.subject"),
                                wording.text(language, "mail.case.outcome")),
                        rows)));
    }

    /** Newest first. */
    private List<List<MailLine>> letters(List<MailLine> mails, Language language) {
        return List.copyOf(mails.stream()
                .collect(Collectors.groupingBy(
                        mail -> List.of(mail.code(), mail.subject(), wording.day(language, mail.createdAt())),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values());
    }

    /** A letter to one leads to it, one to several to the list of the case's mail. */
    private List<Value> row(String when, List<MailLine> letter, Language language) {
        MailLine first = letter.get(0);
        String address = letter.size() == 1 ? "/correo/" + first.id() : "/correo?caso=" + first.caseNumber();
        return List.of(Value.of(when), new Value(first.subject(), address), Value.of(outcomes(letter, language)));
    }

    /** "Enviado: ana@..., luis@... (2)" on a line for each outcome: a letter may reach the same person again that day. */
    private String outcomes(List<MailLine> letter, Language language) {
        Map<State, Map<String, Long>> recipients = letter.stream()
                .collect(Collectors.groupingBy(
                        MailLine::state,
                        () -> new EnumMap<>(State.class),
                        Collectors.groupingBy(MailLine::recipient, LinkedHashMap::new, Collectors.counting())));
        return recipients.entrySet().stream()
                .map(each -> wording.text(language, "mail.page.state." + each.getKey()) + ": "
                        + each.getValue().entrySet().stream()
                                .map(one ->
                                        one.getValue() == 1 ? one.getKey() : one.getKey() + " (" + one.getValue() + ")")
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("\n"));
    }
}
