// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.credentials;

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
 * Finds AWS access keys (a known prefix and sixteen capitals or digits) and secret keys (forty units of base 64 with capitals,
 * small letters and digits, next to a word or an access key). Offsets are UTF-16, end exclusive. Linear time.
 *
 * <p>Hexadecimal digests of forty digits are no secret keys. Misses: secret keys without any such sign. False alarms: other
 * forty units of base 64 next to the word "secret".
 */
@AutoService(PiiDetector.class)
public final class AwsKeys implements PiiDetector {
    private static final String NAME = "aws-keys";
    private static final Set<String> PREFIXES = Set.of("AKIA", "ASIA", "ABIA", "ACCA");
    private static final Cues CUES = Cues.of("secret", "secret key", "secret access key", "aws secret", "aws",
            "credentials",
            "aws secret access key", "access key", "secretkey", "set awscredential", "aws secret key", "amazon");
    private static final int SECRET = 40;
    private static final double LEAST_ENTROPY = 3.8;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<EntityType> types() {
        return Set.of(EntityType.AWS_ACCESS_KEY, EntityType.AWS_SECRET_KEY);
    }

    @Override
    public List<Finding> find(ScanText scan) {
        List<Finding> found = new ArrayList<>();
        Tokens tokens = scan.tokens();
        int lastAccess = -1_000;
        int done = 0;
        for (int at = 0; at < tokens.count(); at++) {
            if (isAccessKey(scan, at)) {
                found.add(new Finding(EntityType.AWS_ACCESS_KEY, tokens.begin(at), tokens.end(at), 0.99, NAME));
                lastAccess = tokens.end(at);
            } else if (tokens.begin(at) >= done && tokens.length(at) <= SECRET) {
                int begin = secretBegin(scan, tokens.begin(at), done);
                int end = secretEnd(scan, begin);
                done = end;
                if (end - begin == SECRET && isSecret(scan, begin, end)
                        && (begin - lastAccess < 200 || CUES.near(scan, begin, end) == Cue.FOR)) {
                    found.add(new Finding(EntityType.AWS_SECRET_KEY, begin, end, 0.97, NAME));
                }
            }
        }
        return found;
    }

    private static boolean isAccessKey(ScanText scan, int token) {
        Tokens tokens = scan.tokens();
        return tokens.length(token) == 20 && (tokens.flags(token) & (Tokens.LOWER | Tokens.WIDE)) == 0
                && PREFIXES.contains(scan.text().substring(tokens.begin(token), tokens.begin(token) + 4));
    }

    private static int secretBegin(ScanText scan, int from, int floor) {
        int at = from;
        while (at > floor && (scan.at(at - 1) == '/' || scan.at(at - 1) == '+')) {
            at--;
        }
        return at;
    }

    private static int secretEnd(ScanText scan, int begin) {
        int at = begin;
        while (Characters.isAsciiWord(scan.at(at)) || scan.at(at) == '/' || scan.at(at) == '+') {
            at++;
        }
        return at;
    }

    private static boolean isSecret(ScanText scan, int begin, int end) {
        boolean upper = false;
        boolean lower = false;
        boolean digit = false;
        for (int at = begin; at < end; at++) {
            char unit = scan.at(at);
            upper |= unit >= 'A' && unit <= 'Z';
            lower |= unit >= 'a' && unit <= 'z';
            digit |= unit >= '0' && unit <= '9';
        }
        return upper && lower && digit && scan.at(end) != '=' && scan.at(end) != '_' && scan.at(begin - 1) != '_'
                && Secrets.entropy(scan.text(), begin, end) >= LEAST_ENTROPY;
    }
}
