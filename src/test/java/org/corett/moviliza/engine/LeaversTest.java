package org.corett.moviliza.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.PeopleAsTheyWere;
import org.corett.moviliza.identity.Absences;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.identity.Person;
import org.corett.moviliza.identity.Role;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody whom an administrator deletes in Admin. */
@CoalitionTest
class LeaversTest {
    private static final String WHO = "tercera-gt";

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
    private Absences absences;

    @Autowired
    private EngineUsers users;

    @Autowired
    private Passwords passwords;

    @Autowired
    private PeopleAsTheyWere peopleAsTheyWere;

    @Autowired
    private JdbcClient database;

    private String task;
    private Visitor admin;

    @BeforeEach
    void guatemalasThirdDelegateTakesATask() {
        coalition.startAfresh();
        peopleAsTheyWere.remember();
        people.register(
                Person.entering(WHO, "Tercera", WHO + "@corett.example", Language.ES), Role.ALTERNATE, CountryCode.GT);
        passwords.set(WHO, Visitor.PASSWORD, "");
        task = offered.offer("country-GT");
        coalition.as(WHO).signedIn(() -> {
            tasks.claim(task, WHO);
            return task;
        });
        absences.announce(WHO, LocalDate.now(), LocalDate.now().plusDays(9));
        admin = Visitor.signedIn(port, "admin");
    }

    @AfterEach
    void peopleComeBack() {
        offered.withdraw();
        coalition.startAfresh();
        peopleAsTheyWere.restore();
    }

    @Test
    void whoIsDeletedLeavesNothingBehind() {
        Visitor her = Visitor.signedIn(port, WHO);
        assertThat(her.get("/engine-rest/task/" + task).statusCode()).isEqualTo(200);
        database.sql("insert into access_link values ('x'::bytea, ?, now() + interval '30 days')")
                .param(WHO)
                .update();

        assertThat(admin.call("DELETE", Visitor.API + "/user/" + WHO, "").statusCode())
                .isEqualTo(204);

        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isNull();
        coalition.as("titular-gt").completeTask(task, java.util.Map.of("answer", "sí"));
        assertThat(her.get("/engine-rest/task/" + task).statusCode()).isEqualTo(401);
        assertThat(people.groupsOf(WHO)).isEmpty();
        assertThat(people.membersOf(List.of("country-GT")))
                .extracting(Person::username)
                .contains("titular-gt")
                .doesNotContain(WHO);
        assertThat(absences.of(WHO)).isEmpty();
        assertThat(database.sql("select count(*) from access_link where username = ?")
                        .param(WHO)
                        .query(Integer.class)
                        .single())
                .isZero();
        users.synchronize();
        assertThat(database.sql("select id_ from act_id_user where id_ = ?")
                        .param(WHO)
                        .query(String.class)
                        .optional())
                .as("she does not come back by herself")
                .isEmpty();
        assertThat(people.names()).as("her name stays with what she did").containsKey(WHO);
    }

    @Test
    void whatWasWrittenToHerBeforeIsWithdrawn() {
        assertThat(database.sql("update mail_message set state = 'WAITING', finished_at = null where username = ?")
                        .param(WHO)
                        .update())
                .isPositive();
        admin.call("DELETE", Visitor.API + "/user/" + WHO, "");
        assertThat(database.sql("select count(*) from mail_message where username = ? and state = 'WAITING'")
                        .param(WHO)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theLastAdministratorStays() {
        assertThat(admin.call("DELETE", Visitor.API + "/user/admin", "").statusCode())
                .isEqualTo(403);
        assertThat(people.groupsOf("admin")).containsExactly("camunda-admin");
    }
}
