package org.corett.moviliza.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What the documentation lets an operator set reaches the program in its container. */
class ComposeTest {
    private static final Pattern NAME = Pattern.compile("`([A-Z_]{2,})`");
    /** The container's own: its port, and no database within. */
    private static final Set<String> INSIDE = Set.of("SERVER_PORT", "MOVILIZA_DATA");

    @Test
    void everyDocumentedSettingReachesTheContainer() throws IOException {
        Set<String> documented = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of("src/docs/operation.md"))) {
            if (line.startsWith("| `")) {
                documented.addAll(named(line.split("\\|")[1]));
            }
        }
        documented.removeAll(INSIDE);

        assertThat(documented).contains("MOVILIZA_OCID_PREFIX", "SPRING_MAIL_PASSWORD", "MOVILIZA_SESSION_IDLE");
        assertThat(environment()).containsAll(documented);
    }

    /** Names after the first of a row are its last part written otherwise. */
    private static List<String> named(String cell) {
        List<String> names = NAME.matcher(cell)
                .results()
                .map(match -> ((MatchResult) match).group(1))
                .toList();
        return names.stream()
                .map(name -> name.startsWith("_")
                        ? names.get(0).substring(0, names.get(0).lastIndexOf('_')) + name
                        : name)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Set<String> environment() throws IOException {
        Map<String, Object> file = new Yaml().load(Files.readString(Path.of("docker/compose.yaml")));
        Map<String, Object> service =
                (Map<String, Object>) ((Map<String, Object>) file.get("services")).get("moviliza");
        return ((Map<String, Object>) service.get("environment")).keySet();
    }
}
