package org.corett.moviliza.consultancy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** The program's addresses as a script of one person's calls them, over the real port. */
final class Rest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String authorization;

    private Rest(int port, String username) {
        base = "http://localhost:" + port;
        authorization = "Basic "
                + Base64.getEncoder().encodeToString((username + ":Moviliza-2026").getBytes(StandardCharsets.UTF_8));
    }

    static Rest as(int port, String username) {
        return new Rest(port, username);
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> post(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> put(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    /** Submits a task's form as Tasklist does. */
    HttpResponse<String> submit(String task, Map<String, Object> form) {
        ObjectNode variables = JSON.createObjectNode();
        form.forEach((name, value) -> {
            ObjectNode variable = variables.putObject(name);
            if (value instanceof Iterable<?>) {
                variable.put("type", "Json")
                        .put("value", JSON.valueToTree(value).toString());
            } else {
                variable.set("value", JSON.valueToTree(value));
            }
        });
        String body = JSON.createObjectNode().set("variables", variables).toString();
        return send(request("/engine-rest/task/" + task + "/submit-form")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "application/json")
                .header("Authorization", authorization);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
