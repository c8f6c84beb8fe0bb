// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.sensitive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.plumbline.guardrails.policy.Direction;
import io.plumbline.guardrails.policy.Effect;
import io.plumbline.guardrails.policy.EntityRule;
import io.plumbline.guardrails.policy.Handling;
import io.plumbline.guardrails.policy.PatternRule;
import io.plumbline.guardrails.sensitive.SensitiveHits.PatternHit;
import io.plumbline.guardrails.text.Disguises;
import io.plumbline.guardrails.text.Normaliser;
import io.plumbline.measure.PlumblineException;
import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.SensitiveData;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SensitiveRulesTest {
    private static final Handling MASK = Handling.of(Effect.ANONYMIZE);
    private static final PatternRule TICKET = pattern("T-[0-9]+");

    @Test
    void patternsMatchTheTextAsGiven() {
        assertThat(find("see T-1 and  T-22", TICKET)).containsExactly(new PatternHit(TICKET, 4, 7),
                new PatternHit(TICKET, 13, 17));
        PatternRule twoBlanks = pattern("and  T");
        assertThat(find("see T-1 and  T-22", twoBlanks)).hasSize(1);
    }

    @Test
    void disguisedMatchesAreFoundOnceAndWhole() {
        assertThat(find("see T-1\u200B23 \uFF34-\uFF14", TICKET)).containsExactly(new PatternHit(TICKET, 4, 10),
                new PatternHit(TICKET, 11, 14));
    }

    @Test
    void cardNumbersAreFoundBehindWideDigitsAndInvisibleSigns() {
        SensitiveRules rules = SensitiveRules.of(
                List.of(new EntityRule(EntityType.CREDIT_DEBIT_CARD_NUMBER, MASK)), List.of(), SensitiveData.builtIn());
        String card = "4111 1111 1111 1111";

        for (String text : List.of("card " + card, "card " + Disguises.fullWidth(card),
                "card " + card.replace("1", "1\u200B"))) {
            assertThat(rules.find(Normaliser.read(text), Direction.INPUT).entities()).as(text).singleElement()
                    .satisfies(hit -> assertThat(hit.begin()).isEqualTo(5));
        }
    }

    @Test
    void emptyMatchesAreNone() {
        assertThat(find("bbb", pattern("a*"))).isEmpty();
    }

    @Test
    void aRuleThatIsOffInADirectionFindsNothingThere() {
        PatternRule inputOnly = new PatternRule("p", "", "T", new Handling(Effect.BLOCK, true, Effect.BLOCK, false));
        SensitiveRules rules = SensitiveRules.of(List.of(), List.of(inputOnly), SensitiveData.of(List.of()));

        assertThat(rules.find(Normaliser.read("T"), Direction.INPUT).patterns()).hasSize(1);
        assertThat(rules.find(Normaliser.read("T"), Direction.OUTPUT).patterns()).isEmpty();
    }

    @Test
    void moreMatchesThanCanBeToldApartAreAFailure() {
        assertThatThrownBy(() -> find("T ".repeat(10_001), pattern("T"))).isInstanceOf(PlumblineException.class)
                .hasMessageStartingWith("The pattern 'p' matched more than 10000 times in one text");
    }

    @Test
    void patternsThatExplodeElsewhereTakeLinearTime() {
        String text = "a".repeat(25_000) + "!";

        assertTimeout(Duration.ofSeconds(5), () -> {
            assertThat(find(text, pattern("(a+)+$"))).isEmpty();
            assertThat(find(text, pattern("(a|a)*b"))).isEmpty();
        });
    }

    private static PatternRule pattern(String pattern) {
        return new PatternRule("p", "", pattern, MASK);
    }

    private static List<PatternHit> find(String text, PatternRule rule) {
        return SensitiveRules.of(List.of(), List.of(rule), SensitiveData.of(List.of()))
                .find(Normaliser.read(text), Direction.INPUT).patterns();
    }
}
