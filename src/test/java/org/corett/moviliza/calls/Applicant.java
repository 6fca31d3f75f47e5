package org.corett.moviliza.calls;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who applies, over the real port, with a browser that keeps nothing: no cookie, no session, no script. */
final class Applicant {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final AtomicInteger CLIENTS = new AtomicInteger();

    private final String base;
    private final String address;
    private final String network;
    private String link = "";

    Applicant(int port, String address) {
        this.base = "http://localhost:" + port;
        this.address = address;
        int client = CLIENTS.incrementAndGet();
        this.network = "203.0." + client / 250 + "." + client % 250;
    }

    String address() {
        return address;
    }

    /** Asks for the link; the letter is then in the mailbox. */
    HttpResponse<String> askForTheLink(String hiring) {
        return post("/convocatorias/" + hiring + "/oferta", Map.of("email", address));
    }

    /** Opens the link of a letter. */
    Applicant with(String text) {
        Matcher found = Pattern.compile("https?://\\S+(/convocatorias/\\S+)").matcher(text);
        if (!found.find()) {
            throw new AssertionError("no link in " + text);
        }
        link = found.group(1);
        return this;
    }

    /** The address of one of her pages. */
    String page(String page) {
        int query = link.indexOf('?');
        String language = query < 0 ? "" : (page.contains("?") ? "&" : "?") + link.substring(query + 1);
        return (query < 0 ? link : link.substring(0, query)) + page + language;
    }

    HttpResponse<String> write(Map<String, String> data) {
        return post(page("/datos"), data);
    }

    HttpResponse<String> upload(String kind, String name, byte[] content) {
        return send(request(page("/documentos"))
                .header("Content-Type", "multipart/form-data; boundary=limite")
                .POST(BodyPublishers.ofByteArray(multipart(kind, name, content))));
    }

    /** The same without telling how long it is. */
    HttpResponse<String> uploadInPieces(String kind, String name, byte[] content) {
        byte[] body = multipart(kind, name, content);
        BodyPublisher pieces = BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(body));
        return send(request(page("/documentos"))
                .header("Content-Type", "multipart/form-data; boundary=limite")
                .POST(pieces));
    }

    HttpResponse<String> submit() {
        return post(page("/enviar"), Map.of("consent", "yes"));
    }

    HttpResponse<String> withdraw() {
        return post(page("/retirar"), Map.of());
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Data without fault. */
    static Map<String, String> data(String name) {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("name", name);
        data.put("documentNumber", "0801-1990-12345");
        data.put("country", "HN");
        data.put("telephone", "+504 2222-3333");
        data.put("proposal", "Propuesta de " + name + ".\nPlan de trabajo en tres fases.");
        data.put("cost", "17,500.00");
        return data;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base).resolve(path))
                .timeout(Duration.ofMinutes(1))
                .header("X-Forwarded-For", network);
    }

    private static byte[] multipart(String kind, String name, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--limite\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\n" + kind
                        + "\r\n--limite\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/pdf\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--limite--\r\n".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
