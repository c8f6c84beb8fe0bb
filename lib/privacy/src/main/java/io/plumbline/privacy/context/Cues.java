// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.context;

import io.plumbline.privacy.ScanText;
import io.plumbline.privacy.Tokens;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Phrases that speak for or against a candidate when they stand near it as whole words, in any case. Words of a phrase may
 * be joined in the text by up to three units that are not letters ("driver's licence", "account_no", "ACCOUNT NO."), or
 * run together ("accountno"); a final s is accepted. The nearest phrase decides; what follows the candidate counts as
 * twice as far, and only what precedes it speaks against it.
 *
 * <p>Looks at a bounded window, so that asking for every candidate of a text stays linear.
 */
public final class Cues {
    /** No phrase is near. */
    public static final int NONE = -1;
    /** A phrase against the candidate is nearest. */
    public static final int AGAINST = -2;

    private static final int BEFORE = 60;
    private static final int AFTER = 25;
    private static final int AGAINST_BEFORE = 30;

    private static final int NEXT = 14;
    private static final int SHORT_NUMBER = 2;
    private static final Set<Integer> LINKS = Set.of("and".hashCode(), "or".hashCode(), "und".hashCode(),
            "et".hashCode());

    private final List<String> phrasesFor;
    private final List<String> phrasesAgainst;
    private final int before;
    private final int after;
    private final PhraseTable table;

    private Cues(List<String> phrasesFor, List<String> phrasesAgainst, int before, int after) {
        this.phrasesFor = phrasesFor;
        this.phrasesAgainst = phrasesAgainst;
        this.before = before;
        this.after = after;
        this.table = new PhraseTable(phrasesFor, phrasesAgainst);
    }

    /** Returns cues that speak for a candidate. */
    public static Cues of(String... phrases) {
        return new Cues(List.of(phrases), List.of(), BEFORE, AFTER);
    }

    /** Returns these and more that speak for a candidate. */
    public Cues and(String... phrases) {
        return new Cues(Stream.concat(phrasesFor.stream(), Stream.of(phrases)).toList(), phrasesAgainst, before, after);
    }

    /** Returns these and some that speak against a candidate. */
    public Cues against(String... phrases) {
        return new Cues(phrasesFor, Stream.concat(phrasesAgainst.stream(), Stream.of(phrases)).toList(), before, after);
    }

    /** Returns these within other distances, in UTF-16 units before and after the candidate. */
    public Cues within(int unitsBefore, int unitsAfter) {
        return new Cues(phrasesFor, phrasesAgainst, unitsBefore, unitsAfter);
    }

    /** Returns what they say about the candidate at {@code begin} to {@code end}. */
    public Cue near(ScanText scan, int begin, int end) {
        int distance = distance(scan, begin, end);
        return distance >= 0 ? Cue.FOR : distance == NONE ? Cue.NONE : Cue.AGAINST;
    }

    /**
     * Returns how far the nearest phrase for the candidate is, in UTF-16 units, twice that when it follows; {@link #NONE}
     * when there is none, {@link #AGAINST} when one against it is nearer or the only one.
     */
    public int distance(ScanText scan, int begin, int end) {
        Tokens tokens = scan.tokens();
        int distanceFor = Integer.MAX_VALUE;
        int distanceAgainst = Integer.MAX_VALUE;
        boolean words = false;
        boolean numbers = false;
        boolean ended = false;
        for (int at = tokens.firstFrom(begin) - 1; at >= 0 && begin - tokens.end(at) <= before; at--) {
            Cue cue = table.endingAt(scan, at);
            int distance = Math.max(0, begin - tokens.end(at));
            if (cue == Cue.FOR) {
                distanceFor = distance;
                break;
            }
            ended = ended || endsSentence(scan, tokens, at);
            if (cue == Cue.AGAINST && !numbers && !ended && distance <= AGAINST_BEFORE) {
                distanceAgainst = Math.min(distance, distanceAgainst);
            }
            // A word belongs to the first number behind it: beyond another number only a list goes on.
            numbers |= !tokens.isWord(at) && tokens.length(at) > SHORT_NUMBER;
            if (words && numbers) {
                break;
            }
            words |= tokens.isWord(at) && tokens.length(at) > 1 && !LINKS.contains(tokens.hash(at));
        }
        int nearest = distanceFor <= 2 ? distanceFor : Math.min(distanceFor, distanceAfter(scan, end));
        if (nearest == Integer.MAX_VALUE) {
            return distanceAgainst == Integer.MAX_VALUE ? NONE : AGAINST;
        }
        return distanceAgainst < nearest ? AGAINST : nearest;
    }

    /** Returns whether one that speaks for a candidate ends within {@code units} before {@code begin}. */
    public boolean precede(ScanText scan, int begin, int units) {
        return startBefore(scan, begin, units) >= 0;
    }

    /** Returns where the nearest one that speaks for a candidate ends, within {@code units} before it; -1 when none. */
    public int startBefore(ScanText scan, int begin, int units) {
        Tokens tokens = scan.tokens();
        for (int at = tokens.firstFrom(begin) - 1; at >= 0 && begin - tokens.end(at) <= units; at--) {
            if (table.endingAt(scan, at) == Cue.FOR) {
                return tokens.end(at);
            }
        }
        return -1;
    }

    /** Returns what the phrase that ends with token {@code index} says. */
    public Cue endingAt(ScanText scan, int index) {
        return table.endingAt(scan, index);
    }

    /** What follows names the candidate only within the same clause. */
    private int distanceAfter(ScanText scan, int end) {
        Tokens tokens = scan.tokens();
        int clause = end;
        for (int at = tokens.firstFrom(end); at < tokens.count() && tokens.begin(at) - end <= after; at++) {
            for (; clause < tokens.begin(at); clause++) {
                if (",;.\n|".indexOf(scan.at(clause)) >= 0) {
                    return Integer.MAX_VALUE;
                }
            }
            if (table.endingAt(scan, at) == Cue.FOR && table.beginsFrom(scan, at, end) && !namesNext(scan, at)) {
                return 2 * (tokens.begin(at) - end);
            }
        }
        return Integer.MAX_VALUE;
    }

    /** The dot of a short word, as in "no.", ends nothing. */
    private static boolean endsSentence(ScanText scan, Tokens tokens, int token) {
        char unit = scan.at(tokens.end(token));
        return unit == '\n' || unit == ';' || unit == '.' && tokens.length(token) > 3
                && Character.isWhitespace(scan.at(tokens.end(token) + 1));
    }

    /** A word with a colon, or with a number close behind it, is the name of what follows it. */
    private static boolean namesNext(ScanText scan, int token) {
        Tokens tokens = scan.tokens();
        char unit = scan.at(tokens.end(token));
        for (int at = token + 1; at < tokens.count() && tokens.begin(at) - tokens.end(token) <= NEXT; at++) {
            if (!tokens.isWord(at)) {
                return true;
            }
        }
        return unit == ':' || unit == '=';
    }
}
