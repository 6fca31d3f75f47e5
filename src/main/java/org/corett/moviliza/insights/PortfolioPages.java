package org.corett.moviliza.insights;

import java.math.BigDecimal;
import java.security.Principal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.corett.moviliza.mobilization.CaseStatus;
import org.corett.moviliza.mobilization.SourceKind;
import org.corett.moviliza.mobilization.Step;
import org.corett.moviliza.projects.Currency;
import org.corett.moviliza.projects.StrategicAxis;
import org.corett.moviliza.shared.CleanText;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Money;
import org.corett.moviliza.shared.TypedAmount;
import org.corett.moviliza.shared.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The portfolio: each project with its step, axis, country and amount. */
@Controller
class PortfolioPages {
    static final String PATH = "/proyectos";

    private final InsightVisits readers;
    private final Portfolio portfolio;
    private final InsightWording wording;

    PortfolioPages(InsightVisits readers, Portfolio portfolio, InsightWording wording) {
        this.readers = readers;
        this.portfolio = portfolio;
        this.wording = wording;
    }

    @GetMapping(PATH)
    String list(
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "0") int pagina,
            Principal person,
            Locale locale,
            Model page) {
        readers.admit(person, InsightSight::portfolio);
        Language language = Language.of(locale);
        String typed = parameters.getOrDefault("minimo", "").strip();
        BigDecimal least = TypedAmount.of(typed).orElse(null);
        Portfolio.Wanted wanted = new Portfolio.Wanted(
                Filter.of(parameters, wording.groups(language).keySet()),
                constant(Step.values(), parameters.get("paso")),
                constant(CaseStatus.values(), parameters.get("estado")),
                constant(Currency.values(), parameters.get("moneda")),
                least,
                CleanText.line(parameters.getOrDefault("q", "")));
        page.addAttribute("wanted", wanted);
        page.addAttribute("least", typed);
        page.addAttribute("unreadable", !typed.isEmpty() && least == null);
        page.addAttribute("projects", portfolio.find(wanted, pagina));
        page.addAttribute("steps", Step.values());
        page.addAttribute("statuses", CaseStatus.values());
        page.addAttribute("axes", StrategicAxis.values());
        page.addAttribute("kinds", SourceKind.values());
        page.addAttribute("groups", wording.groups(language));
        page.addAttribute("currencies", Currency.values());
        page.addAttribute("link", new Link(parameters(wanted)));
        page.addAttribute("written", new Words(language));
        return "insights/projects";
    }

    /** The address of another page of the same list. */
    record Link(Map<String, String> parameters) {
        public String page(int number) {
            Map<String, String> paged = new LinkedHashMap<>(parameters);
            paged.put("pagina", Integer.toString(number));
            return BoardPages.address(PATH, paged);
        }
    }

    /** Writes amounts, days and names in the reader's language. */
    final class Words {
        private final Language language;

        Words(Language language) {
            this.language = language;
        }

        public String money(@Nullable Money money) {
            return money == null ? "" : Written.amount(language, money);
        }

        public String group(String group) {
            return wording.group(group, language);
        }
    }

    private static Map<String, String> parameters(Portfolio.Wanted wanted) {
        Map<String, String> parameters = wanted.filter().parameters();
        put(parameters, "paso", wanted.step());
        put(parameters, "estado", wanted.status());
        put(parameters, "moneda", wanted.currency());
        put(parameters, "minimo", wanted.least() == null ? null : wanted.least().toPlainString());
        put(parameters, "q", wanted.words().isEmpty() ? null : wanted.words());
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }

    private static <E extends Enum<E>> @Nullable E constant(E[] all, @Nullable String name) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
