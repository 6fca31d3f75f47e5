package org.corett.moviliza.plenary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.Biweekly;
import biweekly.ICalendar;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Mailbox;
import org.corett.moviliza.Roles;
import org.corett.moviliza.Together;
import org.corett.moviliza.representatives.LetterDocuments;
import org.corett.moviliza.representatives.Letters;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/** A session moves or is cancelled with a reason; whatever ends it, nothing waits for it for ever. */
@CoalitionTest
class SessionChangesTest {
    private static final LocalDate SITTING = LocalDate.of(2026, 4, 14);

    @Autowired
    private WebApplicationContext program;

    @Autowired
    private Coalition coalition;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private Motions motions;

    @Autowired
    private Sessions sessions;

    @Autowired
    private AgendaItems items;

    @Autowired
    private Released released;

    @Autowired
    private SessionChanges changes;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MinutesDraft draft;

    private PlenaryScene plenary;
    private String minutes;
    private String motion;
    private String session;

    @BeforeEach
    void aSessionIsConvened() {
        coalition.startAfresh();
        coalition.today(LocalDate.of(2026, 3, 30));
        plenary = new PlenaryScene(coalition);
        minutes = motions.propose(MotionKind.MINUTES, "PL-2025-009", "Acta de la sesión II-2025", "Se somete.");
        motion = motions.propose(MotionKind.AGREEMENT_ENDORSEMENT, "MR-2026-001", "Respaldo", "Texto uno");
        session = plenary.convene("ORDINARY", SITTING, List.of(motion));
    }

    @Test
    void movesWithAReasonThatEverybodyHearsAndCalendarsFollow() {
        mailbox.empty();
        changes.move(
                session,
                new Convening.Call(LocalDate.of(2026, 4, 21), LocalTime.of(10, 30), "Ciudad de Panamá"),
                "Huracán.",
                "presidencia");
        assertThat(sessions.sitting(session))
                .returns(LocalDate.of(2026, 4, 21), Sitting::sitsOn)
                .returns("Ciudad de Panamá", Sitting::place)
                .returns(LocalDate.of(2026, 4, 16), Sitting::commentsUntil);
        assertThat(mailbox.recipientsOf(session, "plenary-moved"))
                .hasSize(21)
                .contains("titular-mx", "suplente-bz", "observador-oim", "presidencia", "secretaria");
        assertThat(mailbox.mailsOf(session, "plenary-moved"))
                .filteredOn(mail -> mail.to().equals("titular-mx"))
                .singleElement()
                .satisfies(
                        mail -> assertThat(mail.text())
                                .contains(
                                        "martes, 14 de abril de 2026",
                                        "martes, 21 de abril de 2026",
                                        "Huracán.",
                                        "Comentarios a la agenda: por escrito a la Presidencia, hasta el 16 de abril de 2026."));
        ICalendar entry = entry("plenary-moved");
        assertThat(entry.getMethod().getValue()).isEqualTo("REQUEST");
        assertThat(entry.getEvents().get(0).getSequence().getValue()).isEqualTo(1);
        plenary.prepare(session);
        assertThat(coalition
                        .as("secretaria")
                        .task(session, "registerAttendance")
                        .getDueDate())
                .isEqualTo("2026-04-22T05:59:00Z");
        coalition.today(SITTING);
        assertThatThrownBy(() -> plenary.register(session, "HN")).hasMessageContaining("21 de abril de 2026");
    }

    @Test
    void theMinutesTellTheFirstCallBeforeWhatWasChangedOfIt() {
        changes.move(
                session,
                new Convening.Call(LocalDate.of(2026, 4, 21), LocalTime.of(10, 30), "Ciudad de Panamá"),
                "Huracán.",
                "presidencia");
        changes.move(
                session,
                new Convening.Call(LocalDate.of(2026, 4, 22), LocalTime.of(10, 30), "Colón"),
                "Feriado.",
                "presidencia");
        coalition.today(LocalDate.of(2026, 4, 22));
        plenary.attend(session, "BZ", "CR", "SV", "GT", "HN");
        assertThat(draft.of(session, Language.ES))
                .containsSubsequence(
                        "Convocatoria. El 30 de marzo de 2026 la Presidencia convocó la sesión para el martes, 14 de abril",
                        "movió la sesión del martes, 14 de abril de 2026, ",
                        " al martes, 21 de abril de 2026, 10:30 (UTC-6). Lugar: Ciudad de Panamá. Motivo: Huracán.",
                        "movió la sesión del martes, 21 de abril de 2026, 10:30 (UTC-6) al miércoles, 22 de abril",
                        "Lugar: Colón. Motivo: Feriado.",
                        "Asistencia. Asistieron 5 de 9 países");
    }

    @Test
    void anOpenTaskOfTheSecretariatIsDueOnTheNewDays() {
        changes.move(
                session, new Convening.Call(LocalDate.of(2026, 4, 21), LocalTime.of(9, 0), "X"), "Y", "presidencia");
        assertThat(coalition.as("secretaria").task(session, "prepareDocuments").getDueDate())
                .isEqualTo("2026-04-17T05:59:00Z");
    }

    @Test
    void anEarlierDayKeepsTheWholeNoticeAndAPastOneIsRefused() {
        coalition.today(LocalDate.of(2026, 4, 1));
        refusedDay(LocalDate.of(2026, 4, 13), "change.early");
        refusedDay(LocalDate.of(2026, 4, 1), "change.early");
        refusedDay(LocalDate.of(2019, 4, 1), "change.early");
        assertThat(sessions.changes(session)).isEmpty();
    }

    @Test
    void isCancelledWithAReasonAndItsMotionsWaitAgain() {
        mailbox.empty();
        assertThatThrownBy(() -> changes.cancel(session, "  ", "presidencia")).isInstanceOf(Refusal.class);
        changes.cancel(session, "La sede no está disponible.", "presidencia");
        assertThat(coalition.ended(session)).isTrue();
        assertThat(motions.pending()).extracting(Motion::number).containsExactly(minutes, motion);
        assertThat(items.of(session)).isEmpty();
        assertThat(released.of(session)).extracting(Released.Item::motion).containsExactly(minutes, motion);
        assertThat(mailbox.recipientsOf(session, "plenary-cancelled"))
                .hasSize(21)
                .contains("observador-oim", "presidencia", "secretaria");
        assertThat(mailbox.mailsOf(session, "plenary-cancelled"))
                .filteredOn(mail -> mail.to().equals("titular-cr"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("La sede no está disponible.", "1. Acta de la sesión II-2025", "2. Respaldo"));
        ICalendar entry = entry("plenary-cancelled");
        assertThat(entry.getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(entry.getEvents().get(0).getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(entry.getEvents().get(0).getSequence().getValue()).isEqualTo(1);
        assertThat(mailbox.recipientsOf(session, "plenary-removed")).isEmpty();
        String next = plenary.convene("ORDINARY", LocalDate.of(2026, 4, 21), List.of(motion));
        assertThat(items.of(next)).extracting(AgendaItem::motion).containsExactly(minutes, motion);
    }

    @Test
    void whatCountriesHadSaidStaysOnRecordWhenASessionIsCancelledInTheMidst() {
        coalition.today(SITTING);
        plenary.attend(session, "BZ", "CR", "SV", "GT", "HN");
        var mexico = plenary.titular("CR");
        String task = mexico.tasks(session, "statePosition").get(1).getId();
        mexico.completeTask(task, PlenaryScene.position("OBJECT"));
        changes.cancel(session, "Se comprobó que no había quórum.", "presidencia");
        assertThat(database.sql("select country, answer from released_answer where session = ?")
                        .param(session)
                        .query((row, line) -> row.getString(1) + row.getString(2))
                        .list())
                .containsExactly("CROBJECT");
        assertThat(motions.pending()).hasSize(2);
    }

    @Test
    void whatIsDecidedIsNotCancelled() {
        coalition.today(SITTING);
        plenary.attend(session, "BZ", "CR", "SV", "GT", "HN");
        plenary.all(session, "AGREE");
        assertThatThrownBy(() -> changes.cancel(session, "Tarde", "presidencia"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("change.gone");
        refusedDay(SITTING.plusDays(7), "change.gone");
    }

    @Test
    void aSessionWithoutQuorumIsCancelledInsteadOfConvenedAgain() {
        coalition.today(SITTING);
        plenary.attend(session, "HN", "PA");
        changes.cancel(session, "No habrá quórum este semestre.", "presidencia");
        assertThat(coalition.ended(session)).isTrue();
        assertThat(motions.pending()).hasSize(2);
    }

    @Test
    void aCaseThatAnAdministratorDeletesGivesEverythingBackAndEverybodyHears() {
        coalition.today(SITTING);
        plenary.attend(session, "BZ", "CR", "SV", "GT", "HN");
        mailbox.empty();
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(session)
                .singleResult()
                .getId();
        runtime.deleteProcessInstance(instance, "por error", true);
        assertThat(motions.pending()).extracting(Motion::number).containsExactly(minutes, motion);
        assertThat(sessions.get(session).endedEarlyAs()).isEqualTo(Session.End.REMOVED);
        assertThat(mailbox.recipientsOf(session, "plenary-removed"))
                .contains("titular-mx", "observador-oim", "presidencia", "secretaria");
    }

    @Test
    void aCaseThatWasDeletedBeforeAnybodyListenedIsFoundAtTheNextStart() {
        coalition.today(SITTING);
        plenary.attend(session, "BZ", "CR", "SV", "GT", "HN");
        plenary.titular("CR").tasks(session, "statePosition").forEach(task -> plenary.titular("CR")
                .completeTask(task.getId(), PlenaryScene.position("AGREE")));
        String other = plenary.convene(
                "EXTRAORDINARY",
                SITTING.plusDays(6),
                List.of(motions.propose(MotionKind.GENERAL, "", "Otro punto", "Texto")));
        database.sql("update act_ru_execution set business_key_ = 'lost' where business_key_ = ?")
                .param(session)
                .update();
        changes.findRemoved();
        assertThat(motions.pending()).extracting(Motion::number).containsExactly(minutes, motion);
        assertThat(sessions.get(session).endedEarlyAs()).isEqualTo(Session.End.REMOVED);
        assertThat(sessions.get(other).endedEarlyAs()).as("its case runs").isNull();
    }

    @Test
    void aSecondCallMovesWithinItsOwnLimit() {
        coalition.today(SITTING);
        plenary.attend(session, "HN", "PA");
        coalition
                .as("presidencia")
                .complete(
                        session,
                        "reconveneSession",
                        Map.of("date", "2026-04-20", "time", "09:00", "place", "Tegucigalpa"));
        refusedDay(SITTING.plusDays(11), "session.reconveneLate");
        changes.move(
                session,
                new Convening.Call(SITTING.plusDays(9), LocalTime.of(9, 0), "Tegucigalpa"),
                "Vuelos",
                "presidencia");
        assertThat(entry("plenary-moved").getEvents().get(0).getSequence().getValue())
                .isEqualTo(2);
    }

    @Test
    void aCaseOnTheEarlierModelRunsToItsEnd() {
        onTheEarlierModel(() -> {
            String old = plenary.convene(
                    "ORDINARY",
                    LocalDate.of(2026, 5, 19),
                    List.of(motions.propose(MotionKind.GENERAL, "", "Punto", "Texto")));
            coalition.today(LocalDate.of(2026, 5, 19));
            plenary.prepare(old);
            coalition.as("secretaria").complete(old, "registerAttendance", PlenaryScene.attendance("HN", "PA"));
            assertThat(coalition.openTasks(old)).containsExactly("reconveneSession");
            assertThat(mailbox.recipientsOf(old, "plenary-no-quorum")).contains("titular-cr");
            coalition
                    .as("presidencia")
                    .complete(
                            old,
                            "reconveneSession",
                            Map.of("date", "2026-05-25", "time", "10:00", "place", "Tegucigalpa"));
            coalition.today(LocalDate.of(2026, 5, 25));
            coalition
                    .as("secretaria")
                    .complete(old, "registerAttendance", PlenaryScene.attendance("BZ", "CR", "SV", "GT", "HN"));
            plenary.state(old, "CR", "OBJECT");
            plenary.all(old, "AGREE");
            plenary.amend(old, "Texto dos");
            changes.withdrawObjection(old, 1, CountryCode.CR, "titular-cr");
            plenary.all(old, "AGREE");
            assertThat(items.of(old)).singleElement().returns(Outcome.ADOPTED, AgendaItem::outcome);
            plenary.minutes(old);
            assertThat(coalition.ended(old)).isTrue();
        });
    }

    @Test
    void aCaseOnTheEarlierModelIsCancelledToo() {
        onTheEarlierModel(() -> {
            String other = motions.propose(MotionKind.GENERAL, "", "Punto", "Texto");
            String old = plenary.convene("ORDINARY", LocalDate.of(2026, 5, 19), List.of(other));
            changes.cancel(old, "Motivo", "presidencia");
            assertThat(coalition.ended(old)).isTrue();
            assertThat(motions.pending()).extracting(Motion::number).containsExactly(other);
            assertThat(mailbox.recipientsOf(old, "plenary-removed")).isEmpty();
            assertThat(mailbox.recipientsOf(old, "plenary-cancelled")).hasSize(21);
        });
    }

    @Test
    void eachMayDoThereWhatIsHers() throws Exception {
        Roles roles = new Roles(program);
        String page = "/plenaria/" + session + "/cambios";
        assertThat(roles.page("presidencia", page)).contains("Mover la sesión", "Cancelar la sesión");
        assertThat(roles.page("titular-cr", page)).contains("No hay nada que usted pueda cambiar");
        assertThat(roles.page("presidencia", "/plenaria/" + session)).contains(page);
        assertThat(roles.page("titular-cr", "/plenaria/" + session)).doesNotContain(page);
        for (String reader : Roles.ALL) {
            if (!reader.equals("presidencia")) {
                assertThat(roles.send(reader, page + "/cancelacion", Map.of("reason", "x"))
                                .getStatus())
                        .as(reader)
                        .isEqualTo(403);
            }
        }
        var refused = roles.send(
                "presidencia",
                page + "/fecha",
                Map.of("date", "2019-01-01", "time", "09:00", "place", "Aquí", "reason", "Porque sí"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                .contains("Fecha: elija el", "Porque sí", "Aquí");
        assertThat(roles.send("presidencia", page + "/cancelacion", Map.of("reason", "Sin sede"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(roles.page("titular-cr", "/plenaria/" + session))
                .contains("Cancelada el 30 de marzo de 2026", "Sin sede", "2. Respaldo");
        assertThat(roles.page("titular-cr", "/plenaria")).contains("Cancelada");
        assertThat(roles.page("titular-cr", "/casos/" + session))
                .contains("Se canceló la sesión", "Sin sede", "Presidencia (Honduras)");
    }

    @Test
    void aDelegateWithdrawsHerCountrysObjectionOnThePage() throws Exception {
        Roles roles = new Roles(program);
        String page = "/plenaria/" + session + "/cambios";
        coalition.today(SITTING);
        plenary.attend(session, "BZ", "CR", "SV", "GT", "HN", "MX");
        plenary.titular("MX").tasks(session, "statePosition").forEach(task -> plenary.titular("MX")
                .completeTask(task.getId(), PlenaryScene.position("OBJECT")));
        plenary.all(session, "AGREE");
        assertThat(roles.page("suplente-mx", page)).contains("Retirar la objeción de México al punto 2. Respaldo");
        assertThat(roles.page("titular-cr", page)).doesNotContain("Retirar la objeción");
        Map<String, String> form = Map.of("position", "2", "country", "MX");
        assertThat(roles.send("titular-cr", page + "/objecion", form).getStatus())
                .isEqualTo(403);
        assertThat(roles.send("presidencia", page + "/objecion", form).getStatus())
                .isEqualTo(403);
        assertThat(roles.send("suplente-mx", page + "/objecion", form).getStatus())
                .isEqualTo(302);
        coalition.runDueJobs();
        assertThat(items.get(motion).outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(roles.send("suplente-mx", page + "/objecion", form).getStatus())
                .isEqualTo(422);
        assertThat(roles.page("titular-cr", "/casos/" + session)).contains("Objeción retirada el 14 de abril de 2026");
    }

    /** Her letter's day has come; that the timer of that day has not run keeps nothing open to her. */
    @Test
    void whoHasLeftHerSeatWithdrawsNothingOnThePage() throws Exception {
        Roles roles = new Roles(program);
        String page = "/plenaria/" + session + "/cambios";
        LocalDate leaves = SITTING.plusDays(1);
        Map<String, Object> letter = Letters.but(
                Letters.but(Letters.silent(), "outgoing", "titular-mx"),
                "writtenOn",
                coalition.today().toString());
        String change = coalition
                .as("suplente-mx")
                .start("representativeChange", Letters.but(letter, "effectiveOn", leaves.toString()));
        coalition.attach(change, LetterDocuments.NATIONAL_LETTER);
        coalition.as("secretaria").complete(change, "verifyRepresentative", Map.of("verdict", "ACCEPT"));
        coalition.today(SITTING);
        plenary.attend(session, "BZ", "CR", "SV", "GT", "HN", "MX");
        plenary.titular("MX").tasks(session, "statePosition").forEach(task -> plenary.titular("MX")
                .completeTask(task.getId(), PlenaryScene.position("OBJECT")));
        coalition.turnTo(leaves);
        Map<String, String> form = Map.of("position", "2", "country", "MX");
        assertThat(roles.send("titular-mx", page + "/objecion", form).getStatus())
                .isEqualTo(403);
        assertThatThrownBy(() -> roles.page("titular-mx", page)).hasMessageContaining("403");
        assertThat(roles.send("suplente-mx", page + "/objecion", form).getStatus())
                .isEqualTo(302);
    }

    @Test
    void ofTwoWhoChangeTheSameSessionTheSecondReadsWhatTheFirstDidAndLosesNothing() {
        Roles roles = new Roles(program);
        String page = "/plenaria/" + session + "/cambios";
        String before = seen(roles.page("presidencia", page));
        Map<String, String> move =
                Map.of("date", "2026-04-21", "time", "10:30", "place", "Panamá", "reason", "Huracán.", "visto", before);
        assertThat(roles.send("presidencia", page + "/fecha", move).getStatus()).isEqualTo(302);

        var cancelling =
                roles.send("presidencia", page + "/cancelacion", Map.of("reason", "Sin sede el 14.", "visto", before));
        assertThat(cancelling.getStatus()).isEqualTo(422);
        assertThat(body(cancelling))
                .contains("la sesión cambió mientras usted escribía", "21 de abril de 2026", "Huracán.")
                .contains("Sin sede el 14.");
        var moving = roles.send(
                "presidencia",
                page + "/fecha",
                Map.of(
                        "date",
                        "2026-04-28",
                        "time",
                        "11:45",
                        "place",
                        "Belmopán",
                        "reason",
                        "Feria.",
                        "visto",
                        before));
        assertThat(body(moving))
                .contains("la sesión cambió mientras usted escribía", "2026-04-28", "11:45", "Belmopán", "Feria.");
        assertThat(sessions.sitting(session).sitsOn()).isEqualTo(LocalDate.of(2026, 4, 21));
        assertThat(sessions.get(session).endedEarlyOn()).isNull();

        String now = seen(body(cancelling));
        assertThat(roles.send("presidencia", page + "/cancelacion", Map.of("reason", "Sin sede.", "visto", now))
                        .getStatus())
                .isEqualTo(302);
        var gone = roles.send("presidencia", page + "/cancelacion", Map.of("reason", "Lo mío.", "visto", now));
        assertThat(body(gone)).contains("Cancelada el", "Sin sede.", "Lo que usted escribió", "Lo mío.");
    }

    @Test
    void ofTwoWhoMoveASessionInTheSameMomentOneIsToldOfTheOther() throws Exception {
        Roles roles = new Roles(program);
        String page = "/plenaria/" + session + "/cambios";
        String seen = seen(roles.page("presidencia", page));
        List<Integer> answers = Together.call(
                        () -> moved(roles, page, "2026-04-21", seen), () -> moved(roles, page, "2026-04-28", seen))
                .stream()
                .map(MockHttpServletResponse::getStatus)
                .toList();
        assertThat(answers).containsExactlyInAnyOrder(302, 422);
        assertThat(sessions.changes(session)).hasSize(1);
    }

    private static MockHttpServletResponse moved(Roles roles, String page, String day, String seen) {
        return roles.send(
                "presidencia",
                page + "/fecha",
                Map.of("date", day, "time", "10:30", "place", "Panamá", "reason", "Huracán.", "visto", seen));
    }

    @Test
    void ofTwoWhoCorrectTheAttendanceTheSecondReadsWhatWaits() {
        Roles roles = new Roles(program);
        coalition.today(SITTING);
        plenary.attend(session, "BZ", "CR", "SV", "GT", "HN");
        String page = "/plenaria/" + session + "/cambios";
        String before = seen(roles.page("secretaria", page));
        assertThat(correct(roles, page, "MX", "Llegó a las 11.", before).getStatus())
                .isEqualTo(302);

        String told = body(correct(roles, page, "PA", "Llegó a las 12.", before));

        assertThat(told)
                .contains("la sesión cambió mientras usted escribía", "México: figura como", "Llegó a las 11.")
                .contains("Lo que usted escribió", "Llegó a las 12.");
    }

    private static MockHttpServletResponse correct(
            Roles roles, String page, String country, String reason, String seen) {
        return roles.send(
                "secretaria",
                page + "/asistencia",
                Map.of("country", country, "presence", "TITULAR", "reason", reason, "visto", seen));
    }

    private static String seen(String page) {
        return page.replaceAll("(?s).*?name=\"visto\" value=\"([0-9a-f]+)\".*", "$1");
    }

    private static String body(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private void refusedDay(LocalDate day, String code) {
        assertThatThrownBy(() -> changes.move(
                        session, new Convening.Call(day, LocalTime.of(9, 0), "Otro lugar"), "Motivo", "presidencia"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(code);
    }

    private ICalendar entry(String code) {
        return Biweekly.parse(database.sql(
                                "select calendar from mail_message where case_number = ? and code = ? and username = ?")
                        .params(session, code, "titular-cr")
                        .query(String.class)
                        .single())
                .first();
    }

    /** What was deployed before the Presidency verified quorum. */
    private void onTheEarlierModel(Runnable scene) {
        coalition.startAfresh();
        coalition.today(LocalDate.of(2026, 3, 30));
        var deployment = repository.createDeployment().name("earlier");
        for (String model : List.of("plenary-session.bpmn", "motion-outcome.dmn", "vote-outcome.dmn")) {
            deployment.addClasspathResource("models/plenary/" + model);
        }
        String id = deployment.deploy().getId();
        try {
            scene.run();
        } finally {
            repository.deleteDeployment(id, true, true, true);
        }
    }
}
