// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.identity;

import com.google.auto.service.AutoService;
import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.PiiDetector;
import io.plumbline.privacy.checksum.Weights;
import io.plumbline.privacy.rules.Rule;
import io.plumbline.privacy.rules.RuleDetector;

/**
 * Finds Australian tax file numbers of eight or nine digits, next to a word that names them: one random number in eleven
 * passes the check. Offsets are UTF-16, end exclusive; linear time.
 */
@AutoService(PiiDetector.class)
public final class Australia extends RuleDetector {
    /** Prepares the rules. */
    public Australia() {
        super("australia", Rule.of(EntityType.AU_TAX_FILE_NUMBER, "###~###~###", "##~###~###")
                .check(Australia::isTaxFileNumber).cues("tfn", "tax file", "tax file number", "tax file no")
                .said(0.97));
    }

    static boolean isTaxFileNumber(CharSequence digits) {
        int sum = digits.length() == 9
                ? Weights.sum(digits, 1, 4, 3, 7, 5, 8, 6, 9, 10)
                : Weights.sum(digits, 10, 7, 8, 4, 6, 3, 5, 1);
        return sum % 11 == 0 && !Weights.allSame(digits);
    }
}
