package org.corett.moviliza;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;

/** What every page owes everybody: no violation of WCAG 2.2 AA that axe knows, and nothing that sticks out of a window. */
public final class Accessible {
    private static final int DESK = 1366;
    private static final int PHONE = 390;

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final AxeRunOptions VIOLATIONS_OF_WCAG = violations();

    private Accessible() {}

    /** Describing what is right as well takes axe as long as looking. */
    private static AxeRunOptions violations() {
        AxeRunOnlyOptions rules = new AxeRunOnlyOptions();
        rules.setType("tag");
        rules.setValues(WCAG);
        AxeRunOptions options = new AxeRunOptions();
        options.setRunOnly(rules);
        options.setResultTypes(List.of("violations"));
        // WCAG 2.2 asks for it, axe only who switches it on.
        AxeRuleOptions on = new AxeRuleOptions();
        on.setEnabled(true);
        options.setRules(Map.of("target-size", on));
        return options;
    }

    /** As it stands, in its window and its colours. */
    @SuppressWarnings("deprecation") // The newer way opens an empty window for each page; ours have no foreign frames.
    public static void check(Page page) {
        assertThat(new AxeBuilder(page)
                        .options(VIOLATIONS_OF_WCAG)
                        .setLegacyMode(true)
                        .analyze()
                        .getViolations())
                .extracting(Rule::getId, Rule::getNodes)
                .as(page.url() + " at " + page.viewportSize().width)
                .isEmpty();
    }

    /** A rule that is broken, and where. */
    public record Violation(String rule, List<String> targets) {}

    /** What axe finds on a page that is not wholly ours. */
    @SuppressWarnings("deprecation")
    public static List<Violation> violations(Page page) {
        return new AxeBuilder(page)
                .options(VIOLATIONS_OF_WCAG).setLegacyMode(true).analyze().getViolations().stream()
                        .map(rule -> new Violation(
                                rule.getId(),
                                rule.getNodes().stream()
                                        .map(node -> String.valueOf(node.getTarget()))
                                        .map(target -> target.replaceAll("^\\[|\\]$", ""))
                                        .toList()))
                        .toList();
    }

    public static void checkInLightAndDark(Page page) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            check(page);
        }
    }

    /** With everything unfolded. */
    public static void checkUnfoldedOnDeskAndPhone(Page page) {
        unfold(page);
        checkOnDeskAndPhone(page);
    }

    /** Opens what a page folds away; of many alike, as the fields of all forms, the first. */
    public static void unfold(Page page) {
        page.evaluate("() => [...document.querySelectorAll('main details')].slice(0, 12)"
                + ".forEach(each => each.open = true)");
    }

    /** On a desk in the light and on a phone in the dark. */
    private static void checkOnDeskAndPhone(Page page) {
        onDesk(page);
        assertFits(page);
        check(page);
        onPhone(page);
        assertFits(page);
        check(page);
    }

    public static void onDesk(Page page) {
        page.setViewportSize(DESK, 850);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    public static void onPhone(Page page) {
        page.setViewportSize(PHONE, 850);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    }

    /**
     * What axe does not look at, or not so: a name that leaves out what is shown, landmarks of one kind with one name,
     * controls without a name or smaller than 24 pixels, and links inside text that nothing but their colour tells from it.
     */
    private static final String FAULTS =
            """
            () => {
                const seen = element => element.getClientRects().length > 0;
                const text = element => (element.textContent || '').replace(/\\s+/g, ' ').trim();
                const name = element => (element.getAttribute('aria-label') || (element.getAttribute('aria-labelledby') || '')
                    .split(/\\s+/).map(id => document.getElementById(id)?.textContent || '').join(' ')).replace(/\\s+/g, ' ').trim();
                const faults = [];
                document.querySelectorAll('a[aria-label], button[aria-label], a[aria-labelledby], button[aria-labelledby]').forEach(control => {
                    if (/[a-záéíóúñ]/i.test(text(control)) && !name(control).toLowerCase().includes(text(control).toLowerCase())) {
                        faults.push('"' + text(control) + '" is called "' + name(control) + '"');
                    }
                });
                document.querySelectorAll('a[href], button').forEach(control => {
                    if (seen(control) && !text(control) && !name(control) && !control.title && !control.querySelector('img[alt]:not([alt=""])')) {
                        faults.push('nameless ' + control.outerHTML.slice(0, 200));
                    }
                });
                document.querySelectorAll('button, summary, select, textarea, input:not([type=hidden]), a').forEach(target => {
                    // Whoever hits its label hits a box.
                    const { width, height } = (/^(radio|checkbox)$/.test(target.type) && target.labels[0] || target).getBoundingClientRect();
                    const inText = target.tagName === 'A' && getComputedStyle(target).display === 'inline';
                    if (seen(target) && !inText && width && (width < 24 || height < 24) && !target.closest('details:not([open]) > :not(summary)')) {
                        faults.push('under 24 px: ' + Math.round(width) + '×' + Math.round(height) + ' ' + target.outerHTML.slice(0, 200));
                    }
                });
                const landmarks = [...document.querySelectorAll('nav, [role=region], section, [role=search]')]
                    .filter(mark => seen(mark) && (name(mark) || mark.tagName === 'NAV')).map(mark => (mark.getAttribute('role')
                        || mark.tagName.toLowerCase()).replace('section', 'region') + ' ' + name(mark));
                landmarks.filter((mark, place) => landmarks.indexOf(mark) !== place).forEach(mark => faults.push('twice: ' + mark));
                document.querySelectorAll('a[href]').forEach(link => {
                    const beside = [...link.parentElement.childNodes].some(node => node.nodeType === 3 && /\\w{2}/.test(node.data));
                    const look = getComputedStyle(link);
                    if (seen(link) && beside && look.display === 'inline' && !look.textDecorationLine.includes('underline')
                        && look.borderBottomStyle === 'none') {
                        faults.push('told by colour alone: ' + link.outerHTML.slice(0, 200));
                    }
                });
                return faults;
            }""";

    /** Names, landmarks and links as {@link #FAULTS} says. */
    public static void assertNamed(Page page) {
        assertThat((List<?>) page.evaluate(FAULTS)).as(page.url()).isEmpty();
    }

    /** A word without a gap behind each text, as a link that somebody pasted. */
    private static final String HOSTILE =
            """
            () => {
                const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                const found = [];
                while (texts.nextNode()) {
                    if (texts.currentNode.data.trim()
                        && texts.currentNode.parentElement.closest('main, footer, .who')
                        && !texts.currentNode.parentElement.closest('script, style, svg, option')) {
                        found.push(texts.currentNode);
                    }
                }
                found.forEach(text => text.data += 'https://reuniones.example/' + 'abcdefghij'.repeat(20));
            }""";

    /** On the smallest phone, as it is and with hostile contents; what letters there are can be read. */
    public static void assertFitsTheSmallestPhone(Page page) {
        page.setViewportSize(320, 850);
        assertFits(page);
        assertThat(
                        (List<?>)
                                page.evaluate(
                                        """
                        () => [...document.querySelectorAll('svg text')].filter(text => text.getBoundingClientRect().width)
                            .map(text => parseFloat(getComputedStyle(text).fontSize)
                                * text.ownerSVGElement.getBoundingClientRect().width / text.ownerSVGElement.viewBox.baseVal.width)
                            .filter(size => size < 11.5)"""))
                .as(page.url() + " has letters that are too small")
                .isEmpty();
        page.evaluate(HOSTILE);
        assertFits(page);
    }

    /** Nobody has to scroll sideways. */
    public static void assertFits(Page page) {
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth - innerWidth"))
                .as(page.url() + " fits into " + page.viewportSize().width)
                .isNotPositive();
    }
}
