package org.corett.moviliza.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.corett.moviliza.settings.OnlyInDemonstration.Demonstration;
import org.corett.moviliza.shared.UnusableSetting;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** Ends the start before anything is touched where a setting is missing or wrong; raises {@link UnusableSetting}. */
class SettingsCheck implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
    /** The demonstration's password, as its documentation prints it. */
    private static final String PUBLISHED = "Moviliza-2026";

    private static final int HIGHEST_PORT = 65_535;
    /** A mailbox at a domain; names that lead nowhere by agreement (RFC 2606) are none. */
    private static final Pattern ADDRESS = Pattern.compile(
            "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9-]+\\.)+(?!example$|invalid$|test$|localhost$)[A-Za-z0-9-]{2,}");

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent prepared) {
        check(prepared.getEnvironment());
    }

    static void check(Environment settings) {
        checkPort(settings.getProperty("server.port", "8080"));
        checkDatabase(settings.getProperty("spring.datasource.url", ""));
        checkDemonstration(settings.getProperty("moviliza.demo", ""));
        checkBaseUrl(settings.getProperty("moviliza.base-url", ""));
        if (!Demonstration.holds(settings)
                && settings.getProperty("moviliza.admin-password", "").isBlank()) {
            throw new UnusableSetting("Falta la contraseña de la persona administradora: defina MOVILIZA_ADMIN_PASSWORD"
                    + " (o MOVILIZA_DEMO=true para una demostración).");
        }
        checkPassword(settings);
        checkMail(settings, Demonstration.holds(settings));
    }

    private static void checkPassword(Environment settings) {
        if (!Demonstration.holds(settings)
                && List.of(PUBLISHED, settings.getProperty("moviliza.demonstration.password", PUBLISHED))
                        .contains(settings.getProperty("moviliza.admin-password", ""))) {
            throw new UnusableSetting(
                    "La contraseña de MOVILIZA_ADMIN_PASSWORD es la de la demostración, que cualquiera"
                            + " puede leer: defina otra.");
        }
    }

    /** Outside the demonstration mail comes from somewhere and reaches the administrator: nobody can guess either. */
    private static void checkMail(Environment settings, boolean demonstration) {
        checkAddress(
                settings.getProperty("moviliza.mail.from", ""),
                demonstration,
                "la dirección de la que sale el correo",
                "MOVILIZA_MAIL_FROM como moviliza@ejemplo.org");
        checkAddress(
                settings.getProperty("moviliza.admin-email", ""),
                demonstration,
                "la dirección de correo de la persona administradora",
                "MOVILIZA_ADMIN_EMAIL como ana.perez@ejemplo.org");
        String tls = settings.getProperty("moviliza.mail.require-tls", "");
        if (!Set.of("", "true", "false").contains(tls.toLowerCase(Locale.ROOT))) {
            throw new UnusableSetting("«" + tls + "» no vale para MOVILIZA_MAIL_REQUIRE_TLS: defina true o false.");
        }
    }

    private static void checkAddress(String address, boolean demonstration, String what, String set) {
        if (address.isBlank() && !demonstration) {
            throw new UnusableSetting(
                    "Falta " + what + ": defina " + set + " (o MOVILIZA_DEMO=true para una demostración).");
        }
        if (!address.isBlank() && !ADDRESS.matcher(address).matches()) {
            throw new UnusableSetting("«" + address + "» no sirve como " + what + ": defina " + set + ".");
        }
    }

    private static void checkPort(String port) {
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > HIGHEST_PORT) {
            throw new UnusableSetting("«" + port + "» no es un puerto: defina SERVER_PORT con un número de 1 a "
                    + HIGHEST_PORT + ", como 8080.");
        }
    }

    private static void checkDatabase(String url) {
        if (!url.isEmpty() && !url.startsWith("jdbc:postgresql:")) {
            throw new UnusableSetting("La base de datos debe ser PostgreSQL: defina SPRING_DATASOURCE_URL como"
                    + " jdbc:postgresql://servidor:5432/moviliza, o déjela sin definir para usar la incluida.");
        }
    }

    private static void checkDemonstration(String demo) {
        if (!Set.of("", "true", "false").contains(demo.toLowerCase(Locale.ROOT))) {
            throw new UnusableSetting("«" + demo + "» no vale para MOVILIZA_DEMO: defina true o false.");
        }
    }

    private static void checkBaseUrl(String url) {
        try {
            URI address = new URI(url);
            if (url.isEmpty()
                    || (address.getHost() != null && Set.of("http", "https").contains(address.getScheme()))) {
                return;
            }
        } catch (URISyntaxException e) {
            // Answered below with what to set.
        }
        throw new UnusableSetting("«" + url + "» no es una dirección para los enlaces del correo: defina"
                + " MOVILIZA_BASE_URL como https://moviliza.ejemplo.org.");
    }
}
