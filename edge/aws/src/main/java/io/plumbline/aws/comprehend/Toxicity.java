// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.comprehend;

import io.plumbline.guardrails.assess.Detectors;
import io.plumbline.guardrails.detect.Harm;
import io.plumbline.guardrails.detect.HarmFinding;
import io.plumbline.guardrails.text.Normaliser;
import io.plumbline.guardrails.text.Readings;
import io.plumbline.guardrails.words.WordMatcher;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.services.comprehend.model.ToxicContent;
import software.amazon.awssdk.services.comprehend.model.ToxicContentType;
import software.amazon.awssdk.services.comprehend.model.ToxicLabels;

/**
 * The content filters under Comprehend's names. INSULT and HARASSMENT_OR_ABUSE are both the score of INSULTS, GRAPHIC
 * and VIOLENCE_OR_THREAT both that of VIOLENCE; PROFANITY is 1 when the managed list has a word of the text, else 0.
 * Toxicity is the highest of them.
 */
final class Toxicity {
    private static final Set<Harm> HARMS = Set.of(Harm.SEXUAL, Harm.VIOLENCE, Harm.HATE, Harm.INSULTS);

    private final Supplier<Detectors> detectors;

    Toxicity(Supplier<Detectors> detectors) {
        this.detectors = detectors;
    }

    ToxicLabels labels(String text) {
        Readings readings = Normaliser.read(text);
        Map<Harm, HarmFinding> found = detectors.get().harms().detect(readings, HARMS);
        double profane = WordMatcher.profanity().find(readings).isEmpty() ? 0 : 1;
        List<ToxicContent> labels = List.of(label(ToxicContentType.PROFANITY, profane),
                label(ToxicContentType.HATE_SPEECH, severity(found, Harm.HATE)),
                label(ToxicContentType.INSULT, severity(found, Harm.INSULTS)),
                label(ToxicContentType.GRAPHIC, severity(found, Harm.VIOLENCE)),
                label(ToxicContentType.HARASSMENT_OR_ABUSE, severity(found, Harm.INSULTS)),
                label(ToxicContentType.SEXUAL, severity(found, Harm.SEXUAL)),
                label(ToxicContentType.VIOLENCE_OR_THREAT, severity(found, Harm.VIOLENCE)));
        float toxicity = labels.stream().map(ToxicContent::score).max(Float::compare).orElse(0f);
        return ToxicLabels.builder().labels(labels).toxicity(toxicity).build();
    }

    private static double severity(Map<Harm, HarmFinding> found, Harm harm) {
        HarmFinding finding = found.get(harm);
        return finding == null ? 0 : finding.severity();
    }

    private static ToxicContent label(ToxicContentType type, double score) {
        return ToxicContent.builder().name(type).score((float) score).build();
    }
}
