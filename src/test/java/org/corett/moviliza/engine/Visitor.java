package org.corett.moviliza.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a screen, over the real port: keeps cookies and sends the tokens against forged requests. */
public final class Visitor {
    public static final String API = "/camunda/api/engine/engine/default";
    public static final String PASSWORD = "Moviliza-2026";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;
    private String accept = "application/json";

    private Visitor(int port) {
        this.base = "http://localhost:" + port;
    }

    /** Somebody who has not signed in. */
    public static Visitor unknown(int port) {
        return new Visitor(port);
    }

    /** Somebody who signs in on the page and opens Tasklist's interface. */
    public static Visitor signedIn(int port, String username) {
        Visitor visitor = new Visitor(port);
        HttpResponse<String> entered = visitor.signIn(username, PASSWORD);
        if (entered.statusCode() != 302 || location(entered).contains("error")) {
            throw new AssertionError(username + " cannot sign in: " + entered.statusCode() + " " + location(entered));
        }
        visitor.get("/camunda/app/tasklist/default/");
        return visitor;
    }

    HttpResponse<String> signIn(String username, String password) {
        return form("/entrar", Map.of("username", username, "password", password, "_csrf", token("/entrar")));
    }

    /** The hidden token of a page's form. */
    public String token(String page) {
        Matcher token = TOKEN.matcher(get(page).body());
        return token.find() ? token.group(1) : "";
    }

    public HttpResponse<String> form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Sends a form with one file as a browser does, with the token of the page that it stands on. */
    public HttpResponse<String> upload(
            String path, String page, Map<String, String> fields, String name, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", token(page));
        all.forEach((field, value) -> body.writeBytes(
                ("--limite\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--limite\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"\r\nContent-Type: text/html\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--limite--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=limite")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    public Visitor accepting(String type) {
        accept = type;
        return this;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    public HttpResponse<String> post(String path, String json) {
        return call("POST", path, json);
    }

    /** A request of any method, with a body of any kind or none. */
    public HttpResponse<String> ask(String method, String path, String type, String body) {
        HttpRequest.Builder request =
                request(path).method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return send(type.isEmpty() ? request : request.header("Content-Type", type));
    }

    /** A call with a body, as the engine's applications make it. */
    public HttpResponse<String> call(String method, String path, String json) {
        HttpRequest.Builder request = request(path);
        cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        if (json.isEmpty()) {
            return send(request.method(method, BodyPublishers.noBody()));
        }
        return send(request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString(json)));
    }

    /** A call as a script makes it, each with its own password and without a session. */
    static HttpResponse<String> basic(
            int port, String username, String password, String method, String path, String json) {
        Visitor script = new Visitor(port);
        return script.send(script.request(path)
                .header("Authorization", authorization(username, password))
                .header("Content-Type", "application/json")
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
    }

    static String authorization(String username, String password) {
        return "Basic "
                + Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** What tells the program who it is. */
    public String sessionCookie() {
        return cookie("MOVILIZA").orElseThrow();
    }

    Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    public static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.statusCode() + " is no JSON: " + answer.body(), e);
        }
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    static String[] setCookies(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").toArray(String[]::new);
    }

    static Optional<String> setCookie(HttpResponse<String> answer, String name) {
        return Arrays.stream(setCookies(answer))
                .filter(cookie -> cookie.startsWith(name + "="))
                .findFirst();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Accept", accept);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
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
