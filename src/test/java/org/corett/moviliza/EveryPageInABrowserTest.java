package org.corett.moviliza;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.corett.moviliza.casework.CaseStories;
import org.corett.moviliza.engine.Visitor;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.shared.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Each role walks through every page that links lead her to from the first one, in both languages, on a desk and on a
 * phone: no link leads to a closed door, every page says its language and its name, fits, and is accessible, unfolded too.
 *
 * <p>Of pages that differ by a number only, one is opened; axe, which is slow, looks where something stands that it
 * has not seen in such a place before.
 */
@CoalitionTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageInABrowserTest {
    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)[^\"]*\"");
    private static final Pattern ELSEWHERE = Pattern.compile("/(camunda|tareas|salir)\\b.*");
    /** Every kind of element of a page: what it stands in, how it looks, and whether it has words of its own. */
    private static final String KINDS_OF_ELEMENTS =
            """
            () => {
                const kind = element => element.tagName + '.' + element.className + '['
                    + element.getAttributeNames().filter(name => name !== 'class')
                        .map(name => name + (/^(type|role|lang|tabindex|aria-(current|hidden|invalid|expanded))$/.test(name)
                            || !element.getAttribute(name) ? '=' + element.getAttribute(name) : '')).join() + ']';
                const kinds = new Set();
                const walk = (element, above) => {
                    const own = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());
                    const path = above + '>' + kind(element);
                    kinds.add(path + own);
                    [...element.children].forEach(child => walk(child, path));
                };
                walk(document.body, '');
                return [...kinds];
            }""";

    /** What is named twice, and what somebody refers to who is not there. */
    private static final String BROKEN_NAMES =
            """
            () => {
                const names = [...document.querySelectorAll('[id]')].map(element => element.id);
                const referring = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls'];
                const lost = referring.flatMap(attribute => [...document.querySelectorAll(`[${attribute}]`)]
                    .flatMap(element => element.getAttribute(attribute).split(/\\s+/))
                    .filter(name => !document.getElementById(name)));
                return [...names.filter((name, place) => names.indexOf(name) !== place), ...lost];
            }""";

    @LocalServerPort
    private int port;

    @Autowired
    private Coalition coalition;

    @Autowired
    private CaseStories stories;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient database;

    private final List<String> faults = new ArrayList<>();
    private final Set<String> examined = new HashSet<>();
    private String letter = "";
    private Browser browser;

    @BeforeAll
    void aCaseOfEachProcess() {
        coalition.startAfresh();
        stories.cycleWithTwoSheets();
        stories.change();
        stories.session();
        stories.hiring();
        HostileContents.enter(database);
        letter = "/casos/" + stories.acceptedChange() + "/carta";
        browser = Browser.onPort(port);
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
        coalition.startAfresh();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "presidencia",
                "secretaria",
                "titular-gt",
                "suplente-cr",
                "comunicacion",
                "observador-oim",
                "gerencia",
                "admin"
            })
    void eachRoleReadsEveryPageThatSheIsLedTo(String username) {
        faults.clear();
        Language before = people.find(username).orElseThrow().language();
        Map<String, String> pages = walk(Visitor.signedIn(port, username).accepting("text/html, */*"), "/");
        assertThat(pages.values()).contains("/", "/casos", "/ayuda", "/correo/mios");
        if (username.equals("secretaria")) {
            // The walk opens one case of a process only, and another one may be it.
            pages.put(letter, letter);
        }
        Page window = browser.signedIn(username, "es-ES");
        try {
            for (Language language : Language.values()) {
                people.speak(username, language);
                Map<String, String> titles = new HashMap<>();
                pages.values().forEach(address -> read(window, address, language, titles));
            }
        } finally {
            people.speak(username, before);
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"es-ES", "en-GB"})
    void aStrangerReadsThePublicPages(String locale) {
        faults.clear();
        Language language = locale.startsWith("en") ? Language.EN : Language.ES;
        // What is public has an address for each language.
        String asking = language == Language.EN ? "?idioma=en" : "";
        Map<String, String> pages = walk(Visitor.unknown(port).accepting("text/html, */*"), "/convocatorias" + asking);
        assertThat(pages.values()).contains("/transparencia" + asking);
        Page window = browser.open(locale);
        Map<String, String> titles = new HashMap<>();
        pages.values().forEach(address -> read(window, address, language, titles));
        assertThat(faults).isEmpty();
    }

    /** The addresses by their shape: the pages, not the files, that she comes to; every one lets her in. */
    private static Map<String, String> walk(Visitor visitor, String start) {
        Map<String, String> pages = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>(Set.of(shape(start)));
        Deque<String> next = new ArrayDeque<>(Set.of(start));
        while (!next.isEmpty()) {
            String address = next.remove();
            HttpResponse<String> answer = visitor.get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                pages.put(shape(address), address);
                LINK.matcher(answer.body())
                        .results()
                        .map(EveryPageInABrowserTest::address)
                        .filter(link -> !ELSEWHERE.matcher(link).matches())
                        .filter(link -> seen.add(shape(link)))
                        .forEach(next::add);
            }
        }
        return pages;
    }

    private static String address(MatchResult link) {
        return link.group(1).replace("&amp;", "&");
    }

    private static String shape(String address) {
        return address.replaceAll("\\?.*", "").replaceAll("\\d+", "0");
    }

    /** Whoever listens to the windows that are open, or looks for one among many, tells pages by their titles. */
    private void hasATitleOfItsOwn(Map<String, String> titles, String title, String address) {
        String before = titles.putIfAbsent(title, shape(address));
        assertThat(before == null || before.equals(shape(address)))
                .as(address + " and " + before + " are both called " + title)
                .isTrue();
    }

    /** Whatever is wrong is told of all pages at once. */
    private void check(String address, Runnable assertion) {
        try {
            assertion.run();
        } catch (AssertionError e) {
            faults.add(address + ": " + e.getMessage());
        }
    }

    private void read(Page window, String address, Language language, Map<String, String> titles) {
        Accessible.onDesk(window);
        Response answer = window.navigate(address);
        String code = language.locale().getLanguage();
        assertThat(answer.status()).as(address).isEqualTo(200);
        List<?> shown = (List<?>) window.evaluate("() => [document.documentElement.lang, document.title,"
                + " document.querySelectorAll('h1').length, document.querySelector('main').innerHTML]");
        assertThat(shown.get(0)).as(address).isEqualTo(code);
        check(address, () -> hasATitleOfItsOwn(titles, shown.get(1).toString(), address));
        assertThat(shown.get(2)).as(address + " has one heading").isEqualTo(1);
        assertThat(shown.get(1).toString() + shown.get(3)).as(address).doesNotContain("??");
        Accessible.assertFits(window);
        assertThat((List<?>) window.evaluate(BROKEN_NAMES)).as(address).isEmpty();
        Accessible.unfold(window);
        Accessible.assertFits(window);
        check(address, () -> Accessible.assertNamed(window));
        boolean news = hasElementsOfANewKind(window, code);
        // Spanish on a desk by day, English on a phone by night: every page is seen both ways.
        if (news && language == Language.ES) {
            check(address, () -> Accessible.check(window));
        }
        Accessible.onPhone(window);
        Accessible.assertFits(window);
        if (news && language == Language.EN) {
            check(address, () -> Accessible.check(window));
        }
        if (language == Language.ES) {
            check(address, () -> Accessible.assertFitsTheSmallestPhone(window));
        }
    }

    private boolean hasElementsOfANewKind(Page window, String code) {
        return examined.addAll(((List<?>) window.evaluate(KINDS_OF_ELEMENTS))
                .stream().map(kind -> code + kind).toList());
    }
}
