package org.corett.moviliza.consultancy;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was invited directly [gaps 20], and what became of each letter: for both organs, who chose them. */
@Component
class Invitations {
    private final JdbcClient database;
    private final HiringWording wording;
    private final Clock clock;

    Invitations(JdbcClient database, HiringWording wording, Clock clock) {
        this.database = database;
        this.wording = wording;
        this.clock = clock;
    }

    /** One invitation; its state as a word, with the moment from which it holds. */
    record Line(String name, String email, String state, String since) {}

    private record Letter(String name, String email, @Nullable String state, @Nullable OffsetDateTime since) {}

    List<Line> of(String hiring, Language language) {
        return database
                .sql(
                        """
                        select i.name, i.email, m.state, coalesce(m.finished_at, m.created_at) as since
                        from public_call c join invitee i on i.call = c.id
                        left join application a on a.call = i.call and a.email = i.email
                        left join lateral (select state, finished_at, created_at from mail_message
                            where mailbox = a.mailbox and code = 'calls.invitation' order by id desc limit 1) m on true
                        where c.hiring = ? order by c.id, i.name, i.email""")
                .param(hiring)
                .query(Letter.class)
                .list()
                .stream()
                .map(letter -> new Line(
                        letter.name(),
                        letter.email(),
                        wording.text(
                                letter.state() == null
                                        ? "consultancy.invitation.erased"
                                        : "mail.page.state." + letter.state(),
                                language),
                        letter.since() == null
                                ? ""
                                : Written.minute(language, letter.since().atZoneSameInstant(clock.getZone()))))
                .toList();
    }
}
