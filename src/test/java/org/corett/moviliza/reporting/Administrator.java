package org.corett.moviliza.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who administers a project's resources, over the real port, with a browser that keeps nothing. */
public final class Administrator {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern LINK = Pattern.compile("https?://\\S+?(/entrega/[A-Za-z0-9_-]{43})");

    private final String base;
    private final String network;

    public Administrator(int port, String network) {
        this.base = "http://localhost:" + port;
        this.network = network;
    }

    /** The path of the link in a letter. */
    public static String link(String letter) {
        Matcher found = LINK.matcher(letter);
        if (!found.find()) {
            throw new AssertionError("no link in " + letter);
        }
        return found.group(1);
    }

    public HttpResponse<String> open(String path) {
        return send(request(path).GET());
    }

    /** A report without fault. */
    public static Map<String, String> report(String narrative) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("narrative", narrative);
        fields.put("concept0", "Capacitación");
        fields.put("amount0", "35,000.50");
        fields.put("concept1", "Campañas");
        fields.put("amount1", "0");
        fields.put("reference", "Informe 1");
        return fields;
    }

    /** Sends the form as a browser does, with files by their names. */
    public HttpResponse<String> handIn(String path, Map<String, String> fields, Map<String, byte[]> files) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> text(
                body, "--limite\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n"));
        files.forEach((name, content) -> {
            text(
                    body,
                    "--limite\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                            + "\"\r\nContent-Type: application/pdf\r\n\r\n");
            body.writeBytes(content);
            text(body, "\r\n");
        });
        text(body, "--limite--\r\n");
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=limite")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    public HttpResponse<String> post(String path, String type, String body) {
        return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofMinutes(1))
                .header("X-Forwarded-For", network);
    }

    private static void text(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
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
