package org.corett.moviliza;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corett.moviliza.casework.CaseStories;
import org.corett.moviliza.engine.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.MethodParameter;
import org.springframework.core.StandardReflectionParameterNameDiscoverer;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever anybody puts into a parameter of any page of ours, it is not our fault: a page in her language says so. */
@CoalitionTest
class EveryParameterTest {
    /** Already as an address has them. */
    private static final List<String> JUNK = Stream.concat(
                    Stream.of(
                                    "",
                                    "x".repeat(5000),
                                    "-1",
                                    "99999999999999999999",
                                    "😀",
                                    "<script>' or 1=1 --",
                                    "\u202e\u200b",
                                    "294276-01-01")
                            .map(text -> URLEncoder.encode(text, StandardCharsets.UTF_8)),
                    Stream.of("%00", "%C3%28", "%ED%A0%BD"))
            .toList();

    private static final List<String> BODIES = List.of(
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "application/json",
            "text/plain",
            "no type",
            "application/x-www-form-urlencoded; charset=nada");

    private static final List<String> BROKEN = List.of("%", "%z", "%zz", "a%2");

    private static final Pattern FAULT = Pattern.compile(
            "Exception|\tat [a-z]+\\.|org\\.(corett|spring|postgresql|camunda|apache)|java\\.[a-z]+\\.|Whitelabel");

    @LocalServerPort
    private int port;

    @Autowired
    private Coalition coalition;

    @Autowired
    private CaseStories stories;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final List<String> failed = new ArrayList<>();
    private int asked;

    @BeforeEach
    void aCaseOfEachProcess() {
        coalition.startAfresh();
        stories.cycle();
        stories.change();
        stories.session();
        stories.hiring();
        stories.acceptedChange();
    }

    @AfterEach
    void startAfresh() {
        coalition.startAfresh();
    }

    @Test
    void noneThatIsReadMakesAPageFail() {
        // The Secretariat may open nearly everything.
        List<String> readers = List.of("secretaria", "titular-bz", "secretaria", "");
        Map<String, Visitor> people = people("secretaria", "titular-bz", "");
        for (String address : addresses(EveryAddressTest.READ)) {
            Set<String> names = parameters(address, RequestMethod.GET);
            for (String junk : JUNK) {
                for (String query : queries(names, junk)) {
                    String full = address + (address.contains("?") ? "&" : "?") + query;
                    String reader = readers.get(asked % readers.size());
                    heed(reader, "GET", full, people.get(reader).get(full));
                }
            }
            for (String junk : BROKEN) {
                String answer =
                        bare("GET " + address + "?" + names.stream().findFirst().orElse("q") + "=" + junk);
                if (!answer.matches("HTTP/1.1 [234]\\d\\d.*")) {
                    failed.add("GET " + address + " " + junk + " → " + answer);
                }
            }
        }
        assertThat(asked).isGreaterThan(2000);
        assertThat(failed).isEmpty();
    }

    @Test
    void noneInAnAddressMakesAPageFail() {
        Map<String, Visitor> readers = people("secretaria", "titular-bz", "");
        Set<String> patterns = new TreeSet<>();
        own().forEach(handler ->
                Objects.requireNonNull(handler.getKey().getPathPatternsCondition()).getPatternValues().stream()
                        .filter(pattern -> pattern.contains("{"))
                        .forEach(patterns::add));
        assertThat(patterns).hasSizeGreaterThan(30);
        for (String pattern : patterns) {
            for (String junk : List.of(
                    "0",
                    "1",
                    "999999999",
                    "999999999999999999",
                    "MR-9999-999999",
                    "PL-0000-000",
                    "CONS-2026-99",
                    "RC-2026-999999",
                    "ACTO-2026-000000",
                    "A".repeat(43),
                    "7c8bca0e-e7ad-11f1-a5c2-02fc00000001",
                    "x".repeat(3000),
                    "%F0%9F%98%80",
                    "a%0Ab",
                    "%20",
                    "%C3%28",
                    "..%5c",
                    "x")) {
                String path = pattern.replaceAll("\\{(?:[^{}]|\\{[^{}]*})*}", Matcher.quoteReplacement(junk))
                        .replace("**", junk);
                String reader = List.copyOf(readers.keySet()).get(asked % readers.size());
                heed(reader, "GET", path, readers.get(reader).get(path));
            }
        }
        assertThat(failed).isEmpty();
    }

    @Test
    void noneThatIsSentMakesAPageFail() {
        Map<String, Visitor> senders = people(
                Stream.concat(Roles.ALL.stream(), Stream.of("titular-bz", "")).toArray(String[]::new));
        Set<String> spoilt = new TreeSet<>();
        for (Map.Entry<String, Visitor> sender : senders.entrySet()) {
            Visitor visitor = sender.getValue();
            String token = "_csrf=" + visitor.token("/entrar");
            for (String address : addresses(EveryAddressTest.SENT)) {
                String path = address.replaceAll("\\?.*", "");
                Set<String> names = parameters(path, RequestMethod.POST);
                HttpResponse<String> empty = send(sender.getKey(), visitor, path, token);
                boolean hers = empty.statusCode() != 403 && empty.statusCode() != 404;
                String form =
                        names.stream().map(name -> name + "=x&" + name + "=y").collect(Collectors.joining("&"));
                send(sender.getKey(), visitor, path, token + "&" + form);
                // Spoilt in every way by the first who may: the others differ in what they may, not in how it is read.
                if (!hers || !spoilt.add(path)) {
                    continue;
                }
                for (String junk : JUNK) {
                    for (String query : queries(names, junk)) {
                        send(sender.getKey(), visitor, path, token + "&" + query);
                    }
                }
                for (String type : BODIES) {
                    for (String body : List.of("{\"x\":", "--x\r\nnada\r\n--x--")) {
                        heed(
                                sender.getKey(),
                                "POST " + type,
                                path,
                                visitor.ask("POST", path + "?" + token, type, body));
                    }
                }
            }
        }
        assertThat(asked).isGreaterThan(2000);
        assertThat(failed).isEmpty();
    }

    private HttpResponse<String> send(String person, Visitor visitor, String path, String form) {
        HttpResponse<String> answer = visitor.ask("POST", path, "application/x-www-form-urlencoded", form);
        heed(person, "POST", path + " " + form, answer);
        return answer;
    }

    /** Each parameter spoilt alone, twice, as a list's and a field's; and all of them. */
    private static List<String> queries(Set<String> names, String junk) {
        List<String> queries = new ArrayList<>();
        if (names.size() < 20) {
            names.forEach(name -> queries.add(name + "=" + junk));
        }
        queries.add(names.stream()
                .map(name -> name + "=" + junk + "&" + name + "=" + junk)
                .collect(Collectors.joining("&")));
        if (junk.length() < 20) {
            queries.add(names.stream()
                    .map(name ->
                            name + "%5B%5D=" + junk + "&" + name + ".x=" + junk + "&" + name + "%5B999999%5D=" + junk)
                    .collect(Collectors.joining("&")));
        }
        return queries.stream().filter(query -> query.length() < 7000).toList();
    }

    private void heed(String person, String method, String what, HttpResponse<String> answer) {
        asked++;
        String body = answer.body();
        boolean page = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
        Matcher fault = FAULT.matcher(page ? body : "");
        String language = person.endsWith("-bz") ? "lang=\"en\"" : "lang=\"es\"";
        if (answer.statusCode() >= 500 || fault.find() || answer.statusCode() >= 400 && !body.contains(language)) {
            failed.add("%s %s as '%s' → %d %s"
                    .formatted(
                            method,
                            what.length() > 300 ? what.substring(0, 300) : what,
                            person,
                            answer.statusCode(),
                            answer.statusCode() < 500 ? body.lines().limit(3).toList() : ""));
        }
    }

    /** What a page reads, by the method that answers it, and what any form of ours has where it reads whatever comes. */
    private Set<String> parameters(String address, RequestMethod method) {
        PathContainer path = PathContainer.parsePath(address.replaceAll("\\?.*", ""));
        Set<String> names = new LinkedHashSet<>();
        own().filter(each -> each.getKey().getMethodsCondition().getMethods().contains(method))
                .filter(each -> Objects.requireNonNull(each.getKey().getPathPatternsCondition()).getPatterns().stream()
                        .anyMatch(pattern -> pattern.matches(path)))
                .forEach(each -> Arrays.stream(each.getValue().getMethodParameters())
                        .forEach(parameter -> names.addAll(names(parameter))));
        return names.isEmpty() ? Set.of("q", "pagina") : names;
    }

    private static Set<String> names(MethodParameter parameter) {
        parameter.initParameterNameDiscovery(new StandardReflectionParameterNameDiscoverer());
        RequestParam read = parameter.getParameterAnnotation(RequestParam.class);
        Class<?> type = parameter.getParameterType();
        if (Map.class.isAssignableFrom(type)) {
            return read == null ? Set.of() : FORM_FIELDS;
        }
        if (read != null) {
            return Set.of(read.name().isEmpty() ? Objects.requireNonNull(parameter.getParameterName()) : read.name());
        }
        if (type.isRecord() && !parameter.hasParameterAnnotation(PathVariable.class)) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getName)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        return type.getName().startsWith("jakarta.servlet.http.HttpServletRequest")
                        || type.getName().contains("WebRequest")
                ? FORM_FIELDS
                : Set.of();
    }

    private static final Set<String> FORM_FIELDS = formFields();

    private static Set<String> formFields() {
        Pattern field = Pattern.compile("<(?:input|select|textarea|button)[^>]* name=\"([A-Za-z]+)\"");
        Set<String> names = new TreeSet<>();
        try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                field.matcher(Files.readString(template)).results().forEach(found -> names.add(found.group(1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    private Stream<Map.Entry<RequestMappingInfo, HandlerMethod>> own() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(each -> each.getValue().getBeanType().getName().startsWith("org.corett"));
    }

    private static List<String> addresses(String table) {
        return EveryAddressTest.addresses(table).map(EveryAddressTest::real).toList();
    }

    private Map<String, Visitor> people(String... names) {
        Map<String, Visitor> people = new LinkedHashMap<>();
        for (String name : names) {
            people.put(
                    name,
                    (name.isEmpty() ? Visitor.unknown(port) : Visitor.signedIn(port, name)).accepting("text/html"));
        }
        return people;
    }

    /** The first line of what a request gets that no careful client would send. */
    private String bare(String request) {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((request + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("nothing");
        } catch (IOException e) {
            throw new UncheckedIOException(request, e);
        }
    }
}
