package org.corett.moviliza.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Tells the operator in one sentence why the database cannot be used. */
class DatabaseFailures extends AbstractFailureAnalyzer<SQLException> {
    private final Environment settings;

    DatabaseFailures(Environment settings) {
        this.settings = settings;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, SQLException cause) {
        String state = cause.getSQLState() == null ? "" : cause.getSQLState();
        String url = settings.getProperty("spring.datasource.url", "");
        String sentence;
        if (state.startsWith("28")) {
            sentence = "La base de datos " + url + " no acepta el usuario o la contraseña: defina"
                    + " SPRING_DATASOURCE_USERNAME y SPRING_DATASOURCE_PASSWORD.";
        } else if (state.startsWith("08") || state.startsWith("3D")) {
            sentence = "No se llega a la base de datos " + url
                    + ": revise que el servidor esté en marcha y defina SPRING_DATASOURCE_URL.";
        } else if (String.valueOf(cause.getMessage()).contains("\"unaccent\"")) {
            sentence = "La base de datos " + url + " no tiene la extensión unaccent, que viene con PostgreSQL: quien la"
                    + " administre ejecuta en ella CREATE EXTENSION unaccent.";
        } else {
            return null;
        }
        return new FailureAnalysis(sentence, null, failure);
    }
}
