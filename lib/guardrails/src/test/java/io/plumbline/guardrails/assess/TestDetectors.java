// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.assess;

import io.plumbline.guardrails.detect.Harm;
import io.plumbline.guardrails.detect.HarmDetector;
import io.plumbline.guardrails.detect.HarmDetectors;
import io.plumbline.guardrails.detect.HarmFinding;
import io.plumbline.guardrails.policy.DeniedTopic;
import io.plumbline.guardrails.text.Reading;
import io.plumbline.guardrails.text.Readings;
import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.Finding;
import io.plumbline.privacy.PiiDetector;
import io.plumbline.privacy.ScanText;
import io.plumbline.privacy.SensitiveData;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Detectors that look for one word each, so that tests know what they will say. */
public final class TestDetectors {
    private static final Map<Harm, String> WORDS = Map.of(Harm.HATE, "vermin", Harm.INSULTS, "dolt", Harm.VIOLENCE,
            "stab", Harm.JAILBREAK, "pretend", Harm.PROMPT_LEAKAGE, "reveal");

    private TestDetectors() {}

    /** Returns detectors of words, e-mail addresses and four-digit PINs, and scorers of topics and grounding. */
    public static Detectors all() {
        return with(HarmDetectors.of(List.of(new WordStage())));
    }

    /** Returns these detectors with other stages of the content filters. */
    public static Detectors with(HarmDetectors harms) {
        return new Detectors(harms, SensitiveData.of(List.of(new Mails(), new Pins())), Optional.of(new WordTopics()),
                Optional.of(new Overlap()));
    }

    /** A stage that says 0.95 where a harm is spelled in capitals, 0.75 where not. */
    public static final class WordStage implements HarmDetector {
        @Override
        public String name() {
            return "test-words";
        }

        @Override
        public String version() {
            return "7";
        }

        @Override
        public Set<Harm> harms() {
            return WORDS.keySet();
        }

        @Override
        public List<HarmFinding> detect(Readings text) {
            List<HarmFinding> found = new ArrayList<>();
            WORDS.forEach((harm, word) -> {
                for (Reading reading : text.all()) {
                    int at = reading.text().toLowerCase(Locale.ROOT).indexOf(word);
                    if (at >= 0 && found.stream().noneMatch(known -> known.harm() == harm)) {
                        double severity = Character.isUpperCase(reading.text().charAt(at)) ? 0.95 : 0.75;
                        found.add(new HarmFinding(harm, severity, reading.originalBegin(at),
                                reading.originalEnd(at + word.length()), "test-words/" + reading.kind()));
                    }
                }
            });
            return found;
        }
    }

    /** A stage that does what it is told instead of looking. */
    public record ToldStage(String name, boolean isPlugIn, Supplier<List<HarmFinding>> answer) implements HarmDetector {
        @Override
        public String version() {
            return "1";
        }

        @Override
        public Set<Harm> harms() {
            return Set.of(Harm.HATE);
        }

        @Override
        public List<HarmFinding> detect(Readings text) {
            return answer.get();
        }
    }

    private static List<Finding> find(ScanText text, String pattern, EntityType type) {
        return Pattern.compile(pattern).matcher(text.text()).results()
                .map((MatchResult hit) -> new Finding(type, hit.start(), hit.end(), 0.9, "test")).toList();
    }

    private static final class Mails implements PiiDetector {
        @Override
        public String name() {
            return "test-mail";
        }

        @Override
        public Set<EntityType> types() {
            return Set.of(EntityType.EMAIL);
        }

        @Override
        public List<Finding> find(ScanText text) {
            return TestDetectors.find(text, "[a-z]{1,40}@[a-z.]{1,40}", EntityType.EMAIL);
        }
    }

    private static final class Pins implements PiiDetector {
        @Override
        public String name() {
            return "test-pin";
        }

        @Override
        public Set<EntityType> types() {
            return Set.of(EntityType.PIN);
        }

        @Override
        public List<Finding> find(ScanText text) {
            return TestDetectors.find(text, "(?<![0-9])[0-9]{4}(?![0-9])", EntityType.PIN);
        }
    }

    private static final class WordTopics implements TopicDetector {
        @Override
        public String name() {
            return "test-topics";
        }

        @Override
        public String version() {
            return "2";
        }

        @Override
        public TopicScorer prepare(List<DeniedTopic> topics) {
            return text -> topics.stream().map(topic -> {
                int at = text.plain().text().indexOf(topic.definition());
                return at < 0 ? new TopicScore(0.1, 0, 0) : new TopicScore(0.8, at, at + topic.definition().length());
            }).toList();
        }
    }

    /** Grounding is the part of the words of the response that the sources hold; relevance that of the query. */
    private static final class Overlap implements GroundingScorer {
        @Override
        public String name() {
            return "test-grounding";
        }

        @Override
        public String version() {
            return "3";
        }

        @Override
        public GroundingScores score(List<String> sources, String query, String response) {
            double grounding = part(response, String.join(" ", sources));
            return new GroundingScores(grounding, part(query, response),
                    List.of(new ScoredClaim(0, response.length(), grounding, "words")));
        }

        private static double part(String words, String within) {
            List<String> all = List.of(words.split("\\W+"));
            return (double) all.stream().filter(within::contains).count() / all.size();
        }
    }
}
