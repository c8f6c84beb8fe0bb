// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PairDesignTest {
    @Test
    void noPairIsDrawnTwiceNorAsItsComplement() {
        for (int players : new int[]{4, 7, 12, 64, 65, 130}) {
            for (int pairs : new int[]{5, 40, 300, 2047}) {
                PairDesign design = PairDesign.draw(players, pairs, new SplittableRandom(pairs));
                Set<String> seen = new HashSet<>();
                for (int pair = 0; pair < design.pairs(); pair++) {
                    StringBuilder coalition = new StringBuilder();
                    for (int i = 0; i < players; i++) {
                        coalition.append(design.sign(pair, i) == design.sign(pair, 0) ? '1' : '0');
                    }
                    assertThat(seen.add(coalition.toString())).isTrue();
                }
                assertThat(design.pairs()).isEqualTo((int) Math.min(pairs, PairDesign.pairsOf(players)));
            }
        }
    }

    @Test
    void smallSizesAreTakenWholeWhileTheirShareOfPairsSuffices() {
        // 12 players, 300 pairs. Kernel mass by size 1..6: 2/11, 2/20, 2/27, 2/32, 2/35, 1/36 (times 11), 0.5035 in all.
        // Size 1: 300 * 0.361 = 108 >= 12. Size 2: 288 * 0.311 = 89.5 >= 66. Size 3: 222 * 0.334 = 74 < 220.
        PairDesign design = PairDesign.draw(12, 300, new SplittableRandom(1));

        int[] bySize = new int[7];
        for (int pair = 0; pair < design.pairs(); pair++) {
            bySize[design.sizes[pair]]++;
            assertThat(design.rates[pair] == 1).isEqualTo(design.sizes[pair] <= 2);
        }
        assertThat(bySize[1]).isEqualTo(12);
        assertThat(bySize[2]).isEqualTo(66);
        // 222 * (2/27) / (2/27 + 2/32 + 2/35 + 1/36) = 74.3
        assertThat(bySize[3]).isBetween(74, 75);
    }

    @Test
    void weightsAddUpToTheKernelOnAverage() {
        double sum = 0;
        for (int seed = 0; seed < 200; seed++) {
            sum += Arrays.stream(PairDesign.draw(9, 40, new SplittableRandom(seed)).weights).sum() / 200;
        }
        // 8 * (2/8 + 2/14 + 2/18 + 2/20)
        assertThat(sum).isCloseTo(8 * (2.0 / 8 + 2.0 / 14 + 2.0 / 18 + 2.0 / 20), within(1e-9));
    }
}
