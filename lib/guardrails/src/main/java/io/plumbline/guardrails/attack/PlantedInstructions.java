// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.attack;

import com.google.auto.service.AutoService;
import io.plumbline.guardrails.detect.Harm;
import io.plumbline.guardrails.detect.HarmDetector;
import io.plumbline.guardrails.detect.HarmFinding;
import io.plumbline.guardrails.heads.HeadScore;
import io.plumbline.guardrails.heads.HeadWeights;
import io.plumbline.guardrails.heads.Heads;
import io.plumbline.guardrails.lexicon.Lexicon;
import io.plumbline.guardrails.text.Reading;
import io.plumbline.guardrails.text.Readings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds a sentence that speaks to an assistant inside data: a mail, a table, markup, a listing. Every sentence is scored
 * alone, so that the length of the data does not drown it. A question, or a request that points at the data, is taken
 * for the user's own where it stands first or last. Linear time in the length of the text.
 */
@AutoService(HarmDetector.class)
public final class PlantedInstructions implements HarmDetector {
    private static final String NAME = "attack-data";

    private final Heads heads;

    /** Makes it with the shipped weights. */
    public PlantedInstructions() {
        this(shipped());
    }

    /** Makes it with a head named PROMPT_INJECTION that scores single sentences. */
    public PlantedInstructions(Heads heads) {
        this.heads = heads;
    }

    private static Heads shipped() {
        try (InputStream in = Heads.class.getResourceAsStream("planted.heads")) {
            if (in == null) {
                throw new IllegalStateException("planted.heads is missing from the module");
            }
            return Heads.of(List.of(HeadWeights.read(in)), Lexicon.builtIn());
        } catch (IOException e) {
            throw new UncheckedIOException("planted.heads could not be read", e);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String version() {
        return heads.version();
    }

    @Override
    public Set<Harm> harms() {
        return Set.of(Harm.PROMPT_INJECTION);
    }

    @Override
    public List<HarmFinding> detect(Readings text) {
        HarmFinding strongest = null;
        for (Reading reading : text.all()) {
            Optional<Loudest> loudest = loudest(reading.text());
            if (loudest.isPresent()) {
                Loudest found = loudest.get();
                if (strongest == null || found.severity() > strongest.severity()) {
                    strongest = new HarmFinding(Harm.PROMPT_INJECTION, found.severity(),
                            reading.originalBegin(found.begin()), reading.originalEnd(found.end()),
                            NAME + "/" + reading.kind());
                }
            }
        }
        return strongest == null ? List.of() : List.of(strongest);
    }

    /** The sentence of a text that sounds most like an instruction to an assistant. */
    public record Loudest(double raw, double severity, int begin, int end) {}

    /** Returns it, when {@code text} looks like data and holds sentences that may be strange to it. */
    public Optional<Loudest> loudest(String text) {
        Loudest loudest = null;
        if (DataShape.of(text)) {
            for (Sentence sentence : Sentence.strangeTo(text)) {
                String alone = text.substring(sentence.begin(), sentence.end());
                for (HeadScore score : heads.score(new Readings(alone, List.of(same(alone))))) {
                    if (loudest == null || score.raw() > loudest.raw()) {
                        loudest = new Loudest(score.raw(), score.severity(), sentence.begin(), sentence.end());
                    }
                }
            }
        }
        return Optional.ofNullable(loudest);
    }

    private static Reading same(String text) {
        int[] begins = new int[text.length()];
        int[] ends = new int[text.length()];
        for (int at = 0; at < begins.length; at++) {
            begins[at] = at;
            ends[at] = at + 1;
        }
        return new Reading(Reading.Kind.PLAIN, text, begins, ends);
    }
}
