package org.corett.moviliza;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No library is older than its published fixes, whatever the build names or draws in: judged by a list, so that it works
 * without a network.
 */
class KnownVulnerabilitiesTest {
    private static final Path LIST = Path.of("src/test/resources/minimum-versions.csv");
    private static final Path MATERIALS = Path.of("target/classes/META-INF/sbom/application.cdx.json");

    private record Minimum(String library, Version version) {
        boolean concerns(String name) {
            return library.endsWith("*")
                    ? name.startsWith(library.substring(0, library.length() - 1))
                    : name.equals(library);
        }
    }

    @Test
    void nothingOnTheClassPathIsOlderThanItsFixes() throws IOException {
        Map<String, String> libraries = classPath();
        assertThat(libraries).hasSizeGreaterThan(100);
        assertThat(outdated(libraries)).isEmpty();
    }

    @Test
    void eachRowIsAboutSomethingThatIsThere() throws IOException {
        Map<String, String> libraries = classPath();
        assertThat(minimums()).isNotEmpty().allSatisfy(row -> assertThat(libraries.keySet())
                .as(row.library())
                .anyMatch(row::concerns));
    }

    /** A build with the network writes the bill of materials; it holds what runs, in the versions that run. */
    @Test
    void theBillOfMaterialsHoldsWhatRuns() throws IOException {
        assumeTrue(Files.exists(MATERIALS), "written only where Maven is not offline");
        Map<String, String> listed = new TreeMap<>();
        for (JsonNode component :
                new ObjectMapper().readTree(MATERIALS.toFile()).path("components")) {
            listed.put(
                    component.path("group").asText() + ":"
                            + component.path("name").asText(),
                    component.path("version").asText());
        }
        assertThat(outdated(listed)).isEmpty();
        Map<String, String> running = classPath();
        assertThat(listed).containsKeys("org.camunda.bpm:camunda-engine", "org.apache.tomcat.embed:tomcat-embed-core");
        listed.keySet().retainAll(running.keySet());
        assertThat(running).containsAllEntriesOf(listed);
    }

    @Test
    void anOlderOneIsFound() throws IOException {
        assertThat(outdated(Map.of(
                        "org.apache.tomcat.embed:tomcat-embed-core", "10.1.55",
                        "org.thymeleaf:thymeleaf", "3.1.5.RELEASE",
                        "ch.qos.logback:logback-core", "1.5.38",
                        "org.postgresql:postgresql", "42.7.100")))
                .containsExactly(
                        "org.apache.tomcat.embed:tomcat-embed-core 10.1.55 < 10.1.62",
                        "org.thymeleaf:thymeleaf 3.1.5.RELEASE < 3.1.7");
    }

    private static List<String> outdated(Map<String, String> libraries) throws IOException {
        List<Minimum> minimums = minimums();
        List<String> outdated = new ArrayList<>();
        new TreeMap<>(libraries).forEach((name, version) -> minimums.stream()
                .filter(minimum -> minimum.concerns(name) && version(version).compareTo(minimum.version()) < 0)
                .forEach(minimum -> outdated.add(name + " " + version + " < " + minimum.version())));
        return outdated;
    }

    private static List<Minimum> minimums() throws IOException {
        try (Stream<String> lines = Files.lines(LIST)) {
            return lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(",", 3))
                    .map(row -> new Minimum(row[0], version(row[1])))
                    .toList();
        }
    }

    /** Of some, a word stands behind the number. */
    private static Version version(String text) {
        return Version.parse(text.replaceFirst("\\.(RELEASE|Final|GA)$", ""));
    }

    /** What Maven put on the class path: the folders of its repository say what a jar is. */
    private static Map<String, String> classPath() {
        Map<String, String> libraries = new TreeMap<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            int repository = entry.replace('\\', '/').indexOf("/repository/");
            if (repository < 0 || !entry.endsWith(".jar")) {
                continue;
            }
            Path path = Path.of(entry.substring(repository + "/repository/".length()));
            int parts = path.getNameCount();
            String group = path.subpath(0, parts - 3).toString().replace(File.separatorChar, '.');
            libraries.put(
                    group + ":" + path.getName(parts - 3),
                    path.getName(parts - 2).toString());
        }
        return libraries;
    }
}
