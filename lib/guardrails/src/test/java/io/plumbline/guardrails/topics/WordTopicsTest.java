// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.topics;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.guardrails.assess.TopicDetector;
import io.plumbline.guardrails.assess.TopicScore;
import io.plumbline.guardrails.assess.TopicScorer;
import io.plumbline.guardrails.policy.DeniedTopic;
import io.plumbline.guardrails.policy.Handling;
import io.plumbline.guardrails.text.Normaliser;
import io.plumbline.guardrails.text.Readings;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordTopicsTest {
    private static final DeniedTopic CRYPTO = new DeniedTopic("Cryptocurrency",
            "Digital coins such as Bitcoin, wallets and trading of them.",
            List.of("Should I buy Bitcoin?", "Which crypto wallet is safest?"), Handling.BLOCK);
    private static final DeniedTopic RIVAL = new DeniedTopic("Rivals", "Talk about the companies Norvex and Zelcom.",
            List.of("Is Norvex cheaper?", "I will switch to Zelcom"), Handling.BLOCK);

    private final TopicScorer scorer = new WordTopics().prepare(List.of(CRYPTO, RIVAL));

    @Test
    void theServiceLoaderFindsIt() {
        assertThat(ServiceLoader.load(TopicDetector.class)).hasAtLeastOneElementOfType(WordTopics.class);
    }

    @Test
    void eachTopicIsScoredInOrderAndShowsItsPassage() {
        String text = "Good morning. Can you tell me how Ethereum staking works on the blockchain?";

        List<TopicScore> scores = score(text);

        assertThat(scores).extracting(TopicScore::isFound).containsExactly(true, false);
        assertThat(text.substring(scores.get(0).begin(), scores.get(0).end())).startsWith("Ethereum")
                .endsWith("blockchain");
    }

    @Test
    void namesThatNobodyKnowsAreFoundByTheExamples() {
        assertThat(score("what does norvex charge")).extracting(TopicScore::isFound).containsExactly(false, true);
    }

    @Test
    void ordinaryTextIsNotFound() {
        assertThat(score("How do I bake a cake with two eggs and sugar?")).noneMatch(TopicScore::isFound);
        assertThat(score("")).extracting(TopicScore::score).containsExactly(0.0, 0.0);
        assertThat(score("\uD800")).noneMatch(TopicScore::isFound);
    }

    @Test
    void whatTheTableOfSubjectsWritesWithAHyphenIsFoundInTwoWords() {
        TopicScorer gambling = new WordTopics()
                .prepare(List.of(new DeniedTopic("Gambling", "Games of chance.", List.of(), Handling.BLOCK)));

        double together = gambling.score(Normaliser.read("is card counting hard")).get(0).score();
        double apart = gambling.score(Normaliser.read("is counting card hard")).get(0).score();

        assertThat(together).isGreaterThan(apart);
    }

    @Test
    void wordsFarApartDoNotAddUp() {
        String filler = "the garden has many flowers and a small pond with fish ".repeat(20);

        double near = score("coins and trading").get(0).score();
        double apart = score("coins " + filler + "trading").get(0).score();

        assertThat(apart).isLessThan(near);
    }

    @Test
    void moreExamplesTeachNewWords() {
        DeniedTopic plain = new DeniedTopic("Project", "Anything about the new engine.", List.of("engine news"),
                Handling.BLOCK);
        DeniedTopic taught = new DeniedTopic("Project", "Anything about the new engine.",
                List.of("engine news", "how is the kestrel prototype doing", "kestrel test results", "kestrel delays"),
                Handling.BLOCK);

        assertThat(new WordTopics().prepare(List.of(plain)).score(Normaliser.read("any kestrel delays?")).get(0)
                .isFound()).isFalse();
        assertThat(new WordTopics().prepare(List.of(taught)).score(Normaliser.read("any kestrel delays?")).get(0)
                .isFound()).isTrue();
    }

    @Test
    void aMegabyteAndThirtyTopicsTakeSeconds() {
        List<DeniedTopic> topics = IntStream.range(0, 30).mapToObj(at -> new DeniedTopic("Topic " + at,
                CRYPTO.definition(), CRYPTO.examples(), Handling.BLOCK)).toList();
        long from = System.nanoTime();
        TopicScorer many = new WordTopics().prepare(topics);
        double preparing = (System.nanoTime() - from) / 1e9;
        String text = "bitcoin wallets and other things that people trade ".repeat(20_000);
        from = System.nanoTime();
        many.score(new Readings(text, List.of(Normaliser.plain(text))));

        assertThat(preparing).isLessThan(3);
        assertThat((System.nanoTime() - from) / 1e9).isLessThan(8);
    }

    private List<TopicScore> score(String text) {
        return scorer.score(Normaliser.read(text));
    }
}
