// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.names.NameTagger;
import io.plumbline.privacy.names.TokenFeatures;
import io.plumbline.privacy.names.WordTable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NamesRecipeTest {
    @Test
    void theChainLearnsWhatAnnouncesAName() {
        TokenFeatures features = NameTagger.features(WordTable.of(Map.of("ann", 4), 8),
                WordTable.of(Map.of("the", 3), 8));
        List<Example> texts = List.of(example("I met Ann today", 6, 9), example("They met Bo Fox yesterday", 9, 15),
                new Example("They met the board today", List.of(), "chat", "none", false));
        ChainTrainer trainer = new ChainTrainer();
        for (int round = 0; round < 60; round++) {
            for (Example text : texts) {
                Sheet sheet = Sheet.of(text);
                int count = sheet.tokens().count();
                trainer.learn(features.of(sheet.tokens(), 0, count, sheet.hidden()), count, sheet.labels());
            }
        }
        NameTagger tagger = new NameTagger(features, trainer.model(0.5f, 0.5f));

        assertThat(tagger.find("We met Cy Hill today")).singleElement().satisfies(finding -> {
            assertThat(finding.type()).isEqualTo(EntityType.NAME);
            assertThat(finding.begin()).isEqualTo(7);
            assertThat(finding.end()).isEqualTo(14);
        });
        assertThat(tagger.find("We met the team today")).isEmpty();
    }

    @Test
    void figuresFollowFromCounts() {
        // 3 right, 1 wrong, 2 missed: P 3/4, R 3/5, F1 2/3
        Tally tally = new Tally();
        tally.add(2, 1, 0);
        tally.add(1, 0, 2);

        assertThat(tally.gold()).isEqualTo(5);
        assertThat(tally.fBeta(1)).isEqualTo(2.0 / 3);
        assertThat(tally.fBeta(2)).isEqualTo(15.0 / 24);
    }

    private static Example example(String text, int begin, int end) {
        return new Example(text, List.of(new Example.Span(Example.Kind.NAME, begin, end)), "chat", "none", false);
    }
}
