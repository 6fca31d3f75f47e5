package org.corett.moviliza.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.corett.moviliza.shared.Fact;
import org.junit.jupiter.api.Test;

class ActTextTest {
    /** Words that look like what stands between words. */
    private static final String[] WORDS = {"", "a", "\t", "\n", "\n# ", "## a", "1:a", "0*", "a\tb"};

    private final Random random = new Random(3);

    @Test
    void whatStandsElsewhereIsAnotherText() {
        assertThat(List.of(
                        act(ActText.Part.of("", List.of("uno\ndos"))),
                        act(ActText.Part.of("", List.of("uno", "dos"))),
                        act(ActText.Part.of("uno", List.of("dos"))),
                        act(ActText.Part.of("", List.of("uno")), ActText.Part.of("dos", List.of())),
                        act(ActText.Part.facts("", List.of(new Fact("uno", "dos")))),
                        act(ActText.Part.of("", List.of("uno\tdos"))),
                        act(ActText.Part.table("", new ActText.Table("", List.of("uno", "dos"), List.of()))),
                        act(ActText.Part.table("", new ActText.Table("", List.of("uno\tdos"), List.of()))),
                        act(ActText.Part.table("", new ActText.Table("", List.of(), List.of(List.of("uno", "dos")))))))
                .extracting(ActText::canonical)
                .doesNotHaveDuplicates();
    }

    @Test
    void noTwoTextsThatDifferAreWrittenAlike() {
        Map<String, ActText> seen = new HashMap<>();
        for (int round = 0; round < 50_000; round++) {
            ActText text = new ActText(word(), some(this::part));
            ActText before = seen.putIfAbsent(text.canonical(), text);
            assertThat(before == null || before.equals(text))
                    .as(text + " and " + before)
                    .isTrue();
        }
        assertThat(seen).hasSizeGreaterThan(10_000);
    }

    private ActText.Part part() {
        return new ActText.Part(
                word(),
                some(this::word),
                some(() -> new Fact(word(), word())),
                some(() -> new ActText.Table(word(), some(this::word), some(() -> some(this::word)))),
                some(this::word));
    }

    private String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }

    private <E> List<E> some(Supplier<E> one) {
        return IntStream.range(0, random.nextInt(3)).mapToObj(each -> one.get()).toList();
    }

    private static ActText act(ActText.Part... parts) {
        return new ActText("Acta", List.of(parts));
    }
}
