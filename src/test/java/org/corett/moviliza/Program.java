package org.corett.moviliza;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.awaitility.Awaitility;

/** The program in a process of its own, spoken to over HTTP, so that a test can kill it. */
final class Program implements AutoCloseable {
    private static final String PASSWORD = "Moviliza-2026";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final Path folder;
    private final int port;
    private final Map<String, String> settings;
    private List<String> java = List.of("-cp", System.getProperty("java.class.path"));
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private Process process;

    private Program(Path folder, int port, Map<String, String> settings) {
        this.folder = folder;
        this.port = port;
        this.settings = settings;
    }

    /** Starts with its data in the folder and waits until it answers. */
    static Program start(Path folder) throws IOException {
        return start(folder, Map.of());
    }

    /** Starts with these settings in its environment. */
    static Program start(Path folder, Map<String, String> settings) throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            Program program = new Program(folder, free.getLocalPort(), settings);
            free.close();
            program.start();
            return program;
        }
    }

    /**
     * Ends in order and is ready to start faster from then on: as jars whose classes this run has put into an archive,
     * like those of the image.
     */
    void quicken() throws IOException, InterruptedException {
        String jar = folder.resolve("moviliza.jar").toString();
        List<String> path = new ArrayList<>(List.of(jar));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (Files.isRegularFile(Path.of(entry))) {
                path.add(entry);
            } else if (Files.exists(Path.of(entry, "application.yaml"))) {
                int failed = ToolProvider.findFirst("jar")
                        .orElseThrow()
                        .run(System.out, System.err, "--create", "--file", jar, "-C", entry, ".");
                if (failed != 0) {
                    throw new IllegalStateException("no jar of " + entry);
                }
            }
        }
        String classes = String.join(File.pathSeparator, path);
        String archive = folder.resolve("moviliza.jsa").toString();
        end();
        java = List.of("-XX:ArchiveClassesAtExit=" + archive, "-cp", classes);
        start();
        end();
        java = List.of("-XX:SharedArchiveFile=" + archive, "-cp", classes);
        start();
    }

    private void end() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    /** Ends at once, without a word to anybody, and starts again on the same data. */
    void killAndRestart() throws IOException, InterruptedException {
        kill();
        restart();
    }

    /** Ends at once, without a word to anybody. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Starts again on the same data. */
    void restart() throws IOException {
        start();
    }

    /** What it says when it is started on the same data with these settings too, and ends by itself. */
    List<String> refusal(Map<String, String> others) throws IOException, InterruptedException {
        Path output = folder.resolve("refusal");
        ProcessBuilder program = builder();
        program.environment().putAll(others);
        Process refused = program.redirectOutput(output.toFile()).start();
        boolean ended = refused.waitFor(90, TimeUnit.SECONDS);
        refused.destroyForcibly().waitFor();
        if (!ended || refused.exitValue() == 0) {
            throw new AssertionError("it starts");
        }
        return Files.readAllLines(output);
    }

    /** Goes on for so long, unless it ends by itself. */
    boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Submits a start form and returns the case number. */
    String startCase(String user, String processKey, Map<String, Object> form) {
        JsonNode started =
                post(user, "/process-definition/key/" + processKey + "/submit-form", Map.of("variables", typed(form)));
        return started.path("businessKey").asText();
    }

    /** Claims and completes the person's one open task of this key in the case. */
    void complete(String user, String caseNumber, String task, Map<String, Object> form) {
        String id = awaitTask(user, caseNumber, task);
        post(user, "/task/" + id + "/claim", Map.of("userId", user));
        post(user, "/task/" + id + "/submit-form", Map.of("variables", typed(form)));
    }

    /** The id of the person's one open task of this key in the case, which may take a moment to appear. */
    String awaitTask(String user, String caseNumber, String task) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> taskId(user, caseNumber, task), found -> !found.isEmpty());
    }

    JsonNode get(String user, String path) {
        return send(request(user, path).GET().build());
    }

    /** Turns the demonstration's calendar forward on the home page. */
    void turnCalendar(String user, LocalDate day) throws IOException, InterruptedException {
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        submit(browser, "/entrar", "/entrar", "username=" + user + "&password=" + PASSWORD);
        String home = submit(browser, "/", "/demostracion/reloj", "date=" + day);
        if (!home.contains("demostracion/reloj")) {
            throw new AssertionError("no calendar on the home page: " + home);
        }
    }

    private String submit(HttpClient browser, String page, String action, String fields)
            throws IOException, InterruptedException {
        URI base = URI.create("http://localhost:" + port);
        String form = browser.send(
                        HttpRequest.newBuilder(base.resolve(page)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        Matcher token = TOKEN.matcher(form);
        if (!token.find()) {
            throw new AssertionError("no form on " + page + ": " + form);
        }
        return browser.send(
                        HttpRequest.newBuilder(base.resolve(action))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        fields + "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private String taskId(String user, String caseNumber, String task) {
        JsonNode found = get(
                user,
                "/task?maxResults=10&processInstanceBusinessKey="
                        + URLEncoder.encode(caseNumber, StandardCharsets.UTF_8) + "&taskDefinitionKey=" + task);
        return found.path(0).path("id").asText("");
    }

    private Map<String, Object> typed(Map<String, Object> form) {
        Map<String, Object> variables = new LinkedHashMap<>();
        form.forEach((name, value) -> {
            boolean structured = value instanceof Iterable<?> || value instanceof Map<?, ?>;
            variables.put(
                    name,
                    structured
                            ? Map.of(
                                    "type",
                                    "Json",
                                    "value",
                                    json.valueToTree(value).toString())
                            : Map.of("value", value));
        });
        return variables;
    }

    private JsonNode post(String user, String path, Object body) {
        try {
            return send(request(user, path)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
                    .build());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String user, String path) {
        String credentials =
                Base64.getEncoder().encodeToString((user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/engine-rest" + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Basic " + credentials);
    }

    private JsonNode send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 400) {
                throw new AssertionError(request.uri() + " answered " + response.statusCode() + ": " + response.body());
            }
            return response.body().isEmpty() ? json.createObjectNode() : json.readTree(response.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void start() throws IOException {
        process = builder()
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("output").toFile()))
                .start();
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(this::healthy);
    }

    private ProcessBuilder builder() throws IOException {
        Files.createDirectories(folder);
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(java);
        command.add(Moviliza.class.getName());
        ProcessBuilder program = new ProcessBuilder(command);
        program.directory(folder.toFile()).redirectErrorStream(true);
        program.environment().putAll(settings);
        program.environment().put("SERVER_PORT", String.valueOf(port));
        // They turn the clock back and forth for a moment, in which it answers already.
        program.environment().put("MOVILIZA_DEMONSTRATION_CASES", "false");
        return program;
    }

    private boolean healthy() throws InterruptedException {
        if (!process.isAlive()) {
            throw new AssertionError("the program ended; see " + folder.resolve("output"));
        }
        try {
            return http.send(
                                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
