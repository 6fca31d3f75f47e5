package org.corett.moviliza;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;

/** A decision of a module, asked without the program around it. */
public final class DecisionTable {
    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Path file;
    private final DmnDecision decision;

    /** The decision as its model file has it. */
    public DecisionTable(String module, String file, String decision) {
        this.file = Path.of("processes", module, file + ".dmn");
        try (InputStream table = Files.newInputStream(this.file)) {
            this.decision = engine.parseDecision(decision, table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one result; fails where two rows apply. */
    public String decide(Map<String, Object> inputs) {
        return engine.evaluateDecisionTable(decision, inputs).getSingleEntry();
    }

    public int rows() {
        return Dmn.readModelFromFile(file.toFile())
                .getModelElementsByType(Rule.class)
                .size();
    }
}
