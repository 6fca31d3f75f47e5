package org.corett.moviliza.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Roles;
import org.corett.moviliza.casework.CaseStories;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.shared.BaseUrl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Opens every link of every mail, act, page and feed as each of its readers: none leads to a door that is closed to her. */
@CoalitionTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryLinkTest {
    private static final Pattern OF_PAGE = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)[^\"]*\"");
    private static final Pattern OF_MAIL = Pattern.compile("https?://[^\\s\"'<>)]+");
    private static final Pattern OF_FEED = Pattern.compile("(?:<link>|href=\")([^<\"]+)");

    @Autowired
    private Coalition coalition;

    @Autowired
    private DemonstrationCases cases;

    @Autowired
    private CaseStories stories;

    @Autowired
    private People people;

    @Autowired
    private BaseUrl base;

    @Autowired
    private JdbcClient database;

    private MockMvc browser;
    /** Who asked for what, and the answer: many mails lead to one page. */
    private final Map<String, String> answers = new HashMap<>();

    @BeforeAll
    void open(@Autowired WebApplicationContext program) {
        browser = MockMvcBuilders.webAppContextSetup(program)
                .apply(springSecurity())
                .build();
    }

    @AfterAll
    void startAfresh() {
        coalition.startAfresh();
    }

    private record Mail(@Nullable String username, String code, String caseNumber, String html, String text) {}

    @Test
    void everyLinkOfEveryMailAndActOpensForItsReader() throws Exception {
        coalition.startAfresh();
        stories.cycleWithTwoSheets();
        stories.session();
        stories.hiring();
        stories.change();
        stories.acceptedChange();
        List<Mail> mails = mails();
        assertThat(mails).extracting(Mail::username).contains("observador-oim", "titular-gt");
        assertLinks(mails);
        assertThat(mails).as("an observer is led to the page for everybody").anySatisfy(mail -> {
            assertThat(mail.username()).isEqualTo("observador-oim");
            assertThat(mail.html()).contains("/convocatorias/CONS-");
        });
        issueActs();
        int checked = 0;
        for (byte[] act :
                database.sql("select content from act").query(byte[].class).list()) {
            for (String link : links(act)) {
                assertThat(status(null, link)).as("act: " + link).isEqualTo("200");
                checked++;
            }
        }
        assertThat(checked).isPositive();
    }

    @Test
    void everyLinkOfAFreshDemonstrationOpensForWhoeverSeesIt() {
        coalition.startAfresh();
        coalition.turnTo(LocalDate.parse("2026-11-26"));
        cases.enter();
        answers.clear();
        assertLinks(mails());
        for (String reader : Roles.ALL) {
            assertThat(walk(reader, "/")).hasSizeGreaterThan(10);
        }
        assertThat(walk(null, "/convocatorias")).contains("/transparencia");
        for (String feed : List.of("/convocatorias/canal.xml", "/convocatorias/canal.xml?idioma=en")) {
            OF_FEED.matcher(body(answer(null, feed)))
                    .results()
                    .map(link -> link.group(1).replace("&amp;", "&"))
                    .filter(link -> link.startsWith(base.to("")))
                    .forEach(link -> assertThat(status(null, link))
                            .as(feed + ": " + link)
                            .isEqualTo("200"));
        }
    }

    private List<Mail> mails() {
        return database
                .sql("select username, code, case_number, html, text from mail_message where state <> 'WITHDRAWN'")
                .query(Mail.class)
                .list()
                .stream()
                .filter(mail -> mail.username() == null
                        || !people.groupsOf(mail.username()).isEmpty())
                .toList();
    }

    private void assertLinks(List<Mail> mails) {
        Set<String> wrong = new LinkedHashSet<>();
        for (Mail mail : mails) {
            OF_MAIL.matcher(mail.html() + "\n" + mail.text())
                    .results()
                    .map(link -> link.group().replace("&amp;", "&"))
                    .filter(link -> link.startsWith(base.to("/")))
                    .filter(link -> !status(mail.username(), link).equals("200"))
                    .forEach(link -> wrong.add(mail.code() + " to " + mail.username() + ": " + link + " answers "
                            + status(mail.username(), link)));
        }
        assertThat(wrong).isEmpty();
    }

    /** The paths that lead on from a page, each opened; of those that differ by a number or a secret, one. */
    private Set<String> walk(@Nullable String reader, String start) {
        Set<String> shapes = new HashSet<>();
        Set<String> opened = new LinkedHashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(start));
        while (!next.isEmpty()) {
            String path = next.remove();
            if (!shapes.add(path.replaceAll("\\?.*", "").replaceAll("\\d+", "0"))) {
                continue;
            }
            assertThat(status(reader, path)).as(reader + " opens " + path).isEqualTo("200");
            opened.add(path);
            MockHttpServletResponse page = answer(reader, path);
            if (String.valueOf(page.getContentType()).startsWith("text/html")) {
                OF_PAGE.matcher(body(page))
                        .results()
                        .map(link -> link.group(1).replace("&amp;", "&"))
                        .filter(link -> !link.startsWith("/camunda"))
                        .forEach(next::add);
            }
        }
        return opened;
    }

    /** The engine's own pages are opened in a browser elsewhere; to be led there is to have got in. */
    private String status(@Nullable String reader, String link) {
        String path = link.startsWith("http") ? link.substring(base.to("").length()) : link;
        return answers.computeIfAbsent(reader + " " + path, asked -> {
            MockHttpServletResponse answer = answer(reader, path);
            String leads = String.valueOf(answer.getRedirectedUrl());
            return answer.getStatus() == 302 && leads.contains("/camunda/app/tasklist")
                    ? "200"
                    : answer.getStatus() + (answer.getStatus() == 302 ? " " + leads : "");
        });
    }

    private MockHttpServletResponse answer(@Nullable String reader, String path) {
        return perform(get(URI.create(path.isEmpty() ? "/" : path)), reader);
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request, @Nullable String reader) {
        try {
            return browser.perform(reader == null ? request : request.with(user(reader)))
                    .andReturn()
                    .getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String body(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** Each that the case page offers to both organs, in both languages. */
    private void issueActs() {
        for (String number : database.sql("select distinct case_number from mail_message where case_number <> ''")
                .query(String.class)
                .list()) {
            Pattern offered = Pattern.compile("name=\"kind\" value=\"([A-Z_]+)\"");
            for (String kind : offered.matcher(body(answer("secretaria", "/casos/" + number + "/documentos")))
                    .results()
                    .map(found -> found.group(1))
                    .distinct()
                    .toList()) {
                perform(
                        post("/casos/" + number + "/actos")
                                .param("kind", kind)
                                .param("language", "es")
                                .with(csrf()),
                        "secretaria");
            }
        }
    }

    private List<String> links(byte[] act) throws IOException {
        List<String> links = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(act)) {
            for (PDPage page : document.getPages()) {
                for (var annotation : page.getAnnotations()) {
                    if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI leads) {
                        links.add(leads.getURI());
                    }
                }
            }
            OF_MAIL.matcher(new PDFTextStripper().getText(document))
                    .results()
                    .map(link -> link.group().replaceAll("[.,;]$", ""))
                    .filter(link -> link.startsWith(base.to("/")))
                    .forEach(links::add);
        }
        return links;
    }
}
