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
 * Finds hardware addresses: six pairs of hexadecimal digits with colons or hyphens, or three fours with dots. Offsets are
 * UTF-16, end exclusive. Linear time.
 *
 * <p>A longer chain, such as a fingerprint of a key, is none. Misses: twelve digits in one piece. False alarms: six pairs of
 * decimal digits with hyphens are believed only next to a word.
 */
@AutoService(PiiDetector.class)
public final class MacAddress implements PiiDetector {
    private static final String NAME = "mac-address";
    private static final Cues CUES = Cues.of("mac", "mac address", "hardware address", "ethernet", "wifi", "wi-fi",
            "device",
            "physical address", "hwaddr", "bssid", "ether");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<EntityType> types() {
        return Set.of(EntityType.MAC_ADDRESS);
    }

    @Override
    public List<Finding> find(ScanText scan) {
        List<Finding> found = new ArrayList<>();
        Tokens tokens = scan.tokens();
        for (int at = 0; at < tokens.count(); at++) {
            int length = tokens.length(at);
            char joint = scan.at(tokens.end(at));
            int last = length == 2 && (joint == ':' || joint == '-')
                    ? last(scan, at, 2, 6, joint)
                    : length == 4 && joint == '.' ? last(scan, at, 4, 3, joint) : -1;
            if (last >= 0 && stands(scan, tokens.begin(at), tokens.end(last), joint)) {
                found.add(new Finding(EntityType.MAC_ADDRESS, tokens.begin(at), tokens.end(last), 0.98, NAME));
                at = last;
            }
        }
        return found;
    }

    private static int last(ScanText scan, int first, int length, int groups, char joint) {
        Tokens tokens = scan.tokens();
        if (first + groups > tokens.count()) {
            return -1;
        }
        for (int at = first; at < first + groups; at++) {
            boolean joined = at == first || tokens.begin(at) - tokens.end(at - 1) == 1
                    && scan.at(tokens.end(at - 1)) == joint;
            if (!joined || tokens.length(at) != length || !isHex(scan, tokens.begin(at), tokens.end(at))) {
                return -1;
            }
        }
        return first + groups - 1;
    }

    private static boolean stands(ScanText scan, int begin, int end, char joint) {
        if (scan.at(begin - 1) == joint || scan.at(begin - 1) == '_'
                || scan.at(end) == joint && Characters.isAsciiWord(scan.at(end + 1)) || scan.at(end) == '_') {
            return false;
        }
        boolean letter = false;
        boolean digit = false;
        for (int at = begin; at < end; at++) {
            letter |= Characters.isAsciiLetter(scan.at(at));
            digit |= Characters.digit(scan.at(at)) >= 0;
        }
        return digit && letter || CUES.near(scan, begin, end) == Cue.FOR;
    }

    private static boolean isHex(ScanText scan, int begin, int end) {
        for (int at = begin; at < end; at++) {
            if (scan.at(at) >= 128 || Character.digit(scan.at(at), 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
