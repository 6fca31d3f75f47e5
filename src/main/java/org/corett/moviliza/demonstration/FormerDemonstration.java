package org.corett.moviliza.demonstration;

import org.corett.moviliza.settings.OnlyInDemonstration.Demonstration;
import org.corett.moviliza.shared.UnusableSetting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps demonstration and work apart: what was a demonstration, with accounts whose password is published, fictional
 * cases, mail that nobody sent and a calendar that was turned, never becomes the coalition's own; and no demonstration is
 * entered among real people. Raises {@link UnusableSetting} before anybody can sign in.
 */
@Component
@DependsOnDatabaseInitialization
class FormerDemonstration implements InitializingBean {
    private static final Logger LOG = LoggerFactory.getLogger(FormerDemonstration.class);

    private final JdbcClient database;
    private final boolean demonstration;
    private final boolean mailLeaves;
    private final boolean leadsHere;

    FormerDemonstration(JdbcClient database, Environment settings) {
        this.database = database;
        this.demonstration = Demonstration.holds(settings);
        this.mailLeaves = !settings.getProperty("spring.mail.host", "").isBlank();
        this.leadsHere =
                settings.getProperty("moviliza.base-url", "").matches("(https?://(localhost|127\\.[\\d.]+)\\b.*)?");
    }

    @Override
    public void afterPropertiesSet() {
        boolean entered = holds("select exists (select from demonstration)");
        if (!demonstration && entered) {
            throw new UnusableSetting("Esta base de datos es la de una demostración: la contraseña de sus cuentas está"
                    + " publicada, y sus casos, su correo y su calendario son ficticios. Empiece con una base vacía (otra"
                    + " en SPRING_DATASOURCE_URL u otra carpeta en MOVILIZA_DATA), o defina MOVILIZA_DEMO=true.");
        }
        if (demonstration && !entered && holds("select exists (select from person)")) {
            throw new UnusableSetting(
                    "Esta base de datos tiene personas que no son de la demostración: no entra en ella"
                            + " ninguna cuenta con contraseña publicada. Defina MOVILIZA_DEMO=false, o use otra base.");
        }
        if (!demonstration && !mailLeaves) {
            LOG.warn("Ningún correo sale de aquí y nadie recibe avisos: defina SPRING_MAIL_HOST.");
        }
        if (!demonstration && mailLeaves && leadsHere) {
            LOG.warn("Los enlaces del correo llevan a la propia máquina de quien lo lee: defina MOVILIZA_BASE_URL.");
        }
    }

    /** The demonstration's people are in from now on. */
    void begins() {
        database.sql("insert into demonstration (entered_at) values (now())").update();
    }

    private boolean holds(String question) {
        return database.sql(question).query(Boolean.class).single();
    }
}
