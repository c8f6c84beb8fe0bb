// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitTest {
    private static Example example(String text, String group, Map<String, Boolean> truth) {
        return new Example(text, "set", group, truth, 1);
    }

    @Test
    void noGroupIsOnBothSidesAndTheShareIsAboutAsAsked() {
        List<Example> examples = IntStream.range(0, 2_000).mapToObj(at -> example("t" + at, "g" + at / 2, Map.of()))
                .toList();

        Split split = Split.byGroup(examples, 0.2);

        Set<String> train = split.train().stream().map(Example::group).collect(Collectors.toSet());
        assertThat(split.validation()).noneMatch(one -> train.contains(one.group())).hasSizeBetween(320, 480);
    }

    @Test
    void aTextSaidTwiceWithTheSameTruthIsKeptOnce() {
        List<Example> kept = NearDuplicates.removed(List.of(
                example("the quick brown fox jumps over the lazy dog today", "", Map.of("HATE", false)),
                example("The quick brown fox jumps over the lazy dog, today!", "", Map.of("HATE", false)),
                example("an entirely different sentence about cheese and wine", "", Map.of("HATE", false))));

        assertThat(kept).hasSize(2);
    }

    @Test
    void nearDuplicatesOfAnotherTruthStayInOneGroup() {
        List<Example> kept = NearDuplicates.removed(List.of(
                example("the quick brown fox jumps over the lazy dog today", "", Map.of("HATE", false)),
                example("the quick brown fox jumps over the lazy dog tonight", "", Map.of("HATE", true)),
                example("shares nothing with them", "a", Map.of()), example("other words here", "a", Map.of())));

        assertThat(kept).hasSize(4);
        assertThat(kept.get(0).group()).isEqualTo(kept.get(1).group()).isNotEqualTo(kept.get(2).group());
        assertThat(kept.get(2).group()).isEqualTo(kept.get(3).group());
    }
}
