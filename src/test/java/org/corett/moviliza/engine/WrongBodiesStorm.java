package org.corett.moviliza.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corett.moviliza.engine.Visitor.PASSWORD;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.http.HttpResponse;
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
    private static final List<String> BODIES = List.of("null", "{}", "5");

    private record Operation(String method, String path) {}

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
        for (String person : List.of("titular-gt", "admin")) {
            for (Operation operation : operations) {
                for (String body : operation.method().equals("GET") ? List.of("") : BODIES) {
                    HttpResponse<String> answer = Visitor.basic(
                            port, person, PASSWORD, operation.method(), "/engine-rest" + operation.path(), body);
                    if (answer.statusCode() >= 500) {
                        failed.add(operation + " " + body + " → " + answer.statusCode() + " as " + person);
                    }
                }
            }
        }
        assertThat(failed).isEmpty();
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
