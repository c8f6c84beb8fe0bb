// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.heads;

import io.plumbline.guardrails.heads.HeadWeights.Head;
import io.plumbline.guardrails.lexicon.Lexicon;
import io.plumbline.guardrails.text.Readings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The heads of one or more weight files. Time is linear in the length of the readings, memory bounded: a long reading is
 * looked at part by part.
 */
public final class Heads {
    private static final List<String> SHIPPED = List.of("content.heads", "attack.heads");

    private final List<HeadWeights> files;
    private final List<Family> families;
    private final Lexicon lexicon;

    private Heads(List<HeadWeights> files, Lexicon lexicon) {
        this.files = files;
        this.lexicon = lexicon;
        Map<FeatureSettings, List<HeadWeights>> bySettings = new LinkedHashMap<>();
        for (HeadWeights file : files) {
            bySettings.computeIfAbsent(file.settings(), settings -> new ArrayList<>()).add(file);
        }
        List<Family> made = new ArrayList<>();
        bySettings.forEach((settings, each) -> made.add(Family.of(settings, each)));
        this.families = List.copyOf(made);
    }

    /** Returns the heads of all shipped weight files. */
    public static Heads builtIn() {
        List<HeadWeights> files = new ArrayList<>();
        for (String resource : SHIPPED) {
            try (InputStream in = Heads.class.getResourceAsStream(resource)) {
                if (in != null) {
                    files.add(HeadWeights.read(in));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return of(files, Lexicon.builtIn());
    }

    /** Returns the heads of these weight files. */
    public static Heads of(List<HeadWeights> files, Lexicon lexicon) {
        return new Heads(List.copyOf(files), lexicon);
    }

    /** Returns the names of the heads, in the order of {@link #score}. */
    public List<String> names() {
        return families.stream().flatMap(family -> family.matrix().heads().stream()).map(Head::name).toList();
    }

    /** Returns the versions of the weight files, such as {@code attack-1f00aa12.content-93ce0b7d}. */
    public String version() {
        return String.join(".", files.stream().map(file -> file.name() + "-" + file.version()).sorted().toList());
    }

    /** Returns the score of every head. */
    public List<HeadScore> score(Readings text) {
        List<HeadScore> scores = new ArrayList<>();
        for (Family family : families) {
            Loudest loudest = new Loudest(family, lexicon);
            text.all().forEach(loudest::read);
            scores.addAll(loudest.scores());
        }
        return scores;
    }
}
