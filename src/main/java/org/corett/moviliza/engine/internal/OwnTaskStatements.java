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
    static final String IDS = "selectOwnTaskIds";
    static final String LIST = "selectOwnTasksByQueryCriteria";
    static final String COUNT = "selectOwnTaskCountByQueryCriteria";

    private static final String ENGINE_MAPPING = "org/camunda/bpm/engine/impl/mapping/entity/Task.xml";
    private static final String OUR_MAPPING = "engine/own-tasks.xml";
    private static final Pattern CRITERIA =
            Pattern.compile("<sql id=\"selectTaskByQueryCriteriaSql\">(.*?)</sql>", Pattern.DOTALL);
    private static final Pattern ALL_TASKS = Pattern.compile(Pattern.quote("from ${prefix}ACT_RU_TASK RES"));
    private static final Pattern LINKS_JOINED = Pattern.compile("<bind name=\"I_JOIN\" value=\"true\" */>");
    private static final Pattern CANDIDATES = Pattern.compile(
            "and (I\\.TYPE_ = 'candidate'\\s+<if test=.*?<if test=\"query\\.withCandidateUsers\">.*?</if>)",
            Pattern.DOTALL);
    private static final Pattern INVOLVED = Pattern.compile(Pattern.quote("(I.USER_ID_ = #{query.involvedUser}"));
    private static final String A_LINK =
            "exists (select 1 from ${prefix}ACT_RU_IDENTITYLINK I where I.TASK_ID_ = RES.ID_ and ";

    private OwnTaskStatements() {}

    static void addTo(Configuration statements) {
        String mapping = text(OUR_MAPPING).replace("<!-- the engine's criteria -->", criteria());
        new XMLMapperBuilder(
                        new ByteArrayInputStream(mapping.getBytes(StandardCharsets.UTF_8)),
                        statements,
                        OUR_MAPPING,
                        statements.getSqlFragments())
                .parse();
    }

    /**
     * The engine's criteria over the person's tasks. Candidates are looked up instead of joined: a joined task comes
     * back once for each candidate, and weeding that out again takes most of the time.
     */
    private static String criteria() {
        Matcher criteria = CRITERIA.matcher(text(ENGINE_MAPPING));
        if (!criteria.find()) {
            throw changed();
        }
        String derived = criteria.group(1);
        derived = once(derived, ALL_TASKS, "from (<include refid=\"org.corett.moviliza.ownTask.tasks\"/>) RES");
        derived = once(derived, LINKS_JOINED, "");
        derived = once(derived, INVOLVED, "(" + A_LINK + "I.USER_ID_ = #{query.involvedUser})");
        Matcher candidates = CANDIDATES.matcher(derived);
        if (!candidates.find()) {
            throw changed();
        }
        return once(derived, CANDIDATES, "and " + A_LINK + candidates.group(1) + ")");
    }

    private static String once(String text, Pattern present, String instead) {
        if (present.matcher(text).results().count() != 1) {
            throw changed();
        }
        return present.matcher(text).replaceFirst(Matcher.quoteReplacement(instead));
    }

    private static IllegalStateException changed() {
        return new IllegalStateException("the engine's task query has changed; review " + OUR_MAPPING);
    }

    private static String text(String resource) {
        try (InputStream content = new ClassPathResource(resource).getInputStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
