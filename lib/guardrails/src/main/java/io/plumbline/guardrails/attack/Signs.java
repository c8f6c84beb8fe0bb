// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.attack;

import io.plumbline.guardrails.detect.Harm;
import io.plumbline.guardrails.text.Reading;
import java.util.ArrayList;
import java.util.List;

/** Gathers the signs of one reading from phrases and shapes, and weighs down those that are only spoken about. */
final class Signs {
    private static final double SPOKEN_ABOUT = 0.5;
    /** A family whose signs mean something only where somebody took pains to hide them. */
    private static final String ONLY_DISGUISED = "goal";
    private static final int NEAR = 18;
    private static final double HIDDEN = 0.6;

    private final List<PhraseRule> rules;
    private final PhraseScan scan;

    Signs(Phrasebook book) {
        rules = book.rules();
        scan = new PhraseScan(book);
    }

    /** Returns every sign; begin and end are positions in the reading. */
    List<Cue> of(Reading reading) {
        String text = reading.text();
        List<Cue> cues = new ArrayList<>(phrases(text));
        if (reading.kind() == Reading.Kind.PLAIN || reading.kind() == Reading.Kind.ESCAPED) {
            cues.addAll(ChatMarkup.in(text));
            cues.addAll(OddTail.in(text));
            cues.addAll(Passages.exfiltration(text));
            hidden(text, cues);
        }
        if (reading.kind() == Reading.Kind.PLAIN) {
            cues.removeIf(cue -> cue.family().equals(ONLY_DISGUISED));
        }
        return cues;
    }

    private List<Cue> phrases(String text) {
        Words words = Words.of(text);
        PhraseScan.Hits hits = scan.in(words);
        boolean data = DataShape.of(text);
        List<Cue> cues = new ArrayList<>();
        for (int i = 0; i < hits.cues().size(); i++) {
            Cue cue = hits.cues().get(i);
            if (data || !dataOnly(cue)) {
                int word = hits.firstWords().get(i);
                cues.add(words.quoted(word) && isNear(hits.mentions(), word) ? cue.times(SPOKEN_ABOUT) : cue);
            }
        }
        return cues;
    }

    private boolean dataOnly(Cue cue) {
        return rules.stream().anyMatch(rule -> rule.dataOnly() && rule.id().equals(cue.rule()));
    }

    private static boolean isNear(List<Integer> mentions, int word) {
        return mentions.stream().anyMatch(mention -> Math.abs(mention - word) <= NEAR);
    }

    private static void hidden(String text, List<Cue> cues) {
        List<Cue> found = new ArrayList<>();
        for (int[] span : Passages.hidden(text)) {
            for (Cue cue : cues) {
                if (found.isEmpty() && cue.begin() >= span[0] && cue.begin() < span[1] && cue.weight() > 0) {
                    found.add(new Cue("hidden.passage", Harm.PROMPT_INJECTION, HIDDEN, cue.begin(), cue.end()));
                }
            }
        }
        cues.addAll(found);
    }
}
