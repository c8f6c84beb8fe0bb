// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.identity;

import com.google.auto.service.AutoService;
import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.PiiDetector;
import io.plumbline.privacy.checksum.Weights;
import io.plumbline.privacy.context.Cues;
import io.plumbline.privacy.rules.Rule;
import io.plumbline.privacy.rules.RuleDetector;

/**
 * Finds German tax identification numbers and identity card numbers. Offsets are UTF-16, end exclusive; linear time. Both need
 * a word that names them, as a random number passes the check 1 time in 10.
 */
@AutoService(PiiDetector.class)
public final class Germany extends RuleDetector {
    private static final Cues TAX = Cues.of("steuer id", "steuer-id", "steueridentifikationsnummer", "steuernummer",
            "identifikationsnummer", "idnr", "steuer-identifikationsnummer", "tax id", "tax number", "tin",
            "tax identification number", "steuerid");
    private static final Cues CARD = Cues.of("personalausweis", "personalausweisnummer", "ausweisnummer", "ausweis",
            "perso", "id card", "identity card", "id number", "identity number", "ausweis-nr", "personal id")
            .within(45, 20);

    /** Prepares the rules. */
    public Germany() {
        super("germany",
                Rule.of(EntityType.DE_TAX_NUMBER, "##^###^###^###").check(Germany::isTaxNumber).cues(TAX).said(0.97),
                Rule.of(EntityType.DE_ID_CARD, "*{9}#", "*{9}").check(Germany::isIdCard).cues(CARD).said(0.92));
    }

    /** Of the first ten digits one comes two or three times, and the last is the check digit. */
    static boolean isTaxNumber(CharSequence digits) {
        int[] counts = new int[10];
        for (int at = 0; at < 10; at++) {
            counts[digits.charAt(at) - '0']++;
        }
        int repeated = 0;
        for (int count : counts) {
            if (count > 3) {
                return false;
            }
            repeated += count > 1 ? 1 : 0;
        }
        return digits.charAt(0) != '0' && repeated >= 1 && repeated <= 2 && Weights.passesMod11Then10(digits);
    }

    /** Begins with a letter; no vowels and none that look like others. A tenth digit checks the nine before it. */
    static boolean isIdCard(CharSequence number) {
        int sum = 0;
        for (int at = 0; at < 9; at++) {
            char unit = number.charAt(at);
            if ("0123456789CFGHJKLMNPRTVWXYZ".indexOf(unit) < 0) {
                return false;
            }
            sum += Character.digit(unit, 36) * new int[]{7, 3, 1}[at % 3];
        }
        return number.charAt(0) > '9' && (number.length() == 9 || sum % 10 == number.charAt(9) - '0');
    }
}
