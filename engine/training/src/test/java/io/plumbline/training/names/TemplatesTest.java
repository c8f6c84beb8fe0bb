// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.privacy.names.Label;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class TemplatesTest {
    private static final long SEED = 7;
    private static final Culture FEW = new Culture("lists", List.of("F L"), List.of("Ann", "Bo", "Cy", "Di", "Ed"),
            List.of("Fox", "Gray", "Hill", "Ives", "Judd"));

    @Test
    void everyTemplateIsFilledToTheLastSlotAndSpansLieInOrder() {
        RandomGenerator random = new SplittableRandom(SEED);
        Templates templates = templates(Half.ALL);
        Set<Example.Kind> kinds = new HashSet<>();
        for (int text = 0; text < 3000; text++) {
            Example example = templates.next(random);
            assertThat(example.text()).doesNotContain("⟦", "⟧", "<ttl>", "<when>").doesNotContainPattern("\\{[A-Z]+}");
            int last = 0;
            for (Example.Span span : example.spans()) {
                assertThat(span.begin()).as(example.text()).isGreaterThanOrEqualTo(last);
                assertThat(span.end()).isGreaterThan(span.begin()).isLessThanOrEqualTo(example.text().length());
                last = span.end();
                kinds.add(span.kind());
            }
        }
        assertThat(kinds).containsExactlyInAnyOrder(Example.Kind.values());
    }

    @Test
    void theTrialHasOtherTemplatesAndOtherNames() {
        assertThat(templates(Half.TRAINING).count() + templates(Half.TRIAL).count())
                .isEqualTo(templates(Half.ALL).count());
        for (Culture culture : Culture.all()) {
            Set<String> seen = new HashSet<>(culture.within(Half.TRAINING).lasts());
            List<String> names = culture.within(Half.TRIAL).lasts();
            assertThat(names.size() == 1 || names.stream().noneMatch(seen::contains)).as(culture.name()).isTrue();
        }
    }

    @Test
    void theSameSeedGivesTheSameText() {
        assertThat(templates(Half.ALL).next(new SplittableRandom(SEED)))
                .isEqualTo(templates(Half.ALL).next(new SplittableRandom(SEED)));
    }

    @Test
    void addressesOfEveryCountryComeOut() {
        RandomGenerator random = new SplittableRandom(SEED);
        Addresses addresses = new Addresses(new People(FEW, Half.ALL));
        for (int address = 0; address < 3000; address++) {
            assertThat(addresses.inline(random)).isNotBlank().doesNotContain("{", "[", "|", "\n");
            assertThat(addresses.lines(random)).doesNotContain("{", "|");
        }
    }

    @Test
    void tokensOfASpanBeginOnceAndThenGoOn() {
        Example example = new Example("Ask Ann Fox now", List.of(new Example.Span(Example.Kind.NAME, 4, 11)), "chat",
                "none",
                true);
        Sheet sheet = Sheet.of(example);

        assertThat(sheet.labels()).containsExactly(Label.OUTSIDE.ordinal(), Label.NAME_BEGIN.ordinal(),
                Label.NAME_INSIDE.ordinal(), Label.OUTSIDE.ordinal());
        assertThat(sheet.hidden().stream()).containsExactly(1, 2);
    }

    private static Templates templates(Half half) {
        People people = new People(FEW, half);
        return new Templates(half, people, new Addresses(people));
    }
}
