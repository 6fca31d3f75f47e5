package org.corett.moviliza.notifications;

import java.util.List;
import org.corett.moviliza.casework.CaseReader;
import org.corett.moviliza.casework.CaseSection;
import org.corett.moviliza.casework.CaseSection.Table;
import org.corett.moviliza.casework.CaseSection.Value;
import org.corett.moviliza.casework.CaseSections;
import org.corett.moviliza.identity.Group;
import org.corett.moviliza.shared.Language;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What was written about a case: everybody's mail for the Secretariat and administrators, otherwise the reader's own. */
@Component
@Order(90)
class MailSections implements CaseSections {
    private static final int MOST = 200;

    private final MailMessages messages;
    private final Wording wording;

    MailSections(MailMessages messages, Wording wording) {
        this.messages = messages;
        this.wording = wording;
    }

    @Override
    public List<CaseSection> of(String caseNumber, CaseReader reader) {
        boolean everybodys = reader.groups().contains(Group.TECHNICAL_SECRETARIAT) || reader.administrator();
        Language language = reader.language();
        String title = wording.text(language, "mail.case.title");
        return List.of(CaseSection.of(
                "mails",
                title,
                new Table(
                        title,
                        List.of(
                                wording.text(language, "mail.page.when"),
                                wording.text(language, "mail.page.to"),
                                wording.text(language, "mail.page.subject"),
                                wording.text(language, "mail.page.state")),
                        messages.about(caseNumber, everybodys ? null : reader.username(), MOST).stream()
                                .map(mail -> List.of(
                                        Value.of(wording.moment(language, mail.createdAt())),
                                        Value.of(mail.recipient()),
                                        new Value(mail.subject(), "/correo/" + mail.id()),
                                        Value.of(wording.text(language, "mail.page.state." + mail.state()))))
                                .toList())));
    }
}
