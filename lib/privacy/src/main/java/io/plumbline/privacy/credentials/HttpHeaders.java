// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.credentials;

import com.google.auto.service.AutoService;
import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.Finding;
import io.plumbline.privacy.PiiDetector;
import io.plumbline.privacy.ScanText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds whole HTTP headers that carry a user and password (Basic, RFC 7617) or cookies (RFC 6265). Offsets are UTF-16, end
 * exclusive. Linear time: one search per header name. Misses: headers split over lines. False alarms: the words "Cookie:" in
 * prose followed by a pair with an equals sign.
 */
@AutoService(PiiDetector.class)
public final class HttpHeaders implements PiiDetector {
    private static final String NAME = "http-header";
    private static final int LONGEST = 8_192;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<EntityType> types() {
        return Set.of(EntityType.HTTP_BASIC_AUTH_HEADER, EntityType.HTTP_COOKIE);
    }

    @Override
    public List<Finding> find(ScanText scan) {
        List<Finding> found = new ArrayList<>();
        basic(scan, found);
        cookies(scan, "cookie:", found);
        return found;
    }

    private static void basic(ScanText scan, List<Finding> found) {
        String lower = scan.lower();
        for (int at = lower.indexOf("authorization:"); at >= 0; at = lower.indexOf("authorization:", at + 1)) {
            int scheme = skipSpaces(scan, at + "authorization:".length());
            int value = skipSpaces(scan, scheme + "basic".length());
            int end = value;
            while (end - value < LONGEST && isBase64(scan.at(end))) {
                end++;
            }
            if (lower.startsWith("basic", scheme) && value > scheme + "basic".length() && end - value >= 4) {
                found.add(new Finding(EntityType.HTTP_BASIC_AUTH_HEADER, at, end, 0.99, NAME));
            }
        }
    }

    private static void cookies(ScanText scan, String header, List<Finding> found) {
        String lower = scan.lower();
        for (int at = lower.indexOf(header); at >= 0; at = lower.indexOf(header, at + 1)) {
            int value = skipSpaces(scan, at + header.length());
            int end = scan.lineEnd(value, LONGEST);
            int quote = scan.text().substring(value, end).indexOf('"');
            end = quote > 0 ? value + quote : end;
            while (end > value && (scan.at(end - 1) == '\r' || scan.at(end - 1) == ' ' || scan.at(end - 1) == '\'')) {
                end--;
            }
            int equals = scan.text().substring(value, end).indexOf('=');
            boolean pair = equals > 0 && scan.text().substring(value, value + equals).indexOf(' ') < 0;
            if (pair) {
                int begin = lower.startsWith("set-", Math.max(0, at - 4)) && at >= 4 ? at - 4 : at;
                found.add(new Finding(EntityType.HTTP_COOKIE, begin, end, 0.95, NAME));
            }
            at = Math.max(at, end - 1);
        }
    }

    private static int skipSpaces(ScanText scan, int from) {
        int at = from;
        while (at - from < 8 && (scan.at(at) == ' ' || scan.at(at) == '\t')) {
            at++;
        }
        return at;
    }

    private static boolean isBase64(char unit) {
        return unit >= 'a' && unit <= 'z' || unit >= 'A' && unit <= 'Z' || unit >= '0' && unit <= '9' || unit == '+'
                || unit == '/' || unit == '=';
    }
}
