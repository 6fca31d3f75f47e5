package org.corett.moviliza.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corett.moviliza.engine.Visitor.PASSWORD;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Run by name: the whole of it takes minutes. Whatever body an operation of the engine's gets, its sender's mistake is not ours. */
@CoalitionTest
class WrongBodiesStorm {
    private static final List<String> BODIES = List.of(
            "null",
            "{}",
            "[]",
            "5",
            "",
            "{",
            "[null]",
            "\"\\u0000\"",
            wrong("\"\\u0000\""),
            wrong("[{}]"),
            wrong("-1"),
            wrong("null"));

    /** Every one of these parameters is read by some operation, each with a value that it cannot be. */
    private static final List<String> QUERIES = List.of(
            "",
            "?sortBy=nada&sortOrder=lado",
            "?firstResult=-1&maxResults=-5",
            "?firstResult=x&maxResults=9999999999&version=x&priority=x&interval=x&limit=x&cascade=x&active=x",
            "?startedAfter=ayer&createdBefore=ayer&startDate=ayer&endDate=ayer&finishedAfter=ayer&dueDates=x_y&timestampAfter=ayer&reportType=x&periodUnit=x",
            "?processInstanceId=%00&name=%00&id=%00&userId=%00&key=%00&taskId=%00&processDefinitionKey=%00",
            "?variables=a_b&processVariables=a_b_c_d&taskVariables=_&caseInstanceVariables=a&permissionName=x&resourceType=x&resourceName=%00");

    /** The fields that bodies have, each with the same wrong value. */
    private static String wrong(String value) {
        return java.util.stream.Stream.of(
                        "workerId",
                        "topics",
                        "maxTasks",
                        "variables",
                        "messageName",
                        "businessKey",
                        "processInstanceIds",
                        "processInstanceQuery",
                        "historicProcessInstanceQuery",
                        "instructions",
                        "migrationPlan",
                        "retries",
                        "jobIds",
                        "jobQuery",
                        "jobDefinitionId",
                        "suspended",
                        "priority",
                        "duedate",
                        "userId",
                        "groupId",
                        "type",
                        "name",
                        "id",
                        "query",
                        "modifications",
                        "deletions",
                        "value",
                        "deploymentId",
                        "sorting",
                        "orQueries",
                        "decisionDefinitionIds",
                        "removalTime",
                        "absoluteRemovalTime",
                        "calculatedRemovalTime",
                        "password",
                        "profile",
                        "credentials",
                        "permissions",
                        "resourceType",
                        "message",
                        "url",
                        "processDefinitionKey",
                        "processDefinitionId",
                        "startInstructions",
                        "externalTaskIds",
                        "lockDuration",
                        "newDuration",
                        "errorMessage",
                        "delegationState",
                        "assignee",
                        "createdAfter",
                        "startedAfter",
                        "dueAfter",
                        "annotation",
                        "sourceProcessDefinitionId",
                        "targetProcessDefinitionId",
                        "tenantId",
                        "executionDate")
                .map(field -> "\"" + field + "\":" + value)
                .collect(java.util.stream.Collectors.joining(",", "{", "}"));
    }

    private record Operation(String method, String path) {}

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private Coalition coalition;

    @BeforeEach
    void startAfresh() {
        coalition.startAfresh();
    }

    @Test
    void noBodyMakesAnOperationFail() {
        Set<Operation> operations = new LinkedHashSet<>();
        for (Class<?> resource : CamundaRestResources.getResourceClasses()) {
            walk(resource, path(resource.getAnnotation(Path.class)), operations, 0);
        }
        assertThat(operations).hasSizeGreaterThan(300);
        Set<String> failed = new TreeSet<>();
        int asked = 0;
        for (String person : List.of("admin", "gerencia", "titular-gt")) {
            for (Operation operation : operations) {
                boolean reads = operation.method().equals("GET");
                for (String body : reads ? QUERIES : BODIES) {
                    String path = "/engine-rest" + operation.path() + (reads ? body : "");
                    int status = send(person, operation.method(), path, reads ? "" : body);
                    asked++;
                    if (status >= 500) {
                        failed.add(operation + " " + body + " → " + status + " as " + person);
                    }
                }
            }
        }
        assertThat(asked).isGreaterThan(5000);
        assertThat(failed).isEmpty();
    }

    /** Over one connection; without it each of many thousands would open its own. */
    private int send(String person, String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", Visitor.authorization(person, PASSWORD))
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        try {
            return http.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path + " " + body, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void walk(Class<?> resource, String below, Set<Operation> found, int depth) {
        for (Method method : declared(resource)) {
            String path = below + path(annotation(method, Path.class));
            String verb = verb(method);
            if (!verb.isEmpty()) {
                found.add(
                        new Operation(verb, path.replaceAll("\\{[^/]*?}+", "x").replaceAll("//+", "/")));
            } else if (annotation(method, Path.class) != null && depth < 4) {
                walk(method.getReturnType(), path, found, depth + 1);
            }
        }
    }

    private static List<Method> declared(Class<?> resource) {
        return new ArrayList<>(List.of(resource.getMethods()));
    }

    private static String verb(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                return verb.value();
            }
        }
        for (Class<?> type : method.getDeclaringClass().getInterfaces()) {
            try {
                return verb(type.getMethod(method.getName(), method.getParameterTypes()));
            } catch (NoSuchMethodException e) {
                // Of another interface.
            }
        }
        return "";
    }

    private static <A extends Annotation> A annotation(Method method, Class<A> kind) {
        A own = method.getAnnotation(kind);
        if (own != null) {
            return own;
        }
        for (Class<?> type : method.getDeclaringClass().getInterfaces()) {
            try {
                return annotation(type.getMethod(method.getName(), method.getParameterTypes()), kind);
            } catch (NoSuchMethodException e) {
                // Of another interface.
            }
        }
        return null;
    }

    private static String path(Path path) {
        return path == null ? "" : "/" + path.value();
    }
}
