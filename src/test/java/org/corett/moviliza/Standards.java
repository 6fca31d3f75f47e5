package org.corett.moviliza;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.slf4j.LoggerFactory;

/** Schemas of standards that lie beside the checkout, in {@code shared/standards}; whatever needs one is skipped without. */
public final class Standards {
    private static final String OCDS = "https://standard.open-contracting.org/schema/1__1__5/";

    private static final String PACKAGE = OCDS + "release-package-schema.json";
    private static final String RELEASE = OCDS + "release-schema.json";

    private Standards() {}

    /** One of its patterns is read otherwise by Java than by JavaScript, for which it was written. */
    private static String read(String schema) {
        try {
            return Files.readString(folder().resolve("ocds").resolve(schema))
                    .replace("^[([\\\\]]", "^[(\\\\[\\\\]]")
                    .replace("[)[\\\\]]$", "[)\\\\[\\\\]]$");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with a release package of the Open Contracting Data Standard 1.1. */
    public static List<String> faultsOfReleases(JsonNode data) {
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V4,
                builder -> builder.schemaLoaders(loaders -> loaders.schemas(
                        Map.of(PACKAGE, read("release-package-schema.json"), RELEASE, read("release-schema.json")))));
        // It would complain of each word of the standard's own.
        ((Logger) LoggerFactory.getLogger("com.networknt.schema")).setLevel(Level.ERROR);
        SchemaValidatorsConfig formatsToo =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        JsonSchema schema = factory.getSchema(SchemaLocation.of(PACKAGE), formatsToo);
        return schema.validate(data).stream().map(String::valueOf).toList();
    }

    private static Path folder() {
        for (Path above = Path.of("").toAbsolutePath(); above != null; above = above.getParent()) {
            Path found = above.resolve("shared/standards");
            if (Files.isDirectory(found)) {
                return found;
            }
        }
        Assumptions.abort("no shared/standards beside the checkout: the open data is not held against its schema");
        throw new IllegalStateException();
    }
}
