// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.place;

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
 * Finds points on earth written as latitude and longitude in decimal degrees: two numbers with three to eight decimals, in
 * range, with a comma or space between, next to a word such as "coordinates", or with four decimals at least and a sign or
 * degree sign. Offsets are UTF-16, end exclusive. Linear time.
 *
 * <p>Misses: degrees with minutes and seconds. False alarms: other pairs of numbers next to such words.
 */
@AutoService(PiiDetector.class)
public final class Coordinates implements PiiDetector {
    private static final String NAME = "coordinates";
    private static final Cues CUES = Cues
            .of("coordinates", "coordinate", "gps", "latitude", "longitude", "lat", "long", "lon",
                    "lng", "location", "position", "geo", "latlng", "located at", "coords")
            .within(50, 15);

    private static final Cues LONGITUDES = Cues.of("longitude", "long", "lon", "lng");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<EntityType> types() {
        return Set.of(EntityType.LATITUDE_LONGITUDE);
    }

    @Override
    public List<Finding> find(ScanText scan) {
        List<Finding> found = new ArrayList<>();
        Tokens tokens = scan.tokens();
        for (int at = 0; at + 3 < tokens.count(); at++) {
            int second = isDegrees(scan, at, 90) ? second(scan, at) : -1;
            if (second >= 0) {
                int begin = signed(scan, tokens.begin(at));
                int end = tokens.end(second + 1);
                boolean said = CUES.near(scan, begin, end) == Cue.FOR;
                boolean clear = begin < tokens.begin(at) || signed(scan, tokens.begin(second)) < tokens.begin(second);
                if (said || clear && tokens.length(at + 1) >= 4 && tokens.length(second + 1) >= 4) {
                    found.add(new Finding(EntityType.LATITUDE_LONGITUDE, begin, end, said ? 0.95 : 0.75, NAME));
                    at = second + 1;
                }
            }
        }
        return found;
    }

    /** The first token of the longitude behind the latitude that begins with token {@code first}; -1 when there is none. */
    private static int second(ScanText scan, int first) {
        Tokens tokens = scan.tokens();
        boolean named = LONGITUDES.endingAt(scan, first + 2) == Cue.FOR;
        int second = named ? first + 3 : first + 2;
        if (second + 1 >= tokens.count() || tokens.begin(second) - tokens.end(first + 1) > (named ? 18 : 6)) {
            return -1;
        }
        for (int at = tokens.end(first + 1); at < tokens.begin(second); at++) {
            boolean inName = named && at >= tokens.begin(first + 2) && at < tokens.end(first + 2);
            if (!inName && " ,;:=-+\"\u00b0\u2212".indexOf(scan.at(at)) < 0) {
                return -1;
            }
        }
        boolean range = tokens.begin(second) - tokens.end(first + 1) == 1 && scan.at(tokens.end(first + 1)) == '-';
        return !range && isDegrees(scan, second, 180) ? second : -1;
    }

    private static boolean isDegrees(ScanText scan, int token, int most) {
        Tokens tokens = scan.tokens();
        if (token + 1 >= tokens.count() || !tokens.isNumber(token) || tokens.length(token) > 3
                || scan.at(tokens.end(token)) != '.' || !tokens.isNumber(token + 1)
                || tokens.begin(token + 1) != tokens.end(token) + 1 || tokens.length(token + 1) < 3
                || tokens.length(token + 1) > 8 || scan.at(tokens.begin(token) - 1) == '.') {
            return false;
        }
        int whole = 0;
        for (int at = tokens.begin(token); at < tokens.end(token); at++) {
            whole = whole * 10 + Characters.digit(scan.at(at));
        }
        int end = tokens.end(token + 1);
        return whole <= most && !(scan.at(end) == '.' && Characters.isAsciiWord(scan.at(end + 1)));
    }

    private static int signed(ScanText scan, int begin) {
        char unit = scan.at(begin - 1);
        return unit == '-' || unit == '+' || unit == '\u2212' ? begin - 1 : begin;
    }
}
