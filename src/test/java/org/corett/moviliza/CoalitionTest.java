package org.corett.moviliza;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole program on a real PostgreSQL with the demonstration's people; timers and retries run when the test says so.
 *
 * <p>One program serves all such classes: begin each test with {@link Coalition#startAfresh()}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "moviliza.demonstration.cases=false",
            "documents.reading=PT24H",
            "moviliza.mail.remind-every=PT24H",
            // Tests are their own proxy, so that each comes from where it likes.
            "server.tomcat.remoteip.internal-proxies=127\\.0\\.0\\.1|0:0:0:0:0:0:0:1|::1"
        })
@ContextConfiguration(initializers = TestFolder.class)
@ExtendWith(BrowserWitness.class)
public @interface CoalitionTest {}
