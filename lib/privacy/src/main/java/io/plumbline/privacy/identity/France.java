// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.identity;

import com.google.auto.service.AutoService;
import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.PiiDetector;
import io.plumbline.privacy.context.Cues;
import io.plumbline.privacy.rules.Rule;
import io.plumbline.privacy.rules.RuleDetector;

/**
 * Finds French NIR (social security, INSEE) and tax numbers (SPI). Offsets are UTF-16, end exclusive; linear time.
 *
 * <p>A NIR with its key needs no word near it: one random number in 97 with a possible month passes.
 */
@AutoService(PiiDetector.class)
public final class France extends RuleDetector {
    private static final Cues NIR = Cues.of("nir", "insee", "sécurité sociale", "securite sociale",
            "numéro de sécurité sociale",
            "carte vitale", "assuré social", "assurance sociale", "social security", "social security number", "ssn",
            "cni", "assurance maladie", "carte nationale d'identité", "national id", "insurance number");

    /** Prepares the rules. */
    public France() {
        super("france",
                Rule.of(EntityType.FR_SOCIAL_SECURITY_NUMBER, "#^##^##^#*^###^###^##").check(France::isNir).cues(NIR)
                        .said(0.99).alone(0.85),
                Rule.of(EntityType.FR_TAX_NUMBER, "##^##^###^###^###").check(France::isTaxNumber)
                        .cues("numéro fiscal", "numero fiscal", "spi", "identification fiscal", "impôt", "impot",
                                "numéro d'identification fiscale", "tax id", "tax number", "tax identification number",
                                "référence fiscale", "tin")
                        .said(0.97));
    }

    static boolean isNir(CharSequence nir) {
        int month = Integer.parseInt(nir, 3, 5, 10);
        boolean dated = month >= 1 && month <= 12 || month >= 20 && month <= 42 || month >= 50;
        String number = nir.subSequence(0, 13).toString();
        char department = number.charAt(6);
        if ("123478".indexOf(number.charAt(0)) < 0 || !dated || Character.isLetter(department) && (department > 'B'
                || number.charAt(5) != '2')) {
            return false;
        }
        long value = Long.parseLong(number.replace("2A", "19").replace("2B", "18"));
        return 97 - value % 97 == Integer.parseInt(nir, 13, 15, 10);
    }

    static boolean isTaxNumber(CharSequence digits) {
        return digits.charAt(0) <= '3'
                && Long.parseLong(digits, 0, 10, 10) % 511 == Integer.parseInt(digits, 10, 13, 10);
    }
}
