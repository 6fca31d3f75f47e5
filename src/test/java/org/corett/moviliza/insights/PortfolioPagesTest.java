package org.corett.moviliza.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.corett.moviliza.Books;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Roles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@CoalitionTest
class PortfolioPagesTest {
    private static final Pattern CASE = Pattern.compile("href=\"/casos/([A-Z0-9-]+)\"");

    @Autowired
    private WebApplicationContext program;

    @Autowired
    private Coalition coalition;

    @Autowired
    private Books books;

    private Roles roles;

    @BeforeEach
    void enter() {
        coalition.startAfresh();
        coalition.turnTo(LocalDate.of(2026, 4, 1));
        books.enter();
        roles = new Roles(program);
    }

    @AfterEach
    void forget() {
        books.forget();
    }

    @Test
    void whoeverSeesEveryCaseReadsThePortfolioAndNobodyElse() {
        assertThat(roles.admittedTo("/proyectos"))
                .containsExactly(
                        "presidencia", "secretaria", "titular-gt", "suplente-bz", "comunicacion", "gerencia", "admin");
    }

    @Test
    void theListIsNarrowedByStepAxisCountryKindYearAndAmount() {
        assertThat(listed(""))
                .containsExactly(
                        "MR-2026-004",
                        "MR-2026-003",
                        "MR-2026-002",
                        "MR-2026-001",
                        "MR-2025-002",
                        "MR-2025-001",
                        "MR-2024-001");
        assertThat(listed("?paso=NEGOTIATE&estado=OPEN")).containsExactly("MR-2026-001");
        assertThat(listed("?eje=PROSECUTION")).containsExactly("MR-2026-003", "MR-2025-002");
        assertThat(listed("?pais=country-GT&ano=2025")).containsExactly("MR-2025-001");
        assertThat(listed("?pais=presidency")).containsExactly("MR-2026-002");
        assertThat(listed("?fuente=MEDIA")).containsExactly("MR-2026-003");
        assertThat(listed("?moneda=USD&minimo=25,000")).containsExactly("MR-2026-004", "MR-2025-002", "MR-2024-001");
        assertThat(listed("?q=fiscal")).containsExactly("MR-2025-002");
        assertThat(listed("?paso=NO&eje=%27&pagina=99")).isEmpty();
    }

    @Test
    void aProjectShowsWhatIsPlannedAndConfirmedInItsOwnCurrency() {
        String page = roles.page("comunicacion", "/proyectos?pais=country-GT");
        assertThat(page.replaceAll("(?s)<[^>]*>|\\s+", " ").replaceAll(" +", " "))
                .contains("MR-2025-001 Refugio para sobrevivientes Refugio regional Paso: 4. Gestionar e informar Eje:"
                        + " Prevención País u órgano: Guatemala Planeado: EUR 40,000.00 Confirmado: EUR 40,000.00")
                .contains("MR-2026-001 Hoteles atentos Paso: 3. Negociar Eje: Prevención País u órgano: Guatemala"
                        + " Planeado: USD 12,000.00 ")
                .contains("MR-2024-001")
                .contains("Terminado");
        assertThat(page).doesNotContain("Diego Discreto", "Elena Escondida");
        assertThat(roles.page("suplente-bz", "/proyectos")).contains("Portfolio of projects", "4. Manage and report");
    }

    @Test
    void anAmountThatCannotBeReadIsRefusedWithTheRemedy() {
        assertThat(roles.page("titular-gt", "/proyectos?minimo=mucho"))
                .contains("Monto planeado mínimo: escriba solo cifras")
                .contains("value=\"mucho\"");
    }

    private List<String> listed(String query) {
        return CASE.matcher(roles.page("titular-gt", "/proyectos" + query))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
