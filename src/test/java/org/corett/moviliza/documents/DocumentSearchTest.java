package org.corett.moviliza.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Roles;
import org.corett.moviliza.calls.Documents;
import org.corett.moviliza.consultancy.HiringDocuments;
import org.corett.moviliza.engine.Visitor;
import org.corett.moviliza.files.Papers;
import org.corett.moviliza.process.DocumentKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Documents are found by their text, by those who read them on their case's page and by nobody else. */
@CoalitionTest
class DocumentSearchTest {
    private static final Pattern FOUND =
            Pattern.compile("href=\"/casos/([A-Z0-9-]+)/documentos#document-(\\d+)\"[^>]*>(.*?)</a>", Pattern.DOTALL);

    @LocalServerPort
    private int port;

    @Autowired
    private DocumentKinds kinds;

    @Autowired
    private WebApplicationContext program;

    @Autowired
    private CaseScene scene;

    @Autowired
    private DocumentTexts texts;

    @Autowired
    private JdbcClient database;

    private Roles roles;

    @BeforeEach
    void startAfresh() {
        scene.startAfresh();
        roles = new Roles(program);
    }

    @Test
    void eachTypeOfFileIsFoundAtOnceWithAndWithoutAccentsInBothLanguages() {
        String mr = scene.cycle();
        upload(mr, "uno.pdf", Documents.pdf("La repatriación de víctimas"));
        upload(mr, "dos.docx", Papers.docxSaying("<w:p><w:t>Cooperación con fiscalías</w:t></w:p>"));
        upload(
                mr,
                "tres.odt",
                Papers.zip(Map.of(
                        "mimetype",
                        "application/vnd.oasis.opendocument.text",
                        "content.xml",
                        "<o xmlns:o='o'><o:body>Agreements on financing</o:body></o>")));
        upload(mr, "cuatro.png", Papers.picture("png"));

        for (String words : List.of("repatriación", "REPATRIACION", "repatriaciones", "victima")) {
            assertThat(titles("secretaria", words)).as(words).containsExactly("Otro documento: uno.pdf");
        }
        assertThat(titles("presidencia", "fiscalia")).containsExactly("Otro documento: dos.docx");
        assertThat(titles("presidencia", "\"con fiscalías\"")).containsExactly("Otro documento: dos.docx");
        assertThat(titles("gerencia", "agreement finance")).containsExactly("Otro documento: tres.odt");
        assertThat(titles("gerencia", "cuatro")).containsExactly("Otro documento: cuatro.png");
        assertThat(titles("gerencia", "repatriación -víctimas")).isEmpty();
        assertThat(titles("gerencia", mr)).hasSize(4);
        assertThat(roles.page("secretaria", "/buscar?q=fiscalia")).contains(mr, "dos.docx", ">Documentos</h2>");
    }

    /** What the search finds of each kind is what the documents' page shows, for each role. */
    @Test
    void eachRoleFindsWhatThePageOfItsCaseShows() {
        Map<String, String> expected = new LinkedHashMap<>();
        Map<String, String> found = new LinkedHashMap<>();
        for (String number : List.of(scene.cycle(), scene.session(), scene.hiring())) {
            for (DocumentKind kind : kinds.of(number)) {
                scene.keep(number, kind, "archivo.pdf", Documents.pdf("confidencial " + kind));
            }
            texts.takeMore();
            for (String role : Roles.ALL) {
                var page = roles.answer(role, "/casos/" + number + "/documentos");
                String shown = new String(page.getContentAsByteArray(), StandardCharsets.UTF_8);
                expected.put(
                        role + " " + number,
                        String.join(
                                " ",
                                new TreeSet<>(Pattern.compile("aria-labelledby=\"document-(\\d+)\"")
                                        .matcher(shown)
                                        .results()
                                        .map(one -> one.group(1))
                                        .toList())));
                found.put(
                        role + " " + number,
                        String.join(
                                " ",
                                new TreeSet<>(FOUND.matcher(search(role, "confidencial"))
                                        .results()
                                        .filter(one -> one.group(1).equals(number))
                                        .map(one -> one.group(2))
                                        .toList())));
            }
        }
        assertThat(found).isEqualTo(expected);
        assertThat(expected.values()).anyMatch(String::isEmpty).anyMatch(ids -> ids.contains(" "));
        assertThat(titles("observador-oim", "confidencial")).hasSize(1);
        assertThat(titles("titular-gt", "confidencial")).hasSize(3);
        assertThat(titles("admin", "confidencial")).isEmpty();
        assertThat(titles("comunicacion", "confidencial")).isEmpty();
    }

    @Test
    void onlyTheLatestVersionIsFoundAndNothingThatIsErased() {
        String cons = scene.hiring();
        scene.keep(cons, HiringDocuments.CONTRACT, "contrato.pdf", Documents.pdf("Consultora Ana Secreta"));
        texts.takeMore();
        assertThat(titles("secretaria", "secreta")).containsExactly("Contrato");

        scene.keep(cons, HiringDocuments.CONTRACT, "adenda.pdf", Documents.pdf("Consultora Berta Callada"));
        texts.takeMore();
        assertThat(titles("secretaria", "secreta")).isEmpty();
        assertThat(titles("secretaria", "callada")).containsExactly("Contrato");
        assertThat(titles("secretaria", "adenda")).containsExactly("Contrato");

        scene.applicantsErased(cons);
        texts.takeMore();
        for (String words : List.of("callada", "secreta", "adenda", "contrato")) {
            assertThat(titles("secretaria", words)).as(words).isEmpty();
        }
        assertThat(titles("secretaria", cons)).isEmpty();
    }

    @Test
    void filesThatWereThereBeforeAreReadInLotsAndOnlyOnce() {
        String mr = scene.cycle();
        for (int i = 0; i < 25; i++) {
            scene.keep(mr, DocumentKind.OTHER, "viejo " + i + ".pdf", Documents.pdf("Antecedente " + i));
        }
        assertThat(search("secretaria", "antecedente")).contains("Nada responde a");
        texts.takeMore();
        assertThat(count(mr)).isEqualTo(20);
        texts.takeMore();
        assertThat(count(mr)).isEqualTo(25);
        texts.takeMore();
        assertThat(count(mr)).isEqualTo(25);
        assertThat(search("secretaria", "antecedente")).contains("pagina=1");
    }

    /** What is kept was inspected; what came before the inspection knew it has no text, and costs nothing else. */
    @Test
    void whatCannotBeReadIsFoundByItsName() {
        String mr = scene.cycle();
        scene.keep(mr, DocumentKind.OTHER, "cifrado_2026.pdf", Documents.encrypted());
        scene.keep(mr, DocumentKind.OTHER, "roto.pdf", Arrays.copyOf(Documents.pdf("Ilegible"), 200));
        scene.keep(mr, DocumentKind.OTHER, "bomba.pdf", Documents.inflating(200));
        texts.takeMore();
        assertThat(titles("secretaria", "cifrado")).hasSize(1);
        assertThat(titles("secretaria", "2026")).hasSize(1);
        assertThat(titles("secretaria", "roto")).hasSize(1);
        assertThat(titles("secretaria", "bomba")).hasSize(1);
        assertThat(titles("secretaria", "ilegible")).isEmpty();
    }

    /** Whatever was kept later, that she may see or not. */
    @Test
    void whatIsNotAmongTheLatestIsFoundAfterThem() {
        String mr = scene.cycle();
        scene.keep(mr, DocumentKind.OTHER, "antiguo.pdf", Documents.pdf("Convenio marco"));
        texts.takeMore();
        keep(60, "convenio", "MR-2020-999");
        keep(1, "convenio", mr);
        assertThat(titles("gerencia", "convenio")).hasSize(2);

        keep(205, "protocolo", "MR-2020-999");
        assertThat(titles("gerencia", "convenio")).hasSize(2);
        assertThat(titles("gerencia", "protocolo")).isEmpty();
    }

    /** Documents of a case with this word in them, kept now. */
    private void keep(int many, String word, String caseNumber) {
        database.sql(
                        """
                        with d as (insert into case_document (case_number, kind, title)
                            select :number, 'OTHER', '' from generate_series(1, :many) returning id),
                        v as (insert into document_version (document, version, name, type, size, sha256, content,
                                uploaded_by, uploaded_at, unread)
                            select id, 1, 'uno.pdf', 'PDF', 1, '0', 'x', 'secretaria', now(), false from d returning id, document)
                        insert into document_text (document, version, kind, name, text)
                        select document, id, 'OTHER', 'uno', :word from v""")
                .param("number", caseNumber)
                .param("many", many)
                .param("word", word)
                .update();
    }

    /** The index takes only so many words of a text; the file is kept and found nevertheless. */
    @Test
    void aTextOfAsManyWordsAsFitDoesNotKeepItFromBeingFound() {
        String mr = scene.cycle();
        StringBuilder words = new StringBuilder();
        for (int i = 0; words.length() < 150_000; i++) {
            words.append("á")
                    .append(Integer.toString(i, 36).replaceAll("\\d", "é"))
                    .append("-ñ")
                    .append(i % 7)
                    .append(' ');
        }
        upload(mr, "largo.docx", Papers.docxSaying("<w:p><w:t>Principio " + words + "</w:t></w:p>"));
        assertThat(titles("secretaria", "largo")).hasSize(1);
        assertThat(titles("secretaria", "principio")).hasSize(1);
    }

    private void upload(String number, String name, byte[] content) {
        String page = "/casos/" + number + "/documentos";
        assertThat(Visitor.signedIn(port, "secretaria")
                        .upload(page, page, Map.of("kind", "OTHER", "title", name), name, content)
                        .statusCode())
                .as(name)
                .isEqualTo(302);
    }

    private int count(String number) {
        int found = 0;
        for (int page = 0; page < 3; page++) {
            found += FOUND.matcher(roles.page("secretaria", "/buscar?tipo=documents&q=" + number + "&pagina=" + page))
                    .results()
                    .count();
        }
        return found;
    }

    private List<String> titles(String reader, String words) {
        return FOUND.matcher(search(reader, words))
                .results()
                .map(one -> one.group(3).replaceAll("<[^>]+>", "").replaceFirst(".* · ", ""))
                .toList();
    }

    private String search(String reader, String words) {
        return roles.page(
                reader,
                "/buscar?tipo=documents&q="
                        + URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20"));
    }
}
