// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.heads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.guardrails.heads.Network.Part;
import io.plumbline.guardrails.heads.Network.Sizes;
import io.plumbline.guardrails.heads.TextFeatures.Window;
import io.plumbline.guardrails.text.Normaliser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkTest {
    private static final String TEXT = "they zorgle it";

    private static TextFeatures features(String text) {
        return TextFeatures.of(text, 0, text.length(), SmallHeads.SETTINGS, SmallHeads.LEXICON);
    }

    /** One number a vector; the word "zorgle" is 2, every other word 0.5. One filter adds up what it sees, and a half. */
    private static Network byHand(int heads) {
        Network network = Network.of(new Sizes(10, 4, 1, 1, 1, heads));
        for (float[] word : network.part(Part.WORDS)) {
            word[0] = 0.5f;
        }
        network.part(Part.WORDS)[network.word(features("zorgle"), 0)][0] = 2;
        for (float[] lane : network.part(Part.FILTERS)) {
            lane[0] = 1;
        }
        network.part(Part.FILTER_BIAS)[0][0] = 0.5f;
        network.part(Part.HIDDEN)[0][0] = 2;
        network.part(Part.HIDDEN_BIAS)[0][0] = -3;
        Arrays.fill(network.part(Part.OUT)[0], 1);
        Arrays.fill(network.part(Part.DIRECT)[1], 10);
        Arrays.fill(network.part(Part.OUT_BIAS)[0], -1);
        return network;
    }

    private static byte[] bytes(HeadWeights weights) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        weights.write(out);
        return out.toByteArray();
    }

    @Test
    void aWindowScoresAsWorkedByHand() {
        // filter at "zorgle": 0.5 + 2 + 0.5 + 0.5 = 3.5; hidden: 2 * 3.5 - 3 = 4
        // sum of vectors: 3 / sqrt(3 + 3) = 1.224745; score: -1 + 4 + 10 * 1.224745
        float[] scores = NetworkPass.of(byHand(1), features(TEXT)).score(new Window(0, 3));

        assertThat((double) scores[0]).isCloseTo(15.24745, within(1e-4));
    }

    @Test
    void trainingSeesWhatScoringSeesAndWhereAFilterWasStrongest() {
        NetworkPass pass = NetworkPass.of(byHand(1), features(TEXT));
        float[] scored = pass.score(new Window(0, 3));

        pass.describe(new Window(0, 3));

        assertThat(pass.places()).containsExactly(1);
        assertThat(pass.strongest()).containsExactly(3.5f);
        assertThat(pass.judge()).isEqualTo(scored);
        assertThat(pass.hidden()).containsExactly(4f);
    }

    @Test
    void aWordThatIsLeftOutIsReadByItsPiecesAlone() {
        BitSet unread = new BitSet();
        unread.set(1);

        NetworkPass pass = NetworkPass.of(byHand(1), features(TEXT), new Window(0, 3), unread);

        assertThat(pass.vectors()[1]).containsExactly(0f);
        assertThat(pass.vectors()[2]).containsExactly(0.5f);
    }

    @Test
    void headAndNetworkCountTheSame() {
        HeadWeights alone = SmallHeads.loudOn("HATE", "zorgle");
        double head = Heads.of(List.of(alone), SmallHeads.LEXICON).score(Normaliser.read(TEXT)).get(0).raw();

        double both = Heads.of(List.of(alone.with(byHand(1))), SmallHeads.LEXICON).score(Normaliser.read(TEXT)).get(0)
                .raw();

        assertThat(both).isCloseTo((head + 15.24745) / 2, within(1e-4));
    }

    @Test
    void aWeightFileKeepsItsNetworkAndNamesItByItsVersion() throws IOException {
        HeadWeights alone = SmallHeads.loudOn("HATE", "zorgle");
        HeadWeights helped = alone.with(byHand(1)).rounded();

        HeadWeights read = HeadWeights.read(new ByteArrayInputStream(bytes(helped)));

        assertThat(bytes(read)).isEqualTo(bytes(helped));
        assertThat(read.version()).isEqualTo(helped.version()).isNotEqualTo(alone.version());
        assertThat(Heads.of(List.of(read), SmallHeads.LEXICON).score(Normaliser.read(TEXT)))
                .isEqualTo(Heads.of(List.of(helped), SmallHeads.LEXICON).score(Normaliser.read(TEXT)));
        assertThat(HeadWeights.read(new ByteArrayInputStream(bytes(alone))).network()).isNull();
    }

    @Test
    void aNetworkOfAnotherNumberOfHeadsAndSizesOutOfRangeAreRefused() {
        HeadWeights weights = SmallHeads.loudOn("HATE", "zorgle");

        assertThatThrownBy(() -> weights.with(byHand(2))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 scores for 1 heads");
        assertThatThrownBy(() -> new Sizes(30, 4, 1, 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Sizes(19, 4, 256, 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
