// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.SensitiveData;
import io.plumbline.privacy.custom.CustomCriteria;
import io.plumbline.privacy.custom.CustomIdentifier;
import io.plumbline.privacy.search.RunningSearch.Stretch;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RunningSearchTest {
    private static final TextSearch SEARCH = TextSearch
            .of(SensitiveData.builtIn(), EnumSet.allOf(EntityType.class), 0)
            .with(List.of(new NamedIdentifier("staff", CustomIdentifier.of(CustomCriteria.ofRegex("S-[0-9]{4}")))));
    private static final TextSearch CARDS = TextSearch.of(SensitiveData.builtIn(),
            EnumSet.of(EntityType.CREDIT_DEBIT_CARD_NUMBER), 0);
    private static final String CARD = "4111 1111 1111 1111";

    @Test
    void whereverTheTextIsCutTheSameIsFound() throws IOException {
        String text = document(new Random(20261122), 25_000);
        List<Found> whole = SEARCH.find(text);
        Random random = new Random(7);

        assertThat(whole).hasSizeGreaterThan(400);
        for (int round = 0; round < 8; round++) {
            int middle = 500 + random.nextInt(6_000);
            assertThat(running(SEARCH::find, text, middle, 8_192, 4_096, random)).as("advancing by %s", middle)
                    .isEqualTo(whole);
        }
    }

    @Test
    void aMatchAtEveryPlaceOfACutIsFoundOnceAndWhole() {
        Random random = new Random(1);
        for (int lead = 900; lead <= 1_020; lead++) {
            String text = "x".repeat(lead) + " card " + CARD + " " + "y".repeat(1_500);
            assertThat(running(CARDS::find, text, 1_000, 200, 200, random)).singleElement().satisfies(
                    found -> assertThat(text.substring(found.begin(), found.end())).isEqualTo(CARD));
        }
    }

    @Test
    void findingsThatOverlapAcrossACutAreAllKept() {
        Function<String, List<Found>> search = text -> {
            List<Found> found = new ArrayList<>();
            for (int at = text.indexOf("ab"); at >= 0; at = text.indexOf("ab", at + 1)) {
                found.add(new Found(Kind.custom("three"), at, Math.min(text.length(), at + 6), 1, "custom"));
            }
            return found;
        };
        String text = "ab".repeat(200);

        assertThat(running(search, text, 30, 10, 20, new Random(3))).isEqualTo(search.apply(text));
    }

    @Test
    void stretchesPutTogetherAreTheTextAndNoPairOfSurrogatesIsCut() {
        String text = "\ud83d\ude00".repeat(1_000) + "\ud83d" + "z".repeat(9);
        RunningSearch running = new RunningSearch(CARDS::find, 51, 8, 8);
        List<Stretch> stretches = new ArrayList<>(running.take(text));
        stretches.addAll(running.end());

        assertThat(String.join("", stretches.stream().map(Stretch::text).toList())).isEqualTo(text);
        assertThat(stretches).hasSizeGreaterThan(10).noneMatch(each -> Character.isLowSurrogate(each.text().charAt(0)));
    }

    @Test
    void nothingIsFoundInNothing() {
        RunningSearch running = new RunningSearch(SEARCH::find);

        assertThat(running.take("")).isEmpty();
        assertThat(running.end()).isEmpty();
    }

    /** Returns what is found, by offsets into the whole text, when it comes in parts of any length. */
    private static List<Found> running(Function<String, List<Found>> search, String text, int middle, int before,
            int behind, Random random) {
        RunningSearch running = new RunningSearch(search, middle, before, behind);
        List<Stretch> stretches = new ArrayList<>();
        for (int at = 0; at < text.length();) {
            int end = Math.min(text.length(), at + random.nextInt(2_000));
            stretches.addAll(running.take(text.substring(at, end)));
            at = end;
        }
        stretches.addAll(running.end());
        List<Found> all = new ArrayList<>();
        int begin = 0;
        for (Stretch each : stretches) {
            for (Found found : each.found()) {
                all.add(found.moved(begin));
            }
            begin += each.text().length();
        }
        return all;
    }

    /** Returns example sentences of every kind in a drawn order, some to a line, until there are {@code units}. */
    private static String document(Random random, int units) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.length() < units) {
            List<String> lines = new ArrayList<>(examples());
            Collections.shuffle(lines, random);
            for (String line : lines) {
                text.append(line).append(random.nextInt(3) == 0 ? "\n" : " ");
            }
            text.append(" S-").append(1_000 + random.nextInt(9_000)).append('\n');
        }
        return text.toString();
    }

    private static List<String> examples() throws IOException {
        try (InputStream table = Objects
                .requireNonNull(SensitiveData.class.getResourceAsStream("examples.tsv"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", 2)[1].replace("\\n", "\n").replaceAll("[\u00ab\u00bb]", ""))
                    .toList();
        }
    }
}
