// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.credentials;

import io.plumbline.privacy.ScanText;
import io.plumbline.privacy.Tokens;
import io.plumbline.privacy.context.Cue;
import io.plumbline.privacy.context.Cues;
import org.jspecify.annotations.Nullable;

/**
 * What stands after a key: {@code key: value}, {@code "key": "value"}, {@code key=value}, "the key is value".
 *
 * @param begin    where the value starts
 * @param end      where it ends, exclusive
 * @param explicit whether a colon or equals sign stands between
 * @param quoted   whether it is in quotes
 */
record Assigned(int begin, int end, boolean explicit, boolean quoted) {
    private static final int LONGEST = 128;
    private static final Cues LINKS = Cues.of("is", "was", "ist", "est", "es", "as", "to", "are", "será", "war", "be");

    /** Returns the value of the key that ends with token {@code key}; null when none follows. */
    static @Nullable Assigned after(ScanText scan, int key) {
        Tokens tokens = scan.tokens();
        int at = skip(scan, tokens.end(key), "'\"`*)", 3);
        at = skip(scan, at, " \t", 3);
        boolean explicit = scan.at(at) == ':' || scan.at(at) == '=';
        if (explicit) {
            at = skip(scan, at, ":=>", 3);
        } else {
            int link = tokens.firstFrom(at);
            boolean linked = link < tokens.count() && tokens.begin(link) - tokens.end(key) <= 3
                    && LINKS.endingAt(scan, link) == Cue.FOR;
            if (!linked) {
                return null;
            }
            at = tokens.end(link);
            at = scan.at(at) == ':' ? at + 1 : at;
        }
        return value(scan, skip(scan, at, " \t*", 4), explicit);
    }

    private static @Nullable Assigned value(ScanText scan, int from, boolean explicit) {
        char quote = scan.at(from);
        boolean quoted = quote == '"' || quote == '\'' || quote == '`' || quote == '\u201c';
        int begin = quoted ? from + 1 : from;
        char close = quote == '\u201c' ? '\u201d' : quote;
        int end = begin;
        while (end < scan.length() && end - begin <= LONGEST && scan.at(end) != '\n'
                && (quoted ? scan.at(end) != close : !Character.isWhitespace(scan.at(end)))) {
            end++;
        }
        if (quoted && scan.at(end) != close || end - begin > LONGEST) {
            return null;
        }
        while (!quoted && end > begin && ".,;)]}\"'?`".indexOf(scan.at(end - 1)) >= 0) {
            end--;
        }
        return end > begin ? new Assigned(begin, end, explicit, quoted) : null;
    }

    private static int skip(ScanText scan, int from, String units, int most) {
        int at = from;
        while (at - from < most && at < scan.length() && units.indexOf(scan.at(at)) >= 0) {
            at++;
        }
        return at;
    }
}
