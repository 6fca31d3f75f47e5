package org.corett.moviliza.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.corett.moviliza.engine.Passwords;
import org.corett.moviliza.identity.Countries;
import org.corett.moviliza.identity.Country;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.identity.Person;
import org.corett.moviliza.identity.Role;
import org.corett.moviliza.settings.OnlyInDemonstration;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Organ;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters the demonstration's people once; Honduras holds the Presidency and Panama the Secretariat [004 credits]. */
@Component
@OnlyInDemonstration
class DemonstrationPeople {
    private final People people;
    private final Countries countries;
    private final Passwords passwords;
    private final Clock clock;
    private final DemonstrationSettings settings;
    private final FormerDemonstration former;

    DemonstrationPeople(
            People people,
            Countries countries,
            Passwords passwords,
            Clock clock,
            DemonstrationSettings settings,
            FormerDemonstration former) {
        this.former = former;
        this.people = people;
        this.countries = countries;
        this.passwords = passwords;
        this.clock = clock;
        this.settings = settings;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(0)
    @Transactional
    public void enter() {
        if (people.find("presidencia").isPresent()) {
            setAnew();
            return;
        }
        former.begins();
        // The demonstration's calendar moves both ways; the people are there throughout.
        LocalDate start = start();
        LocalDate end = start.plusYears(30);
        people.entrust(Organ.PRESIDENCY, CountryCode.HN, start, end);
        people.entrust(Organ.TECHNICAL_SECRETARIAT, CountryCode.PA, start, end);
        enter("presidencia", "Presidencia de la CORETT", Role.PRESIDENCY_OFFICIAL, CountryCode.HN);
        enter("secretaria", "Secretaría Técnica", Role.SECRETARIAT_OFFICIAL, CountryCode.PA);
        for (Country country : countries.all()) {
            String code = country.code().name().toLowerCase(Locale.ROOT);
            boolean english = country.language() == Language.EN;
            enter(
                    "titular-" + code,
                    (english ? "Titular, " : "Titular de ") + country.name(country.language()),
                    Role.TITULAR,
                    country.code());
            enter(
                    "suplente-" + code,
                    (english ? "Alternate, " : "Suplente de ") + country.name(country.language()),
                    Role.ALTERNATE,
                    country.code());
        }
        enter("comunicacion", "Comité de Comunicación", Role.COMMUNICATION_COMMITTEE, null);
        enter("gerencia", "Gerencia", Role.MANAGER, null);
        enter("observador-oim", "Observación OIM", Role.OBSERVER, null);
        enter("admin", "Administración", Role.ADMINISTRATOR, null);
        setPassword(people.all().stream().map(Person::username).toList());
    }

    /** Shared again by all, so that the next start knows them by it. */
    private void setAnew() {
        List<List<String>> all = passwords.accountsByPassword();
        if (all.stream().anyMatch(this::formerlySet)) {
            setPassword(all.stream()
                    .filter(accounts -> accounts.size() > 1 || formerlySet(accounts))
                    .flatMap(List::stream)
                    .toList());
        }
    }

    /**
     * Whether accounts have the password of an earlier start, and not one that somebody chose: they share it, or it is
     * the published one.
     */
    private boolean formerlySet(List<String> accounts) {
        String one = accounts.get(0);
        return accounts.size() > 1
                ? !passwords.is(one, settings.password())
                : !settings.password().equals(DemonstrationSettings.PUBLISHED)
                        && passwords.is(one, DemonstrationSettings.PUBLISHED);
    }

    private void setPassword(List<String> accounts) {
        passwords.set(accounts.get(0), settings.password(), "MOVILIZA_DEMO_PASSWORD");
        passwords.share(accounts.get(0), accounts);
    }

    private void enter(String username, String name, Role role, @Nullable CountryCode country) {
        boolean delegate = role == Role.TITULAR || role == Role.ALTERNATE;
        Language language = delegate && country != null ? countries.get(country).language() : Language.ES;
        people.register(
                Person.entering(username, name, username + "@corett.example", language), role, country, start());
    }

    private LocalDate start() {
        return LocalDate.now(clock).withDayOfYear(1).minusYears(10);
    }
}
