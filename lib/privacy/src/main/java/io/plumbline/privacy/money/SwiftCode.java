// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.money;

import com.google.auto.service.AutoService;
import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.Finding;
import io.plumbline.privacy.PiiDetector;
import io.plumbline.privacy.ScanText;
import io.plumbline.privacy.Tokens;
import io.plumbline.privacy.context.Cue;
import io.plumbline.privacy.context.Cues;
import io.plumbline.privacy.rules.Edges;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds SWIFT codes (BIC, ISO 9362): four letters, a country, two and possibly three more letters or digits, in capitals.
 * Offsets are UTF-16, end exclusive; linear time.
 *
 * <p>Needs a word that names it, as capital words such as ABSOLUTE have the form, unless it ends in the three X of a head office.
 * Misses: codes in lower case or in groups. False alarms: words in capitals next to "swift" or "bank".
 */
@AutoService(PiiDetector.class)
public final class SwiftCode implements PiiDetector {
    private static final String NAME = "swift-code";
    private static final String HEAD_OFFICE = "X".repeat(3);
    private static final Cues CUES = Cues.of("swift", "swift code", "bic", "bic code", "swift/bic", "bic/swift",
            "bank identifier", "bank identifier code", "bank code", "iban", "correspondent bank", "beneficiary bank",
            "wire", "swift number", "swift bic", "wire transfer").within(50, 25).against("taylor", "language");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<EntityType> types() {
        return Set.of(EntityType.SWIFT_CODE);
    }

    @Override
    public List<Finding> find(ScanText scan) {
        List<Finding> found = new ArrayList<>();
        Tokens tokens = scan.tokens();
        for (int at = 0; at < tokens.count(); at++) {
            int length = tokens.length(at);
            if ((length == 8 || length == 11) && (tokens.flags(at) & ~Tokens.DIGIT) == Tokens.UPPER) {
                double score = score(scan, tokens.begin(at), tokens.end(at));
                if (score > 0) {
                    found.add(new Finding(EntityType.SWIFT_CODE, tokens.begin(at), tokens.end(at), score, NAME));
                }
            }
        }
        return found;
    }

    private static double score(ScanText scan, int begin, int end) {
        for (int at = begin; at < begin + 6; at++) {
            if (scan.at(at) <= '9') {
                return 0;
            }
        }
        String country = scan.text().substring(begin + 4, begin + 6);
        if (!COUNTRIES.contains(country) && !country.equals("XK") || !Edges.free(scan, begin, end)) {
            return 0;
        }
        boolean headOffice = end - begin == 11 && scan.text().startsWith(HEAD_OFFICE, end - 3);
        return CUES.near(scan, begin, end) == Cue.FOR ? 0.97 : headOffice ? 0.8 : 0;
    }
}
