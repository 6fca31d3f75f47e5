package org.corett.moviliza.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of files are cleaned, never refused, and handed out so that every program saves them. */
class FileNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "minuta.pdf>minuta.pdf",
                "Captura de pantalla 2026-05-20 a las 3.45.12\u202fp.m..png>Captura de pantalla 2026-05-20 a las 3.45.12 p.m.png",
                "co\u00adope\u00adración.pdf>cooperación.pdf",
                "cooperacio\u0301n.pdf>cooperación.pdf",
                "informe 🎉.pdf>informe 🎉.pdf",
                "equipo 👩\u200d💻.pdf>equipo 👩💻.pdf",
                "nuevo 🫩.pdf>nuevo 🫩.pdf",
                "../../etc/passwd.pdf>passwd.pdf",
                "C:\\fakepath\\acta.pdf>acta.pdf",
                "a/b.pdf>b.pdf",
                ".pdf>documento.pdf",
                "..pdf>documento.pdf",
                "a\u202Efdp.exe.pdf>afdp.exe.pdf",
                "¿Qué? \"sí\": 50%.pdf>¿Qué- -sí-- 50%.pdf",
                " acta . pdf >acta . pdf",
                "acta.pdf. >acta.pdf",
                "CON.pdf>_CON.pdf",
                "lpt1>_lpt1",
                " >documento",
                "\u200b\u2800.docx>documento.docx",
                "Acta No. 5>Acta No. 5",
            })
    void aNameIsMadeOneThatCanBeKept(String given, String kept) {
        assertThat(FileName.clean(given)).isEqualTo(kept);
        assertThat(FileName.clean(kept)).as("once is enough").isEqualTo(kept);
    }

    @Test
    void whatNobodySeesIsNoPartOfAName() {
        assertThat(FileName.clean("a\n.pdf")).isEqualTo("a .pdf");
        assertThat(FileName.clean("a\u0000b\u0007\ud83d.pdf")).isEqualTo("ab.pdf");
        assertThat(FileName.clean(null)).isEqualTo("documento");
        assertThat(Attachment.disposition("a\r\nSet-Cookie: x.pdf"))
                .isEqualTo("attachment; filename=\"a Set-Cookie- x.pdf\"; filename*=UTF-8''a%20Set-Cookie-%20x.pdf");
    }

    @Test
    void aLongNameKeepsItsEndingAndWholeSigns() {
        assertThat(FileName.clean("x".repeat(300) + ".docx")).hasSize(120).endsWith("x.docx");
        String emoji = FileName.clean("🎉".repeat(100) + ".pdf");
        assertThat(emoji).hasSizeLessThanOrEqualTo(120).matches("(🎉)+\\.pdf");
        assertThat(FileName.clean("x".repeat(115) + "z\u0308\u0308\u0308y.pdf")).isEqualTo("x".repeat(115) + ".pdf");
    }

    @Test
    void aPdfWithoutAnEndingGetsOne() {
        assertThat(FileName.cleanPdf("Propuesta técnica")).isEqualTo("Propuesta técnica.pdf");
        assertThat(FileName.mayBePdf("Propuesta técnica")).isTrue();
        assertThat(FileName.mayBePdf("Propuesta.PDF")).isTrue();
        assertThat(FileName.mayBePdf("propuesta.exe")).isFalse();
    }

    /** In letters of every program, and as it is called; never in the encoding of mail, which browsers show as it stands. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "minuta.pdf>attachment; filename=\"minuta.pdf\"; filename*=UTF-8''minuta.pdf",
                "minuta «ñ».pdf>attachment; filename=\"minuta _n_.pdf\"; filename*=UTF-8''minuta%20%C2%AB%C3%B1%C2%BB.pdf",
                "🎉.pdf>attachment; filename=\"documento.pdf\"; filename*=UTF-8''%F0%9F%8E%89.pdf",
                "50% (a;b)'.pdf>attachment; filename=\"50_ (a_b)'.pdf\"; filename*=UTF-8''50%25%20%28a%3Bb%29%27.pdf",
            })
    void aDownloadIsNamedForEveryProgram(String name, String header) {
        assertThat(Attachment.disposition(name)).isEqualTo(header);
    }
}
