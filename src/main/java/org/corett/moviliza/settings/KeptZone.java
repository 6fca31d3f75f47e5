package org.corett.moviliza.settings;

import java.time.ZoneId;
import java.util.Optional;
import org.corett.moviliza.shared.UnusableSetting;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The zone that the data was written in, kept with it from the first start on: in another one every deadline would move.
 *
 * <p>Raises {@link UnusableSetting} where the setting names another zone now.
 */
@Component
@DependsOnDatabaseInitialization
class KeptZone implements InitializingBean {
    private final JdbcClient database;
    private final ZoneId zone;

    @Autowired
    KeptZone(JdbcClient database) {
        this(database, ZoneId.systemDefault());
    }

    /** For a zone that is not the program's. */
    KeptZone(JdbcClient database, ZoneId zone) {
        this.database = database;
        this.zone = zone;
    }

    @Override
    public void afterPropertiesSet() {
        Optional<String> kept = database.sql("select zone from program_zone")
                .query(String.class)
                .optional();
        if (kept.isEmpty()) {
            database.sql("insert into program_zone (zone) values (?) on conflict do nothing")
                    .param(zone.getId())
                    .update();
        } else if (!ZoneId.of(kept.get()).getRules().equals(zone.getRules())) {
            throw new UnusableSetting("Los datos se escribieron en la zona horaria " + kept.get() + " y cada plazo se"
                    + " movería en " + zone.getId() + ": defina MOVILIZA_TIMEZONE=" + kept.get() + ".");
        }
    }
}
