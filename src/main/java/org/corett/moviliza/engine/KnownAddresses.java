package org.corett.moviliza.engine;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** The addresses that there are, for whoever is refused: somebody without an account signs in for none that there is not. */
@Component
class KnownAddresses {
    /** What every address that is read answers besides. */
    private static final Set<String> WITH_GET = Set.of("HEAD", "OPTIONS");

    private static final Set<String> FILES = Set.of("GET", "HEAD", "OPTIONS");

    private static final Set<String> ANY = Set.of();

    /** Where the engine's applications begin, and their data; which of that exists they know themselves. */
    private static final Pattern ENGINES = Pattern.compile(
            "/camunda(/?|/app/?|/app/(tasklist|cockpit|admin|welcome)(/(default/?(setup/?)?)?)?|/api/.+)|/actuator/prometheus");

    private static final Pattern ENGINES_FILE = Pattern.compile("/camunda/(?:app|lib|assets)/.+");
    private static final String ENGINES_FILES = "META-INF/resources/webjars";

    private static final Pattern SIGN_OUT = Pattern.compile("/salir");

    /** Nothing is tried a second time: what may be, the reader of patterns keeps on its stack, which a long path ends. */
    private static final Pattern FILE =
            Pattern.compile("(?:/[A-Za-z0-9._-]++(?=/))*+/[A-Za-z0-9_-]++(?:\\.[A-Za-z0-9_-]++)++");

    private final ObjectProvider<RequestMappingInfoHandlerMapping> mappings;

    KnownAddresses(ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** How a request may be meant. */
    enum Answer {
        /** There is no such address. */
        UNKNOWN,
        /** There is, for other methods. */
        OTHER_METHOD,
        KNOWN
    }

    Answer of(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (ENGINES.matcher(path).matches()) {
            return Answer.KNOWN;
        }
        if (file(path)) {
            return FILES.contains(request.getMethod()) ? Answer.KNOWN : Answer.OTHER_METHOD;
        }
        List<Set<String>> methods = methods(path);
        if (methods.isEmpty()) {
            return Answer.UNKNOWN;
        }
        boolean taken = methods.stream().anyMatch(some -> some.equals(ANY) || some.contains(request.getMethod()));
        return taken ? Answer.KNOWN : Answer.OTHER_METHOD;
    }

    /** By which methods an address is asked, for the header of that name. */
    String allowed(HttpServletRequest request) {
        return methods(request.getRequestURI()
                        .substring(request.getContextPath().length()))
                .stream()
                .flatMap(Collection::stream)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(", "));
    }

    /** The methods of each handler of an address. */
    private List<Set<String>> methods(String path) {
        if (SIGN_OUT.matcher(path).matches()) {
            return List.of(Set.of("POST"));
        }
        if (file(path)) {
            return List.of(FILES);
        }
        PathContainer asked = PathContainer.parsePath(path);
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .filter(handler -> handler.getPathPatternsCondition() != null
                        && handler.getPathPatternsCondition().getPatterns().stream()
                                .anyMatch(pattern -> pattern.matches(asked)))
                .map(KnownAddresses::methods)
                .toList();
    }

    private static Set<String> methods(RequestMappingInfo handler) {
        Set<String> methods = handler.getMethodsCondition().getMethods().stream()
                .map(Enum::name)
                .collect(Collectors.toCollection(TreeSet::new));
        if (methods.contains("GET")) {
            methods.addAll(WITH_GET);
        }
        return methods;
    }

    private static boolean file(String path) {
        String place = ENGINES_FILE.matcher(path).matches() ? ENGINES_FILES : "static";
        return FILE.matcher(path).matches() && new ClassPathResource(place + path).isReadable();
    }
}
