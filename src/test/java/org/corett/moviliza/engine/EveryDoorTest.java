package org.corett.moviliza.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.camunda.bpm.engine.TaskService;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.PeopleAsTheyWere;
import org.corett.moviliza.identity.Absences;
import org.corett.moviliza.identity.Delegate;
import org.corett.moviliza.identity.Delegations;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.identity.Person;
import org.corett.moviliza.identity.Role;
import org.corett.moviliza.representatives.LetterDocuments;
import org.corett.moviliza.representatives.Letters;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.LinkWanted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every door by which a person goes, against everything that hangs on her: nothing of it stays behind any door. */
@CoalitionTest
class EveryDoorTest {
    private static final String WHO = "tercera-gt";

    /** Where a person's name stands: what lives ends as is said here; what is on record stays. */
    private static final Map<String, String> HANGS = Map.ofEntries(
            Map.entry("act_id_user", "goes with the account; without a role nobody signs in by it"),
            Map.entry("act_id_info", "pictures and the like go with the account"),
            Map.entry("act_id_membership", "ends"),
            Map.entry("act_id_tenant_member", "there are no tenants"),
            Map.entry("act_ru_authorization", "she sees her own name and has no other grant"),
            Map.entry("act_ru_task", "goes back to its group, or to who follows her"),
            Map.entry("act_ru_identitylink", "tasks are offered to groups"),
            Map.entry("act_ru_filter", "filters are everybody's"),
            Map.entry("person", "her name stays with what she did"),
            Map.entry("appointment", "ends"),
            Map.entry("absence", "ends"),
            Map.entry("access_link", "goes"),
            Map.entry("password_to_change", "goes with the account"),
            Map.entry("mail_message", "what waits is withdrawn; what was sent stays"),
            Map.entry("mail_task", "stays with the mail"),
            Map.entry("mail_preference", "stays for her return; nothing is written to who is in no group"),
            Map.entry("administrator_act", "on record"),
            Map.entry("representative_contact", "on record in the register"),
            Map.entry("representative_change", "on record; one that is under way goes on"));

    /** The doors by which she goes for good. */
    enum Door {
        DELETED_IN_ADMIN {
            @Override
            void go(EveryDoorTest test) {
                assertThat(Visitor.signedIn(test.port, "admin")
                                .call("DELETE", Visitor.API + "/user/" + WHO, "")
                                .statusCode())
                        .isEqualTo(204);
            }
        },
        DELETED_BY_A_SCRIPT {
            @Override
            void go(EveryDoorTest test) {
                assertThat(Visitor.basic(test.port, "admin", Visitor.PASSWORD, "DELETE", "/engine-rest/user/" + WHO, "")
                                .statusCode())
                        .isEqualTo(204);
            }
        },
        ANOTHER_TAKES_HER_SEAT {
            @Override
            void go(EveryDoorTest test) {
                test.letter(WHO, Letters.naming(), Letters.accepted());
            }
        },
        HER_SEAT_FALLS_VACANT {
            @Override
            void go(EveryDoorTest test) {
                test.letter(WHO, Letters.silent(), Map.of("verdict", "ACCEPT"));
            }
        },
        HER_APPOINTMENT_ENDS {
            @Override
            void go(EveryDoorTest test) {
                LocalDate tomorrow = test.coalition.today().plusDays(1);
                test.database
                        .sql("update appointment set ends_on = ? where username = ?")
                        .params(tomorrow, WHO)
                        .update();
                test.coalition.today(tomorrow);
            }
        };

        abstract void go(EveryDoorTest test);
    }

    @LocalServerPort
    private int port;

    @Autowired
    private Coalition coalition;

    @Autowired
    private OfferedTasks offered;

    @Autowired
    private TaskService tasks;

    @Autowired
    private People people;

    @Autowired
    private Delegations delegations;

    @Autowired
    private Absences absences;

    @Autowired
    private Passwords passwords;

    @Autowired
    private PeopleAsTheyWere peopleAsTheyWere;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient database;

    private String task;
    private Visitor her;

    @BeforeEach
    void guatemalasTitularHoldsAllThatSheCan() {
        coalition.startAfresh();
        peopleAsTheyWere.remember();
        database.sql("update appointment set ends_on = current_date - 1 where username = 'titular-gt'")
                .update();
        people.register(
                Person.entering(WHO, "Tercera", WHO + "@corett.example", Language.ES), Role.TITULAR, CountryCode.GT);
        database.sql("update appointment set starts_on = current_date - 1 where username = ?")
                .param(WHO)
                .update();
        passwords.set(WHO, Visitor.PASSWORD, "");
        her = Visitor.signedIn(port, WHO);
        task = offered.offer("country-GT");
        assertThat(her.post(Visitor.API + "/task/" + task + "/claim", "{\"userId\":\"" + WHO + "\"}")
                        .statusCode())
                .isEqualTo(204);
        absences.announce(WHO, coalition.today().plusDays(20), coalition.today().plusDays(29));
        database.sql("insert into access_link values ('x'::bytea, ?, now() + interval '30 days')")
                .param(WHO)
                .update();
        assertThat(database.sql("update mail_message set state = 'WAITING', finished_at = null where username = ?")
                        .param(WHO)
                        .update())
                .isPositive();
    }

    @AfterEach
    void peopleComeBack() {
        offered.withdraw();
        coalition.startAfresh();
        peopleAsTheyWere.restore();
    }

    @ParameterizedTest
    @EnumSource
    void nothingOfHersStaysBehindAnyDoor(Door door) {
        door.go(this);

        assertThat(people.groupsOf(WHO)).isEmpty();
        assertThat(delegations.inOffice(WHO)).isEmpty();
        assertThat(rows("act_id_membership where user_id_ = ?")).isZero();
        assertThat(rows("act_ru_authorization where user_id_ = ? and resource_id_ <> user_id_"))
                .isZero();
        assertThat(rows("act_ru_identitylink where user_id_ = ?")).isZero();
        assertThat(rows("act_ru_task where assignee_ = ?")).as("tasks").isZero();
        assertThat(rows("act_ru_task where owner_ = ?")).isZero();
        assertThat(absences.of(WHO)).as("absences").isEmpty();
        assertThat(rows("access_link where username = ?")).as("links").isZero();
        assertThat(
                        rows(
                                "mail_message where username = ? and state in ('WAITING', 'HELD', 'FAILED') and groups <> '{}'"))
                .as("mail")
                .isZero();
        assertThat(her.get(Visitor.API + "/task/" + task).statusCode())
                .as("sessions")
                .isEqualTo(401);
        assertThat(Visitor.location(Visitor.unknown(port).signIn(WHO, Visitor.PASSWORD)))
                .contains("/entrar?error");
        assertThat(Visitor.basic(port, WHO, Visitor.PASSWORD, "GET", "/engine-rest/task", "")
                        .statusCode())
                .isEqualTo(401);
        assertThat(people.names()).as("her name stays with what she did").containsKey(WHO);

        events.publishEvent(new LinkWanted("access.forgotten", "", WHO));
        assertThat(rows("access_link where username = ?"))
                .as("nor does she get one")
                .isZero();
        String another = offered.offer("country-GT");
        assertThat(rows("mail_task where username = ? and task_id = '" + another + "'"))
                .as("nor news")
                .isZero();
        String answering = Objects.requireNonNullElse(assignee(), "suplente-gt");
        assertThat(people.groupsOf(answering)).contains("country-GT");
        coalition.as(answering).completeTask(task, Map.of("answer", "sí"));
        assertThat(tasks.createTaskQuery().taskId(task).count())
                .as("her country can answer")
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"DELETED_IN_ADMIN", "DELETED_BY_A_SCRIPT", "HER_APPOINTMENT_ENDS"})
    void theSeatThatSheLeavesIsFilledByALetter(Door door) {
        door.go(this);
        assertThat(delegations.lastOfVacantSeats())
                .extracting(Delegate::username)
                .containsExactly(WHO);

        letter("TITULAR-GT", Letters.naming(), Letters.accepted());

        assertThat(delegations.of(CountryCode.GT))
                .extracting(Delegate::fullName)
                .contains("Ana Pérez")
                .doesNotContain("Tercera");
        assertThat(delegations.lastOfVacantSeats()).isEmpty();
    }

    @Test
    void whoWasDeletedByMistakeComesBackByALetter() {
        Door.DELETED_IN_ADMIN.go(this);
        letter(
                "TITULAR-GT",
                Letters.but(Letters.naming(), "email", WHO + "@corett.example"),
                Letters.but(Letters.accepted(), "email", WHO + "@corett.example"));
        assertThat(people.groupsOf(WHO)).containsExactly("country-GT");
    }

    /** Whoever became titular keeps her mandate while another letter is about the seat that she had before. */
    @Test
    void aSeatThatSheLeftForAnotherTakesNothingFromHer() {
        database.sql("update appointment set ends_on = current_date - 5 where username = 'suplente-gt'")
                .update();
        database.sql("insert into appointment (username, role, country, starts_on, ends_on)"
                        + " values (?, 'ALTERNATE', 'GT', current_date - 9, current_date - 1)")
                .param(WHO)
                .update();

        letter("ALTERNATE-GT", Letters.silent(), Map.of("verdict", "ACCEPT"));

        coalition.as(WHO).completeTask(task, Map.of("answer", "sí"));
        assertThat(tasks.createTaskQuery().taskId(task).count()).isZero();
    }

    /** Groups follow from appointments: nobody is taken out of one in Admin or by a script, not even by an administrator. */
    @Test
    void theDoorOfGroupsIsShut() {
        Visitor admin = Visitor.signedIn(port, "admin");
        String membership = "/group/country-GT/members/" + WHO;
        assertThat(admin.call("DELETE", Visitor.API + membership, "").statusCode())
                .isEqualTo(403);
        assertThat(Visitor.basic(port, "admin", Visitor.PASSWORD, "DELETE", "/engine-rest" + membership, "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(admin.call("DELETE", Visitor.API + "/group/country-GT", "").statusCode())
                .isEqualTo(403);
        assertThat(rows("act_id_membership where user_id_ = ?")).isOne();
        assertThat(her.get(Visitor.API + "/task/" + task).statusCode()).isEqualTo(200);
    }

    /** Whoever is away stays who she is; what she had taken passes to her alternate, and comes back to nobody's harm. */
    @Test
    void anAbsencePassesHerTasksOnlyAndWhenTheAlternateGoesTheCountryHasThem() {
        coalition.today(coalition.today().plusDays(20));
        assertThat(assignee()).isEqualTo("suplente-gt");
        assertThat(her.get("/engine-rest/task/" + task).statusCode()).isEqualTo(200);
        assertThat(people.groupsOf(WHO)).containsExactly("country-GT");
        assertThat(people.membersOf(List.of("country-GT")))
                .extracting(Person::username)
                .containsExactly("suplente-gt");

        people.remove("suplente-gt");

        assertThat(assignee()).isNull();
        assertThat(people.membersOf(List.of("country-GT")))
                .as("where nobody stands in for her she hears herself")
                .extracting(Person::username)
                .containsExactly(WHO);
        coalition.as(WHO).completeTask(task, Map.of("answer", "sí"));
        assertThat(tasks.createTaskQuery().taskId(task).count()).isZero();
    }

    @Test
    void everyPlaceWhereAPersonHangsIsNamed() {
        List<String> places = database.sql(
                        """
                        select distinct c.table_name from information_schema.columns c
                          join information_schema.tables t on t.table_name = c.table_name and t.table_schema = c.table_schema
                        where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
                          and (c.column_name in ('username', 'outgoing', 'incoming') and c.table_name not like 'act\\_%'
                            or c.table_name ~ '^act_(ru|id)_' and c.column_name in ('user_id_', 'assignee_', 'owner_')
                            or c.table_name = 'act_id_user')""")
                .query(String.class)
                .list();
        assertThat(new TreeSet<>(places)).containsExactlyElementsOf(new TreeSet<>(HANGS.keySet()));
    }

    /** A letter about a seat that is accepted, and its day. */
    private void letter(String seat, Map<String, Object> typed, Map<String, Object> verdict) {
        LocalDate today = coalition.today();
        Map<String, Object> form = Letters.but(
                Letters.but(Letters.but(typed, "outgoing", seat), "writtenOn", today.toString()),
                "effectiveOn",
                today.plusDays(1).toString());
        String change = coalition.as("secretaria").start("representativeChange", form);
        coalition.attach(change, LetterDocuments.NATIONAL_LETTER);
        coalition.as("secretaria").complete(change, "verifyRepresentative", verdict);
        coalition.today(today.plusDays(1));
    }

    private String assignee() {
        return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
    }

    private int rows(String where) {
        return database.sql("select count(*) from " + where)
                .param(WHO)
                .query(Integer.class)
                .single();
    }
}
