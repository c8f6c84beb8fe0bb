// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.topics;

import io.plumbline.guardrails.language.Stems;
import io.plumbline.guardrails.language.WordLists;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Subjects that topics may be about, each with the words that name it and further words that belong to it. */
final class Subjects {
    private static final List<Subject> ALL = read();
    private static final int NAMED_BY = 2;

    private Subjects() {}

    /** Stems that name a subject, and stems and pairs of them that belong to it. */
    private record Subject(Set<String> names, Set<String> words) {}

    /** Returns the words of each subject that {@code named} or several of {@code told} speak of. */
    static Set<String> related(Set<String> named, Set<String> told) {
        Set<String> related = new LinkedHashSet<>();
        for (Subject subject : ALL) {
            boolean byName = named.stream().anyMatch(subject.names::contains);
            long byText = told.stream().filter(subject.names::contains).count();
            if (byName && byText > 0 || byText >= NAMED_BY + 1) {
                related.addAll(subject.names);
                related.addAll(subject.words);
            }
        }
        return related;
    }

    private static List<Subject> read() {
        List<Subject> subjects = new ArrayList<>();
        for (String line : WordLists.lines(Subjects.class, "subjects.txt")) {
            int bar = line.indexOf('|');
            subjects.add(new Subject(stems(line.substring(0, bar)), stems(line.substring(bar + 1))));
        }
        return List.copyOf(subjects);
    }

    private static Set<String> stems(String words) {
        Set<String> stems = new LinkedHashSet<>();
        for (String word : words.strip().split(" ")) {
            stems.add(Stems.of(word));
            int hyphen = word.indexOf('-');
            if (hyphen > 0 && hyphen == word.lastIndexOf('-') && hyphen < word.length() - 1) {
                // As people write it in two words, which a passage shows as a pair.
                stems.add(Stems.of(word.substring(0, hyphen)) + " " + Stems.of(word.substring(hyphen + 1)));
            }
        }
        return Set.copyOf(stems);
    }
}
