// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.net;

import com.google.auto.service.AutoService;
import io.plumbline.privacy.Characters;
import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.Finding;
import io.plumbline.privacy.PiiDetector;
import io.plumbline.privacy.ScanText;
import io.plumbline.privacy.Tokens;
import io.plumbline.privacy.context.Cue;
import io.plumbline.privacy.context.Cues;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds IPv4 and IPv6 addresses, without port and prefix length. Offsets are UTF-16, end exclusive. Linear time.
 *
 * <p>Four numbers are no address when a fifth follows, when "version" or its like is nearer than "address", or when they
 * stand right after a name and a slash, as in {@code Chrome/120.0.0.0}. Misses: addresses in other notations. False alarms:
 * versions of four small parts without such a word.
 */
@AutoService(PiiDetector.class)
public final class IpAddress implements PiiDetector {
    private static final String NAME = "ip-address";
    private static final Cues CUES = Cues
            .of("ip", "ip address", "ipv4", "address", "host", "server", "client", "gateway",
                    "subnet", "dns", "from", "remote", "network", "router", "ping", "peer", "addr")
            .against("version", "v",
                    "release", "build", "firmware", "upgrade", "oid", "section", "chapter", "sdk", "driver", "revision",
                    "assembly", "ver", "patch", "updated to", "update", "software", "plugin", "clause");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<EntityType> types() {
        return Set.of(EntityType.IP_ADDRESS);
    }

    @Override
    public List<Finding> find(ScanText scan) {
        List<Finding> found = new ArrayList<>();
        Tokens tokens = scan.tokens();
        for (int nth = 0; nth < tokens.numericCount(); nth++) {
            int token = tokens.numeric(nth);
            if (tokens.isNumber(token) && tokens.length(token) <= 3 && scan.at(tokens.end(token)) == '.') {
                four(scan, token, found);
            }
        }
        six(scan, found);
        return found;
    }

    private static void four(ScanText scan, int first, List<Finding> found) {
        Tokens tokens = scan.tokens();
        int begin = tokens.begin(first);
        if (first + 3 >= tokens.count() || !startsAlone(scan, begin)) {
            return;
        }
        for (int at = first; at < first + 4; at++) {
            boolean joined = at == first
                    || tokens.begin(at) - tokens.end(at - 1) == 1 && scan.at(tokens.end(at - 1)) == '.';
            if (!joined || !isOctet(scan, tokens, at)) {
                return;
            }
        }
        int end = tokens.end(first + 3);
        if (endsAlone(scan, end) && scan.at(begin) != '0') {
            Cue cue = CUES.near(scan, begin, end);
            boolean large = tokens.length(first) > 1 && tokens.length(first) + tokens.length(first + 1)
                    + tokens.length(first + 2) + tokens.length(first + 3) > 6;
            double score = cue == Cue.FOR ? 0.99 : cue == Cue.AGAINST ? 0 : large ? 0.95 : 0.7;
            if (score > 0) {
                found.add(new Finding(EntityType.IP_ADDRESS, begin, end, score, NAME));
            }
        }
    }

    private static boolean isOctet(ScanText scan, Tokens tokens, int at) {
        if (!tokens.isNumber(at) || tokens.length(at) > 3
                || tokens.length(at) > 1 && scan.at(tokens.begin(at)) == '0') {
            return false;
        }
        int value = 0;
        for (int unit = tokens.begin(at); unit < tokens.end(at); unit++) {
            value = value * 10 + Characters.digit(scan.at(unit));
        }
        return value <= 255;
    }

    private static boolean startsAlone(ScanText scan, int begin) {
        char unit = scan.at(begin - 1);
        boolean joint = unit == '.' || unit == '-' || unit == '_' || unit == '+' || unit == '$';
        boolean path = unit == '/' && (begin < 2 || Characters.inWord(scan.text(), begin - 2));
        return !joint && !path;
    }

    private static boolean endsAlone(ScanText scan, int end) {
        char unit = scan.at(end);
        boolean word = end + 1 < scan.length() && Characters.inWord(scan.text(), end + 1);
        return !(unit == '.' && word || unit == '-' && word || unit == '_');
    }

    /** From each double colon or run of hexadecimal groups, whatever can be part of an address. */
    private static void six(ScanText scan, List<Finding> found) {
        String text = scan.text();
        int done = 0;
        for (int colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', Math.max(colon + 1, done))) {
            int begin = colon;
            while (begin > done && colon - begin < 5 && Character.digit(scan.at(begin - 1), 16) >= 0) {
                begin--;
            }
            int end = colon;
            while (end < text.length() && end - begin < 46 && isSix(text.charAt(end))) {
                end++;
            }
            int kept = end;
            while (kept > colon && (scan.at(kept - 1) == '.' || scan.at(kept - 1) == ':' && scan.at(kept - 2) != ':')) {
                kept--;
            }
            if (kept - begin > 2 && alone(scan, begin, kept) && SixthVersion.isAddress(text, begin, kept)) {
                found.add(new Finding(EntityType.IP_ADDRESS, begin, kept, 0.97, NAME));
            }
            done = Math.max(done, end);
        }
    }

    private static boolean alone(ScanText scan, int begin, int end) {
        char before = scan.at(begin - 1);
        boolean left = begin == 0 || !Characters.inWord(scan.text(), begin - 1) && before != ':' && before != '.'
                && before != '-' && before != '_';
        return left && (end == scan.length() || !Characters.inWord(scan.text(), end) && scan.at(end) != ':'
                && scan.at(end) != '_' && scan.at(end) != '-');
    }

    private static boolean isSix(char unit) {
        return unit == ':' || unit == '.' || unit < 128 && Character.digit(unit, 16) >= 0;
    }
}
