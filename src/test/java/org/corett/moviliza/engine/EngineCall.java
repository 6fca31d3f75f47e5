package org.corett.moviliza.engine;

import static org.corett.moviliza.engine.EngineCall.Answer.DONE;
import static org.corett.moviliza.engine.EngineCall.Answer.NOTHING;
import static org.corett.moviliza.engine.EngineCall.Answer.REFUSED;
import static org.corett.moviliza.engine.EngineCall.Answer.SHOWN;
import static org.corett.moviliza.engine.EngineCall.Answer.UNKNOWN;
import static org.corett.moviliza.engine.EngineCall.Answer.UNREADABLE;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A call that tells of a task or changes it, with what it answers to whom.
 *
 * @param path with {@code {id}} for the task, which is its case's id too, and {@code {me}} for who calls
 * @param stranger to somebody who belongs to none of the task's groups
 * @param member to somebody who belongs to one
 * @param manager to a manager, who reads everything
 */
record EngineCall(String method, String path, String body, Answer stranger, Answer member, Answer manager) {
    /** How somebody stands to a task. */
    enum Standing {
        STRANGER,
        MEMBER,
        MANAGER
    }

    /** What a call answers. */
    enum Answer {
        SHOWN(200),
        /** An empty list or object, or none counted. */
        NOTHING(200),
        DONE(204),
        UNREADABLE(400),
        REFUSED(403),
        UNKNOWN(404);

        private final int status;

        Answer(int status) {
            this.status = status;
        }

        boolean is(HttpResponse<String> given) {
            if (given.statusCode() != status) {
                return false;
            }
            return switch (this) {
                case SHOWN -> !empty(given);
                case NOTHING -> empty(given);
                default -> !given.body().contains(AnyTask.SECRET);
            };
        }

        private static boolean empty(HttpResponse<String> given) {
            JsonNode body = Visitor.json(given);
            return body.isEmpty() || body.size() == 1 && body.path("count").asInt(1) == 0;
        }
    }

    private static final String COCKPIT = "/camunda/api/cockpit/plugin/base/default";
    private static final String VARIABLE = "{\"value\":\"1\"}";
    private static final String VARIABLES = "{\"modifications\":{\"secret\":{\"value\":\"1\"}}}";
    /** Text that no form takes, so that nothing is done where the doors stand open. */
    private static final String FORM = "{\"variables\":{\"secret\":{\"value\":\"\\u0001\"}}}";

    /** Single tasks and cases. */
    private static final List<EngineCall> READS = List.of(
            get("/task/{id}", UNKNOWN, SHOWN, SHOWN),
            get("/task/{id}/form", REFUSED, SHOWN, SHOWN),
            get("/task/{id}/deployed-form", REFUSED, SHOWN, SHOWN),
            get("/task/{id}/rendered-form", REFUSED, UNKNOWN, UNKNOWN),
            // Tasks written with SQL belong to no case of the modules', which would be shown to members.
            get("/task/{id}/form-variables", REFUSED, UNKNOWN, SHOWN),
            get("/task/{id}/form-variables?variableNames=secret", REFUSED, UNKNOWN, SHOWN),
            get("/task/{id}/variables", REFUSED, SHOWN, SHOWN),
            get("/task/{id}/variables/secret", REFUSED, SHOWN, SHOWN),
            get("/task/{id}/variables/secret/data", REFUSED, UNREADABLE, UNREADABLE),
            get("/task/{id}/localVariables", REFUSED, NOTHING, NOTHING),
            get("/task/{id}/identity-links", REFUSED, SHOWN, SHOWN),
            get("/task/{id}/comment", UNKNOWN, SHOWN, SHOWN),
            get("/task/{id}/comment/{id}", REFUSED, SHOWN, SHOWN),
            get("/task/{id}/attachment", UNKNOWN, REFUSED, NOTHING),
            get("/task/{id}/attachment/none", REFUSED, REFUSED, UNKNOWN),
            get("/process-instance/{id}", UNKNOWN, UNKNOWN, SHOWN),
            get("/process-instance/{id}/variables", REFUSED, REFUSED, SHOWN),
            get("/process-instance/{id}/variables/secret", REFUSED, REFUSED, SHOWN),
            get("/process-instance/{id}/activity-instances", REFUSED, REFUSED, SHOWN),
            get("/process-instance/{id}/comment", UNKNOWN, UNKNOWN, SHOWN),
            get("/execution/{id}", UNKNOWN, UNKNOWN, SHOWN),
            get("/execution/{id}/localVariables", REFUSED, REFUSED, SHOWN),
            get("/history/process-instance/{id}", UNKNOWN, UNKNOWN, SHOWN),
            get("/history/variable-instance/{id}", UNKNOWN, UNKNOWN, SHOWN),
            get(COCKPIT + "/process-instance/{id}/called-process-instances", REFUSED, REFUSED, NOTHING));

    /** Lists and counts: answered to everybody, and empty of what is not hers. */
    private static final List<EngineCall> LISTS = List.of(
            get("/task?taskId={id}", NOTHING, SHOWN, SHOWN),
            get("/task?taskIdIn={id}", NOTHING, SHOWN, SHOWN),
            get("/task?processInstanceId={id}", NOTHING, SHOWN, SHOWN),
            get("/task?processInstanceBusinessKey=ANY-2026-001&processInstanceId={id}", NOTHING, SHOWN, SHOWN),
            get("/task?processInstanceId={id}&candidateGroup={group}", NOTHING, SHOWN, SHOWN),
            // The engine looks for a variable in the whole case, which would tell what other countries' tasks hold.
            get("/task?processInstanceId={id}&processVariables=secret_eq_confidential-amount", REFUSED, REFUSED, SHOWN),
            get("/task?taskIdIn={id}&taskVariables=secret_eq_1", REFUSED, REFUSED, NOTHING),
            post("/task", REFUSED, REFUSED, SHOWN)
                    .sending("{\"taskId\":\"{id}\",\"orQueries\":[{\"nameLike\":\"%\",\"processVariables\":"
                            + "[{\"name\":\"secret\",\"operator\":\"like\",\"value\":\"c%\"}]}]}"),
            post("/task", REFUSED, REFUSED, SHOWN)
                    .sending("{\"taskId\":\"{id}\",\"sorting\":[{\"sortBy\":\"processVariable\",\"sortOrder\":\"asc\","
                            + "\"parameters\":{\"variable\":\"secret\",\"type\":\"String\"}}]}"),
            post("/task/count", REFUSED, REFUSED, SHOWN)
                    .sending("{\"taskId\":\"{id}\",\"processVariables\":"
                            + "[{\"name\":\"secret\",\"operator\":\"neq\",\"value\":\"1\"}]}"),
            post("/history/task", REFUSED, REFUSED, NOTHING)
                    .sending("{\"taskId\":\"{id}\",\"processVariables\":"
                            + "[{\"name\":\"country\",\"operator\":\"eq\",\"value\":\"CR\"}]}"),
            get("/process-instance/count?variables=secret_eq_confidential-amount", REFUSED, REFUSED, SHOWN),
            get("/execution/count?processVariables=secret_eq_confidential-amount", REFUSED, REFUSED, SHOWN),
            get("/history/process-instance?variables=secret_eq_confidential-amount", REFUSED, REFUSED, SHOWN),
            get("/task/count?processInstanceId={id}", NOTHING, SHOWN, SHOWN),
            post("/task", NOTHING, SHOWN, SHOWN)
                    .sending(
                            "{\"processInstanceId\":\"{id}\",\"orQueries\":[{\"nameLike\":\"%\",\"unassigned\":true}]}"),
            post("/task/count", NOTHING, SHOWN, SHOWN)
                    .sending("{\"orQueries\":[{\"taskId\":\"{id}\",\"processInstanceId\":\"{id}\"}]}"),
            get("/variable-instance?processInstanceIdIn={id}", NOTHING, NOTHING, SHOWN),
            get("/variable-instance/count?processInstanceIdIn={id}", NOTHING, NOTHING, SHOWN),
            get("/process-instance?processInstanceIds={id}", NOTHING, NOTHING, SHOWN),
            get("/execution?processInstanceId={id}", NOTHING, NOTHING, SHOWN),
            get("/history/task?processInstanceId={id}", NOTHING, NOTHING, SHOWN),
            get("/history/task/count?processInstanceId={id}", NOTHING, NOTHING, SHOWN),
            get("/history/variable-instance?processInstanceId={id}", NOTHING, NOTHING, SHOWN),
            get("/history/detail?processInstanceId={id}", NOTHING, NOTHING, SHOWN),
            get("/history/activity-instance?processInstanceId={id}", NOTHING, NOTHING, SHOWN),
            get("/history/process-instance?processInstanceId={id}", NOTHING, NOTHING, SHOWN),
            get("/history/user-operation?taskId={id}", NOTHING, NOTHING, SHOWN),
            get("/history/identity-link-log?taskId={id}", NOTHING, NOTHING, SHOWN));

    /** What only administrators do to a task, and to some of it nobody. */
    private static final List<EngineCall> ACTS = List.of(
            post("/task/{id}/claim", REFUSED, REFUSED, REFUSED).sending("{\"userId\":\"observador-oim\"}"),
            post("/task/{id}/assignee", REFUSED, REFUSED, REFUSED).sending("{\"userId\":\"observador-oim\"}"),
            post("/task/{id}/delegate", REFUSED, REFUSED, REFUSED).sending("{\"userId\":\"observador-oim\"}"),
            post("/task/{id}/resolve", REFUSED, REFUSED, REFUSED).sending(FORM),
            post("/task/{id}/bpmnError", REFUSED, REFUSED, REFUSED)
                    .sending("{\"errorCode\":\"x\",\"variables\":{\"secret\":{\"value\":\"1\"}}}"),
            post("/task/{id}/bpmnEscalation", REFUSED, REFUSED, REFUSED).sending("{\"escalationCode\":\"x\"}"),
            post("/task/{id}/identity-links", REFUSED, REFUSED, REFUSED)
                    .sending("{\"groupId\":\"observers\",\"type\":\"candidate\"}"),
            post("/task/{id}/identity-links/delete", REFUSED, REFUSED, REFUSED)
                    .sending("{\"groupId\":\"{group}\",\"type\":\"candidate\"}"),
            put("/task/{id}/variables/secret", REFUSED, REFUSED, REFUSED).sending(VARIABLE),
            post("/task/{id}/variables", REFUSED, REFUSED, REFUSED).sending(VARIABLES),
            delete("/task/{id}/variables/secret", REFUSED, REFUSED, REFUSED),
            put("/task/{id}/localVariables/secret", REFUSED, REFUSED, REFUSED).sending(VARIABLE),
            post("/task/{id}/localVariables", REFUSED, REFUSED, REFUSED).sending(VARIABLES),
            put("/task/{id}", UNKNOWN, REFUSED, REFUSED)
                    .sending("{\"name\":\"x\",\"assignee\":\"observador-oim\",\"priority\":1}"),
            delete("/task/{id}", REFUSED, REFUSED, REFUSED),
            post("/task/create", REFUSED, REFUSED, REFUSED).sending("{\"name\":\"x\",\"parentTaskId\":\"{id}\"}"),
            delete("/task/{id}/comment", UNKNOWN, REFUSED, REFUSED),
            delete("/task/{id}/attachment/none", REFUSED, REFUSED, REFUSED),
            put("/process-instance/{id}/variables/secret", REFUSED, REFUSED, REFUSED)
                    .sending(VARIABLE),
            put("/execution/{id}/localVariables/secret", REFUSED, REFUSED, REFUSED)
                    .sending(VARIABLE),
            delete("/process-instance/{id}?skipCustomListeners=true", REFUSED, REFUSED, REFUSED),
            put("/process-instance/{id}/suspended", REFUSED, REFUSED, REFUSED).sending("{\"suspended\":true}"),
            post("/process-instance/{id}/modification", REFUSED, REFUSED, REFUSED)
                    .sending("{\"instructions\":[{\"type\":\"cancel\",\"activityId\":\"x\"}]}"),
            post("/execution/{id}/signal", REFUSED, REFUSED, REFUSED).sending("{}"),
            post("/message", REFUSED, REFUSED, REFUSED)
                    .sending("{\"messageName\":\"x\",\"processInstanceId\":\"{id}\"}"),
            post("/signal", REFUSED, REFUSED, REFUSED).sending("{\"name\":\"x\",\"executionId\":\"{id}\"}"),
            delete("/history/process-instance/{id}", REFUSED, REFUSED, REFUSED));

    /** What answers for a task's group, and for nobody else. */
    static final List<EngineCall> COMPLETING = List.of(
            post("/task/{id}/complete", REFUSED, UNREADABLE, REFUSED).sending(FORM),
            post("/task/{id}/submit-form", REFUSED, UNREADABLE, REFUSED).sending(FORM));

    /** What else members do, in an order that leaves the task as it was. */
    private static final List<EngineCall> WORK = List.of(
            post("/task/{id}/claim", REFUSED, DONE, REFUSED).sending("{\"userId\":\"{me}\"}"),
            post("/task/{id}/unclaim", REFUSED, DONE, REFUSED),
            post("/task/{id}/comment/create", UNKNOWN, SHOWN, REFUSED).sending("{\"message\":\"De acuerdo\"}"));

    /** Reading, claiming and completing a task, and fetching its form or variables. */
    private static final Pattern ESSENTIAL =
            Pattern.compile("/task(\\?taskId=|/\\{id}($|/(form|deployed-form|form-variables"
                    + "|variables|variables/secret|claim|unclaim|assignee|complete|submit-form)$)).*");

    /** Those about single tasks, in this order. */
    static final List<EngineCall> OF_A_TASK = Stream.of(READS, LISTS, ACTS, COMPLETING, WORK)
            .flatMap(List::stream)
            .toList();

    /** Those about all tasks and cases together. */
    static final List<EngineCall> OF_ALL = List.of(
            get("/task/report/candidate-group-count", REFUSED, REFUSED, REFUSED),
            get("/history/task/report?reportType=count&groupBy=taskName", REFUSED, REFUSED, REFUSED),
            get("/process-definition/statistics?incidents=true", REFUSED, REFUSED, SHOWN),
            get(COCKPIT + "/process-definition/statistics?firstResult=0&maxResults=5", REFUSED, REFUSED, SHOWN),
            get(COCKPIT + "/process-definition/statistics-count", REFUSED, REFUSED, SHOWN),
            get(COCKPIT + "/process-instance?firstResult=0&maxResults=5", REFUSED, REFUSED, SHOWN),
            post(COCKPIT + "/process-instance?firstResult=0&maxResults=5", REFUSED, REFUSED, SHOWN)
                    .sending("{}"),
            get(COCKPIT + "/process-instance/count", REFUSED, REFUSED, SHOWN),
            post(COCKPIT + "/process-instance/count", REFUSED, REFUSED, SHOWN).sending("{}"),
            get(COCKPIT + "/incident?firstResult=0&maxResults=5", REFUSED, REFUSED, NOTHING),
            post(COCKPIT + "/incident/count", REFUSED, REFUSED, NOTHING).sending("{}"));

    boolean essential() {
        return ESSENTIAL.matcher(path).matches();
    }

    HttpResponse<String> by(Visitor person, String username, AnyTask.Open task) {
        String to = path.startsWith("/camunda/") ? path : Visitor.API + path;
        return person.call(method, filled(to, username, task), filled(body, username, task));
    }

    Answer expected(Standing standing) {
        return switch (standing) {
            case STRANGER -> stranger;
            case MEMBER -> member;
            case MANAGER -> manager;
        };
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    private static String filled(String text, String username, AnyTask.Open task) {
        return text.replace("{id}", task.id())
                .replace("{group}", task.groups().get(0))
                .replace("{me}", username);
    }

    private EngineCall sending(String json) {
        return new EngineCall(method, path, json, stranger, member, manager);
    }

    private static EngineCall get(String path, Answer stranger, Answer member, Answer manager) {
        return new EngineCall("GET", path, "", stranger, member, manager);
    }

    private static EngineCall post(String path, Answer stranger, Answer member, Answer manager) {
        return new EngineCall("POST", path, "", stranger, member, manager);
    }

    private static EngineCall put(String path, Answer stranger, Answer member, Answer manager) {
        return new EngineCall("PUT", path, "", stranger, member, manager);
    }

    private static EngineCall delete(String path, Answer stranger, Answer member, Answer manager) {
        return new EngineCall("DELETE", path, "", stranger, member, manager);
    }
}
