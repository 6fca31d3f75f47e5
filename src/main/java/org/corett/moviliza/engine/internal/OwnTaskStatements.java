package org.corett.moviliza.engine.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.session.Configuration;
import org.springframework.core.io.ClassPathResource;

/**
 * The engine's own statements for task queries, made to read from a person's tasks instead of from the whole table.
 *
 * <p>They are derived from the engine's mapping when the program starts, so that every criterion keeps its meaning; a
 * mapping that has changed its shape ends the start.
 */
final class OwnTaskStatements {
    static final String LIST = "selectOwnTasksByQueryCriteria";
    static final String COUNT = "selectOwnTaskCountByQueryCriteria";

    private static final String ENGINE_MAPPING = "org/camunda/bpm/engine/impl/mapping/entity/Task.xml";
    private static final String OUR_MAPPING = "engine/own-tasks.xml";
    private static final Pattern CRITERIA =
            Pattern.compile("<sql id=\"selectTaskByQueryCriteriaSql\">(.*?)</sql>", Pattern.DOTALL);
    private static final String ALL_TASKS = "from ${prefix}ACT_RU_TASK RES";

    private OwnTaskStatements() {}

    static void addTo(Configuration statements) {
        Matcher criteria = CRITERIA.matcher(text(ENGINE_MAPPING));
        if (!criteria.find() || criteria.group(1).split(Pattern.quote(ALL_TASKS), -1).length != 2) {
            throw new IllegalStateException("the engine's task query has changed; review " + OUR_MAPPING);
        }
        String narrowed = criteria.group(1)
                .replace(ALL_TASKS, "from (<include refid=\"org.corett.moviliza.ownTask.tasks\"/>) RES");
        String mapping = text(OUR_MAPPING).replace("<!-- the engine's criteria -->", narrowed);
        new XMLMapperBuilder(
                        new ByteArrayInputStream(mapping.getBytes(StandardCharsets.UTF_8)),
                        statements,
                        OUR_MAPPING,
                        statements.getSqlFragments())
                .parse();
    }

    private static String text(String resource) {
        try (InputStream content = new ClassPathResource(resource).getInputStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
