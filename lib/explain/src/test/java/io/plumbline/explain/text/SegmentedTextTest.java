// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SegmentedTextTest {

    @Test
    void punctuationBelongsToTheWordItTouches() {
        assertThat(tokens("en", "I don't like the \"well-known\" $3.50 e-mail (at a.b@c.com), e.g. in the U.S.A.!"))
                .containsExactly("I", "don't", "like", "the", "\"well-known\"", "$3.50", "e-mail", "(at", "a.b@c.com),",
                        "e.g.", "in", "the", "U.S.A.!");
        assertThat(tokens("fr", "«Bien» — dit-il : #oui")).containsExactly("«Bien»", "—", "dit-il", ":", "#oui");
    }

    @Test
    void whatReadsAsOneCharacterIsNeverSplit() {
        assertThat(tokens("en", "Great 👍🏽 from 🇫🇷 👨‍👩‍👧! e\u0301te\u0301")).containsExactly("Great", "👍🏽",
                "from",
                "🇫🇷", "👨‍👩‍👧!", "e\u0301te\u0301");
    }

    @Test
    void rightToLeftTextsKeepTheirOffsetsInReadingOrder() {
        SegmentedText text = segment("ar", "أنا أحب هذا المنتج.", Granularity.TOKEN, "");

        assertThat(text.units()).extracting(Piece::start).containsExactly(0, 4, 8, 12);
        assertThat(tokens("he", "אני אוהב")).containsExactly("אני", "אוהב");
    }

    @Test
    void thaiWordsComeFromThePlatformsDictionary() {
        assertThat(tokens("th", "ฉันชอบผลิตภัณฑ์นี้")).containsExactly("ฉัน", "ชอบ", "ผลิตภัณฑ์", "นี้");
    }

    @Test
    void sentencesEndWhereTheLanguageEndsThem() {
        assertThat(sentences("en", "Dr. J. Smith paid $3.50. He left!  \"Why?\" ")).containsExactly(
                "Dr. J. Smith paid $3.50.", "He left!", "\"Why?\"");
        assertThat(sentences("zh", "我喜欢这个产品。但是价格太贵了。")).containsExactly("我喜欢这个产品。", "但是价格太贵了。");
        assertThat(sentences("hy", "Ես սիրում եմ սա։ Բայց թանկ է։")).hasSize(2);
        assertThat(sentences("ur", "مجھے یہ پسند ہے۔ لیکن مہنگا ہے۔")).hasSize(2);
        assertThat(sentences("el", "Μου αρέσει; Ναι.")).containsExactly("Μου αρέσει;", "Ναι.");
        assertThat(sentences("hi", "मुझे यह पसंद है। लेकिन महंगा है।")).hasSize(2);
    }

    @Test
    void paragraphsEndAtBlankLinesAndSentencesDoNotCrossThem() {
        String text = "First line\nstill first\r\n \r\nSecond one\n\n\nThird. And more.";

        assertThat(pieces("en", text, Granularity.PARAGRAPH)).containsExactly("First line\nstill first", "Second one",
                "Third. And more.");
        assertThat(sentences("en", text)).containsExactly("First line\nstill first", "Second one", "Third.",
                "And more.");
        assertThat(segment("en", text, Granularity.TOKEN, "").structure()).containsExactly(
                List.of(List.of(0, 1, 2, 3)), List.of(List.of(4, 5)), List.of(List.of(6), List.of(7, 8)));
    }

    @Test
    void everyCharacterButWhiteSpaceIsInExactlyOneUnit() {
        String alphabet = "aB é.,!?'\"()-@#\n\r\t \u00a0\u200b0你好กขאब।👍\u0301";
        int[] points = alphabet.codePoints().toArray();
        SplittableRandom random = new SplittableRandom(4);
        for (int round = 0; round < 2000; round++) {
            StringBuilder built = new StringBuilder();
            for (int at = random.nextInt(40); at > 0; at--) {
                built.appendCodePoint(points[random.nextInt(points.length)]);
            }
            String text = built.toString();
            for (Granularity granularity : Granularity.values()) {
                SegmentedText segmented = segment("en", text, granularity, "");
                int end = 0;
                for (Piece unit : segmented.units()) {
                    assertThat(text.substring(end, unit.start()).chars().allMatch(each -> Spaces.is((char) each)))
                            .as("nothing but white space before %s of <%s>", unit, text).isTrue();
                    end = unit.end();
                }
                assertThat(text.substring(end).chars().allMatch(each -> Spaces.is((char) each))).isTrue();
                assertThat(segmented.with(unit -> true)).isEqualTo(text);
                assertThat(segmented.with(unit -> false)).isEmpty();
            }
        }
    }

    @Test
    void whatIsLeftKeepsItsOwnSpacing() {
        SegmentedText text = segment("en", "  one two\n\nthree four ", Granularity.TOKEN, "");

        assertThat(text.with(unit -> unit != 1)).isEqualTo("  one\n\nthree four ");
        assertThat(text.with(unit -> unit == 0 || unit == 3)).isEqualTo("  one\n\nfour ");
        assertThat(text.with(unit -> unit == 1 || unit == 2)).isEqualTo("two\n\nthree");
    }

    @Test
    void oneReplacementStandsForARunOfAbsentUnits() {
        SegmentedText text = segment("en", "one two three four", Granularity.TOKEN, "[MASK]");

        assertThat(text.with(unit -> unit == 0 || unit == 3)).isEqualTo("one [MASK] four");
        assertThat(text.with(unit -> unit == 1)).isEqualTo("[MASK] two [MASK]");
        assertThat(text.with(unit -> false)).isEqualTo("[MASK]");
    }

    @Test
    void onlyTextsThatDifferFromAbsenceHaveUnits() {
        assertThat(segment("en", "", Granularity.TOKEN, "").units()).isEmpty();
        assertThat(segment("en", " \n", Granularity.TOKEN, "").units()).containsExactly(new Piece(0, 2));
        assertThat(segment("en", "", Granularity.TOKEN, "[MASK]").with(unit -> true)).isEmpty();
    }

    private static List<String> tokens(String language, String text) {
        return pieces(language, text, Granularity.TOKEN);
    }

    private static List<String> sentences(String language, String text) {
        return pieces(language, text, Granularity.SENTENCE);
    }

    private static List<String> pieces(String language, String text, Granularity granularity) {
        return segment(language, text, granularity, "").units().stream().map(piece -> piece.of(text)).toList();
    }

    private static SegmentedText segment(String language, String text, Granularity granularity, String replacement) {
        return SegmentedText.of(text, granularity, TextLanguages.named(language).locale(), replacement);
    }
}
