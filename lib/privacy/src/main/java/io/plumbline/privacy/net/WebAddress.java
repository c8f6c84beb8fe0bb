// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.net;

import com.google.auto.service.AutoService;
import io.plumbline.privacy.Characters;
import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.Finding;
import io.plumbline.privacy.PiiDetector;
import io.plumbline.privacy.ScanText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds web addresses: with a scheme, with "www", or a bare name such as {@code example.com/path} in lower case with a usual
 * ending. Offsets are UTF-16, end exclusive. Linear time: the search goes on behind what was read.
 *
 * <p>A dot, comma, bracket or quote at the end belongs to the sentence. Misses: bare names with rare endings. False alarms:
 * names in code that look like {@code order.net}.
 */
@AutoService(PiiDetector.class)
public final class WebAddress implements PiiDetector {
    private static final String NAME = "url";
    private static final int LONGEST = 2_048;
    private static final Set<String> SCHEMES = Set.of("http", "https", "ftp", "ftps", "sftp", "ws", "wss", "s3", "ssh",
            "rtsp", "ldap", "jdbc", "file", "git", "tel");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<EntityType> types() {
        return Set.of(EntityType.URL);
    }

    @Override
    public List<Finding> find(ScanText scan) {
        List<Finding> found = new ArrayList<>();
        String text = scan.text();
        int done = 0;
        for (int dot = nextSign(text, 0); dot >= 0; dot = nextSign(text, Math.max(dot + 1, done))) {
            Finding finding = text.charAt(dot) == ':' ? withScheme(scan, dot, done) : withoutScheme(scan, dot, done);
            if (finding != null) {
                found.add(finding);
                done = finding.end();
            } else if (text.charAt(dot) == '.') {
                done = Math.max(done, Domains.end(text, dot));
            }
        }
        return found;
    }

    /** The next place where an address can be told: "://" or a dot with a word on both sides. */
    private static int nextSign(String text, int from) {
        for (int at = Math.max(1, from); at + 1 < text.length(); at++) {
            char unit = text.charAt(at);
            if (unit == '.' && Characters.inWord(text, at - 1) && Characters.inWord(text, at + 1)
                    || unit == ':' && text.startsWith("//", at + 1)) {
                return at;
            }
        }
        return -1;
    }

    private static @Nullable Finding withScheme(ScanText scan, int colon, int floor) {
        int begin = colon;
        while (begin > floor && colon - begin < 6 && Characters.isAsciiWord(scan.at(begin - 1))) {
            begin--;
        }
        int end = pathEnd(scan, colon + 3);
        boolean known = SCHEMES.contains(scan.lower().substring(begin, colon));
        return known && end - colon > 5 ? new Finding(EntityType.URL, begin, end, 0.99, NAME) : null;
    }

    private static @Nullable Finding withoutScheme(ScanText scan, int dot, int floor) {
        String text = scan.text();
        int begin = dot;
        while (begin > floor && dot - begin < 64 && Domains.isPart(text, begin - 1) && text.charAt(begin - 1) != '.') {
            begin--;
        }
        while (begin < dot && text.charAt(begin) == '-') {
            begin++;
        }
        int end = Domains.end(text, begin);
        String name = text.substring(begin, end);
        char before = scan.at(begin - 1);
        if (before == '@' || before == '.' || before == '_' || before == '/' || before == '\\' || before == '$'
                || begin == dot || scan.at(end) == '@' || !Domains.isName(name)) {
            return null;
        }
        double score = score(scan, name, end);
        return score == 0
                ? null
                : new Finding(EntityType.URL, begin, hasPath(scan, end) ? pathEnd(scan, end) : end, score,
                        NAME);
    }

    private static double score(ScanText scan, String name, int end) {
        String lower = scan.lower().substring(end - name.length(), end);
        String ending = lower.substring(lower.lastIndexOf('.') + 1);
        if (lower.startsWith("www.") && Domains.isEnding(ending)) {
            return 0.97;
        }
        char after = scan.at(end);
        if (after == '(' || after == '_' || after == '=' || after == '[' || after == '$' || !isHost(lower)) {
            return 0;
        }
        if (hasPath(scan, end) && Domains.isEnding(ending) && name.equals(lower)) {
            return Domains.isBareEnding(ending) ? 0.95 : 0.8;
        }
        boolean plain = name.equals(lower) || name.substring(1).equals(lower.substring(1));
        return plain && Domains.isBareEnding(ending) ? 0.85 : 0;
    }

    /** The label before the ending has two units at least and a letter: "3.de" and "x.com" are not enough. */
    private static boolean isHost(String name) {
        int dot = name.lastIndexOf('.');
        int begin = name.lastIndexOf('.', dot - 1) + 1;
        boolean letter = false;
        for (int at = begin; at < dot; at++) {
            letter |= Character.isLetter(name.charAt(at));
        }
        return letter && (dot - begin >= 2 || name.equals("x.com") || name.equals("t.co"));
    }

    private static boolean hasPath(ScanText scan, int end) {
        char unit = scan.at(end);
        return unit == '/' || unit == '?' || unit == ':' && Characters.digit(scan.at(end + 1)) >= 0;
    }

    private static int pathEnd(ScanText scan, int from) {
        int at = from;
        int limit = Math.min(scan.length(), from + LONGEST);
        while (at < limit && isAddress(scan.at(at))) {
            at++;
        }
        while (at > from && ".,;:!?'\")]}*".indexOf(scan.at(at - 1)) >= 0 && !closes(scan, from, at)) {
            at--;
        }
        return at;
    }

    /** A closing bracket stays when it was opened inside, as in titles of encyclopedias. */
    private static boolean closes(ScanText scan, int from, int end) {
        char close = scan.at(end - 1);
        char open = close == ')' ? '(' : close == ']' ? '[' : 0;
        int depth = 0;
        for (int at = from; at < end && open != 0; at++) {
            depth += scan.at(at) == open ? 1 : scan.at(at) == close ? -1 : 0;
        }
        return open != 0 && depth >= 0;
    }

    private static boolean isAddress(char unit) {
        return unit > ' ' && unit != '<' && unit != '>' && unit != '"' && unit != '`' && unit != '{' && unit != '}'
                && unit != '|' && unit != '\\' && unit != '^' && unit != '\u00a0' && !Character.isWhitespace(unit)
                && (unit < '\u2010' || unit > '\u201f') && !Character.isSurrogate(unit);
    }
}
