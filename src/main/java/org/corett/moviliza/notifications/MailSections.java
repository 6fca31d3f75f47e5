package org.corett.moviliza.notifications;

import java.util.List;
import org.corett.moviliza.casework.CaseReader;
import org.corett.moviliza.casework.CaseSection;
import org.corett.moviliza.casework.CaseSection.Field;
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
        return List.of(section(caseNumber, reader, MOST));
    }

    @Override
    public List<CaseSection> whole(String caseNumber, CaseReader reader) {
        return List.of(section(caseNumber, reader, Integer.MAX_VALUE));
    }

    private CaseSection section(String caseNumber, CaseReader reader, int most) {
        String only = reader.groups().contains(Group.TECHNICAL_SECRETARIAT) || reader.administrator()
                ? null
                : reader.username();
        Language language = reader.language();
        String title = wording.text(language, "mail.case.title");
        List<MailLine> mails = messages.about(caseNumber, only, most);
        int left = mails.size() < most ? 0 : messages.count(caseNumber, only) - most;
        return new CaseSection(
                "mails",
                title,
                left > 0
                        ? List.of(new Field(wording.text(language, "mail.case.left"), String.valueOf(left)))
                        : List.of(),
                List.of(new Table(
                        title,
                        List.of(
                                wording.text(language, "mail.page.when"),
                                wording.text(language, "mail.page.to"),
                                wording.text(language, "mail.page.subject"),
                                wording.text(language, "mail.page.state")),
                        mails.stream().map(mail -> row(mail, language)).toList())));
    }

    private List<Value> row(MailLine mail, Language language) {
        return List.of(
                Value.of(wording.moment(language, mail.createdAt())),
                Value.of(mail.recipient()),
                new Value(mail.subject(), "/correo/" + mail.id()),
                Value.of(wording.text(language, "mail.page.state." + mail.state())));
    }
}
