package org.corett.moviliza.calls;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.Mailbox;
import org.corett.moviliza.shared.MovableClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A published call and people who answer it, for tests that read like the scenarios. */
@Component
class Scene {
    static final String HIRING = "CONS-2026-01";
    static final String TITLE = "Línea de base y monitoreo";

    private final Coalition coalition;
    private final Calls calls;
    private final Mailbox mailbox;
    private final MovableClock clock;
    private final Offers offers;
    private final JdbcClient database;

    Scene(Coalition coalition, Calls calls, Mailbox mailbox, MovableClock clock, Offers offers, JdbcClient database) {
        this.offers = offers;
        this.database = database;
        this.coalition = coalition;
        this.calls = calls;
        this.mailbox = mailbox;
        this.clock = clock;
    }

    /** An empty system on 6 July 2026, with a first call that closes on 21 July at the end of the day. */
    Call firstCall() {
        coalition.startAfresh();
        coalition.today(LocalDate.of(2026, 7, 6));
        return calls.publish(HIRING, null, terms(), criteria());
    }

    static Terms terms() {
        return new Terms(
                TITLE,
                "Levantar la línea de base de la campaña y darle seguimiento.\nIncluye nueve países.",
                List.of("Plan de trabajo", "Línea de base", "Informe final"),
                "Diez años en evaluación de programas sociales.",
                6,
                new BigDecimal("18000.00"),
                "USD",
                "Organización Internacional para las Migraciones");
    }

    static List<Criterion> criteria() {
        return List.of(new Criterion("Experiencia", 40), new Criterion("Propuesta", 40), new Criterion("Costo", 20));
    }

    /** Somebody with a link. */
    Applicant applicant(int port, String address) {
        Applicant applicant = new Applicant(port, address);
        applicant.askForTheLink(HIRING);
        return applicant.with(letter(address, "calls.link").text());
    }

    /** Somebody whose offer has been received. */
    Applicant offer(int port, String address, String name) {
        Applicant applicant = applicant(port, address);
        applicant.write(Applicant.data(name));
        applicant.upload("CURRICULUM", "cv.pdf", Documents.pdf("CV de " + name));
        applicant.submit();
        return applicant;
    }

    /** The latest letter of a kind to an address. */
    Mailbox.Mail letter(String address, String code) {
        return mailbox.mailsOf(HIRING, code).stream()
                .filter(mail -> mail.to().equals(address))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("no letter " + code + " to " + address));
    }

    /** The first moment at which the call takes no offer. */
    void closes(Call call) {
        clock.moveTo(call.closesAt().toInstant());
    }

    void before(Call call, Duration left) {
        clock.moveTo(call.closesAt().toInstant().minus(left));
    }

    /** What stands while the call is open, which no program shows. */
    List<Offer> peek(Call call) {
        return database.sql("select * from offer where call = ? and withdrawn_at is null order by submitted_at")
                .param(call.id())
                .query(offers::offer)
                .list();
    }
}
