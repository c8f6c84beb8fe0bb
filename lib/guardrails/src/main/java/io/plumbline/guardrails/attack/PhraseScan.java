// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the rules of a phrasebook in words. For each slot of each rule only the latest place is kept where the slots up
 * to it were met, so that the time is linear in the text whatever it says.
 */
final class PhraseScan {
    /** No phrase of the table is longer; a walk stops there. */
    private static final int LONGEST = 60;
    private static final int NEVER = -1_000_000;

    private final Phrasebook book;
    private final int[] firstSlot;
    private final int[][] slotsOfKind;
    private final int[] ruleOfSlot;
    private final int mention;

    PhraseScan(Phrasebook book) {
        this.book = book;
        List<PhraseRule> rules = book.rules();
        firstSlot = new int[rules.size()];
        int slots = 0;
        for (int r = 0; r < rules.size(); r++) {
            firstSlot[r] = slots;
            slots += rules.get(r).slots();
        }
        ruleOfSlot = new int[slots];
        slotsOfKind = new int[book.kinds()][0];
        for (int r = rules.size() - 1; r >= 0; r--) {
            for (int s = rules.get(r).slots() - 1; s >= 0; s--) {
                int slot = firstSlot[r] + s;
                ruleOfSlot[slot] = r;
                int kind = rules.get(r).kinds()[s];
                slotsOfKind[kind] = Arrays.copyOf(slotsOfKind[kind], slotsOfKind[kind].length + 1);
                slotsOfKind[kind][slotsOfKind[kind].length - 1] = slot;
            }
        }
        mention = book.kind("@MENTION");
    }

    /** Returns one hit for each rule that matches: the first. */
    Hits in(Words words) {
        Run run = new Run(words);
        for (int word = 0; word < words.count(); word++) {
            run.walk(word);
        }
        return new Hits(run.cues, run.matched, run.mentions);
    }

    /**
     * What was found.
     *
     * @param cues     one for each rule, at its first place outside quotation marks, or else inside
     * @param firstWords the word at which each begins
     * @param mentions the words that speak about attacks
     */
    record Hits(List<Cue> cues, List<Integer> firstWords, List<Integer> mentions) {}

    private final class Run {
        private final Words words;
        private final String text;
        private final int[] starts = new int[ruleOfSlot.length];
        private final int[] ends = new int[ruleOfSlot.length];
        private final int[] lastOfKind = new int[book.kinds()];
        private final int[] cueOfRule = new int[firstSlot.length];
        private final List<Cue> cues = new ArrayList<>();
        private final List<Integer> matched = new ArrayList<>();
        private final List<Integer> mentions = new ArrayList<>();

        Run(Words words) {
            this.words = words;
            this.text = words.text();
            Arrays.fill(ends, NEVER);
            Arrays.fill(lastOfKind, NEVER);
            Arrays.fill(cueOfRule, -1);
        }

        void walk(int first) {
            Trie trie = book.trie();
            int node = 0;
            int limit = words.begin(first) + LONGEST;
            for (int word = first; word < words.count() && words.begin(word) < limit; word++) {
                if (word > first) {
                    node = words.sentence(word) == words.sentence(first) ? trie.child(node, ' ') : -1;
                }
                for (int at = words.begin(word); node >= 0 && at < words.end(word); at++) {
                    char unit = text.charAt(at);
                    if (!Words.isApostrophe(unit)) {
                        node = trie.child(node, Fold.of(unit));
                        if (node >= 0) {
                            meetAll(trie.open(node), first, word);
                        }
                    }
                }
                if (node < 0) {
                    return;
                }
                meetAll(trie.whole(node), first, word);
            }
        }

        private void meetAll(int[] kinds, int first, int last) {
            for (int kind : kinds) {
                if (kind == mention) {
                    mentions.add(first);
                }
                for (int slot : slotsOfKind[kind]) {
                    meet(slot, first, last);
                }
                lastOfKind[kind] = last;
            }
        }

        private void meet(int slot, int first, int last) {
            int index = ruleOfSlot[slot];
            PhraseRule rule = book.rules().get(index);
            int place = slot - firstSlot[index];
            if (place == 0) {
                if (rule.negated() >= 0 && lastOfKind[rule.negated()] >= first - 2) {
                    return;
                }
                starts[slot] = first;
            } else if (follows(rule, place, slot - 1, first)) {
                starts[slot] = starts[slot - 1];
            } else {
                return;
            }
            ends[slot] = last;
            if (place == rule.slots() - 1) {
                found(index, rule, starts[slot], last);
            }
        }

        private boolean follows(PhraseRule rule, int place, int before, int first) {
            int between = first - ends[before] - 1;
            return between >= 0 && between <= rule.gaps()[place]
                    && (rule.across()[place] || words.sentence(ends[before]) == words.sentence(first));
        }

        private void found(int index, PhraseRule rule, int first, int last) {
            int known = cueOfRule[index];
            if (known >= 0 && (!words.quoted(matched.get(known)) || words.quoted(first))) {
                return;
            }
            Cue cue = new Cue(rule.id(), rule.harm(), rule.weight(), words.begin(first), words.end(last));
            if (known >= 0) {
                cues.set(known, cue);
                matched.set(known, first);
            } else {
                cueOfRule[index] = cues.size();
                cues.add(cue);
                matched.add(first);
            }
        }
    }
}
