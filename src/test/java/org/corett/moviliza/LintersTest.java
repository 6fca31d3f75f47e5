package org.corett.moviliza;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The linters that the makers of models and forms publish find no error. They want Node: {@code .ci/run} installs it and
 * them; elsewhere this is skipped, and ModelLintTest keeps the same rules without it.
 */
class LintersTest {
    private static final Path HOME = Path.of("src/test/lint");
    private static final Path INSTALLED = HOME.resolve("node_modules");

    @Test
    void bpmnlintFindsNoErrorInAnyProcess() throws Exception {
        assertNoFault(INSTALLED.resolve(".bin/bpmnlint"), "processes", ".bpmn");
    }

    @Test
    void dmnlintFindsNoErrorInAnyDecision() throws Exception {
        assertNoFault(INSTALLED.resolve(".bin/dmnlint"), "processes", ".dmn");
    }

    @Test
    void camundasLinterFindsNoErrorInAnyForm() throws Exception {
        assertNoFault(INSTALLED.resolve(".forms.cjs"), "forms", ".form");
    }

    private static void assertNoFault(Path linter, String folder, String ending) throws Exception {
        boolean there = Files.exists(linter);
        String missing = "no " + linter + ": run npm install --no-package-lock and npm run forms in " + HOME;
        if ("true".equals(System.getenv("MOVILIZA_LINTERS"))) {
            assertThat(there).as(missing).isTrue();
        }
        assumeTrue(there, missing);
        List<String> command =
                new ArrayList<>(List.of("node", linter.toRealPath().toString()));
        command.addAll(files(folder, ending));
        Process run = new ProcessBuilder(command)
                .directory(HOME.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(run.waitFor()).as(said).isZero();
    }

    private static List<String> files(String folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(Path.of(folder).toAbsolutePath())) {
            List<String> found = all.map(Path::toString)
                    .filter(file -> file.endsWith(ending))
                    .sorted()
                    .toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }
}
