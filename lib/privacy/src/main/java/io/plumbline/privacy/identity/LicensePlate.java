// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.identity;

import com.google.auto.service.AutoService;
import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.Finding;
import io.plumbline.privacy.PiiDetector;
import io.plumbline.privacy.ScanText;
import io.plumbline.privacy.Tokens;
import io.plumbline.privacy.context.Cue;
import io.plumbline.privacy.context.Cues;
import io.plumbline.privacy.rules.KeyedValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds vehicle plates: up to four groups of capital letters and digits, together four to nine with at least one digit,
 * right after words that name a plate ("license plate 7ABC123", "plate number is M-AB 1234"). Offsets are UTF-16, end
 * exclusive; linear time.
 *
 * <p>Misses: plates without such words, plates of letters only. False alarms: other codes after such words.
 */
@AutoService(PiiDetector.class)
public final class LicensePlate implements PiiDetector {
    private static final String NAME = "license-plate";
    private static final Cues CUES = Cues.of("license plate", "licence plate", "license plate number", "plate number",
            "number plate", "plate", "plate no", "license tag", "tag number", "vehicle registration",
            "vehicle registration number", "registration plate", "car registration", "reg number", "reg no",
            "registration number", "vrn", "kennzeichen", "plaque d'immatriculation", "immatriculation", "matrícula",
            "targa", "kfz-kennzeichen", "licence plate number", "plates");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<EntityType> types() {
        return Set.of(EntityType.LICENSE_PLATE);
    }

    @Override
    public List<Finding> find(ScanText scan) {
        List<Finding> found = new ArrayList<>();
        Tokens tokens = scan.tokens();
        for (int at = 0; at < tokens.count(); at++) {
            if (CUES.endingAt(scan, at) == Cue.FOR) {
                int first = KeyedValues.afterFiller(scan, at);
                int last = first < 0 ? -1 : lastGroup(scan, first);
                if (last >= 0) {
                    found.add(new Finding(EntityType.LICENSE_PLATE, tokens.begin(first), tokens.end(last), 0.9, NAME));
                    at = last;
                }
            }
        }
        return found;
    }

    private static int lastGroup(ScanText scan, int first) {
        Tokens tokens = scan.tokens();
        int units = 0;
        int last = -1;
        boolean digit = false;
        boolean letter = false;
        for (int at = first; at < tokens.count() && at < first + 4 && isGroup(tokens, at); at++) {
            if (at > first && !joined(scan, tokens.end(at - 1), tokens.begin(at))) {
                break;
            }
            units += tokens.length(at);
            if (units > 9) {
                break;
            }
            digit |= (tokens.flags(at) & Tokens.DIGIT) != 0;
            letter |= (tokens.flags(at) & Tokens.UPPER) != 0;
            last = digit && (letter || units >= 5) && units >= 4 ? at : last;
        }
        return last;
    }

    private static boolean isGroup(Tokens tokens, int at) {
        return (tokens.flags(at) & (Tokens.LOWER | Tokens.WIDE)) == 0 && tokens.length(at) <= 8;
    }

    private static boolean joined(ScanText scan, int end, int begin) {
        char unit = scan.at(end);
        return begin - end == 1 && (unit == ' ' || unit == '-' || unit == '\u00b7');
    }
}
