package org.corett.moviliza.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.identity.Person;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.RequestPath;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Pages speak the language that their address asks for with {@code idioma=en}, otherwise the signed-in person's; before
 * that, Spanish or English as the browser prefers.
 *
 * <p>What is public and to be found by everybody is in Spanish unless its address says otherwise: one address, one text.
 */
@Component("localeResolver")
class ReadersLanguage implements LocaleResolver {
    private static final String RESOLVED = ReadersLanguage.class.getName();
    private static final Pattern ASKED = Pattern.compile("(?:^|&)idioma=(es|en)(?:&|$)");
    private static final List<String> PUBLISHED = List.of("/convocatorias", "/transparencia");
    private final People people;

    ReadersLanguage(People people) {
        this.people = people;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        String username = EveryPage.signedIn();
        String key = RESOLVED + ":" + username;
        if (request.getAttribute(key) instanceof Locale resolved) {
            return resolved;
        }
        Locale locale = language(request, username).locale();
        request.setAttribute(key, locale);
        return locale;
    }

    private Language language(HttpServletRequest request, @Nullable String username) {
        // The query as it was sent: asking for a parameter would read the body of a form before anybody limits it.
        Matcher asked = ASKED.matcher(request.getQueryString() == null ? "" : request.getQueryString());
        if (asked.find()) {
            return asked.group(1).equals("en") ? Language.EN : Language.ES;
        }
        if (username != null) {
            return personal(username, request);
        }
        return PUBLISHED.stream().anyMatch(RequestPath.of(request)::startsWith) ? Language.ES : browsers(request);
    }

    private Language personal(String username, HttpServletRequest request) {
        try {
            return people.find(username).map(Person::language).orElseGet(() -> browsers(request));
        } catch (DataAccessException | TransactionException e) {
            return browsers(request);
        }
    }

    /** The first of our languages in the order in which the browser prefers them. */
    private static Language browsers(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Language.ES;
        }
        return Collections.list(request.getLocales()).stream()
                .filter(locale -> locale.getLanguage().equals("es")
                        || locale.getLanguage().equals("en"))
                .findFirst()
                .map(Language::of)
                .orElse(Language.ES);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language belongs to the person");
    }
}
