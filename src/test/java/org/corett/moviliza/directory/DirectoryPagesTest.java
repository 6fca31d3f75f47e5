package org.corett.moviliza.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
class DirectoryPagesTest {
    private static final String[] READERS = {"presidencia", "secretaria", "titular-gt", "suplente-bz", "gerencia"};

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
    void delegationsOrgansAndManagersReadTheDirectoryAndNobodyElse() {
        assertThat(roles.admittedTo("/directorio")).containsExactly(READERS);
        assertThat(roles.admittedTo("/directorio/1")).containsExactly(READERS);
    }

    @Test
    void whomToWriteToIsForThoseWhoDo() {
        for (String reader : READERS) {
            String page = roles.page(reader, "/directorio/1");
            assertThat(page.contains("Ana Secreta"))
                    .as(reader)
                    .isEqualTo(!reader.equals("gerencia"))
                    .isEqualTo(page.contains("ana.secreta@agencia.example"))
                    .isEqualTo(page.contains("Conviene esperar."));
            assertThat(roles.page(reader, "/directorio")).doesNotContain("Ana Secreta");
        }
    }

    @Test
    void whoWasOnlyProposedIsNotInTheDirectory() {
        assertThat(roles.page("secretaria", "/directorio")).doesNotContain("Fundación Propuesta");
        assertThat(roles.answer("secretaria", "/directorio/3").getStatus()).isEqualTo(404);
        assertThat(roles.answer("secretaria", "/directorio/99").getStatus()).isEqualTo(404);
    }

    @Test
    void theListIsNarrowedByWordsAreaModalityScopeAndReview() {
        assertListed("", "Agencia", "Confederación");
        assertListed("?q=espanola", "Agencia");
        assertListed("?q=PREVENCION", "Agencia", "Confederación");
        assertListed("?q=helv%C3%A9tica", "Confederación");
        assertListed("?revision=vencida", "Agencia");
        assertListed("?area=CAPACITY_BUILDING", "Agencia", "Confederación");
        assertListed("?area=KNOWLEDGE_MANAGEMENT");
        assertListed("?modalidad=LOANS");
        assertListed("?ambito=EXTRA_REGIONAL&modalidad=DONATION", "Agencia", "Confederación");
        assertListed("?area=NO_TAL&pagina=-3", "Agencia", "Confederación");
        assertListed("?q=%00%22(%20-", new String[0]);
    }

    @Test
    void onAPhoneEachValueHasItsLabelAndAreasAreToldApart() {
        String page = roles.page("presidencia", "/directorio").replaceAll("(?s)<[^>]*>|\\s+", " ");
        assertThat(page.replaceAll(" +", " "))
                .contains("Áreas: Trata de personas , Fortalecimiento de capacidades Modalidad: ")
                .contains("Revisión: 1 de marzo de 2026 Por revisar");
    }

    @Test
    void aDonorsPageTellsWhatThereWasWithHer() {
        assertThat(roles.page("titular-gt", "/directorio/1"))
                .contains("/casos/MR-2024-001", "Ronda 1 de negociación", "USD 90,000.00", "Presencial")
                .contains("/casos/MR-2025-002", "/casos/MR-2026-004", "Por revisar")
                .doesNotContain("/casos/MR-2025-001", "Elena Escondida");
        assertThat(roles.page("suplente-bz", "/directorio/1"))
                .contains("lang=\"en\"", "Round 1 of negotiation", "In person", "20 February 2024");
    }

    private void assertListed(String query, String... names) {
        String page = roles.page("presidencia", "/directorio" + query);
        for (String name : new String[] {"Agencia Española", "Confederación Helvética"}) {
            assertThat(page.contains(name))
                    .as(query + " lists " + name)
                    .isEqualTo(java.util.Arrays.stream(names).anyMatch(name::startsWith));
        }
    }
}
