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
 * Finds UK National Insurance numbers, NHS numbers, taxpayer references (UTR) and electoral roll numbers. Offsets are
 * UTF-16, end exclusive; linear time.
 *
 * <p>Only a National Insurance number is reported without a word that names it: one random ten-digit number in eleven
 * passes the NHS check. Misses: temporary numbers (TN, KRN). False alarms: product codes such as AB123456C.
 */
@AutoService(PiiDetector.class)
public final class UnitedKingdom extends RuleDetector {
    private static final String FORBIDDEN = " BG GB KN NK NT TN ZZ ";
    private static final Cues NINO = Cues
            .of("nino", "national insurance", "national insurance number", "ni number", "ni no", "insurance number",
                    "insurance no", "nin", "ni")
            .against("order", "invoice", "part", "sku", "model", "serial");
    private static final Cues NHS = Cues
            .of("nhs", "nhs number", "nhs no", "national health service", "health service number", "patient number")
            .against("order", "invoice", "phone", "tel");
    private static final Cues UTR = Cues.of("utr", "unique taxpayer reference", "unique tax reference", "tax reference",
            "taxpayer reference", "self assessment", "hmrc", "tax number", "tax id", "paye", "trn").against("order",
                    "invoice", "phone", "tel");

    /** Prepares the rules. */
    public UnitedKingdom() {
        super("united-kingdom",
                Rule.of(EntityType.UK_NATIONAL_INSURANCE_NUMBER, "@@~##~##~##~@", "@@~######~@", "@@######^@")
                        .check(UnitedKingdom::isNino).cues(NINO).said(0.99).alone(0.85),
                Rule.of(EntityType.UK_NATIONAL_HEALTH_SERVICE_NUMBER, "###~###~####").check(UnitedKingdom::isNhs)
                        .cues(NHS).said(0.98),
                Rule.of(EntityType.UK_UNIQUE_TAXPAYER_REFERENCE_NUMBER, "#####^#####", "###~###~####")
                        .check(UnitedKingdom::isUtr).cues(UTR).said(0.97),
                Rule.of(EntityType.UK_ELECTORAL_ROLL_NUMBER, "@@^####", "@@^###", "@@^##", "@@@^####", "@@@^###")
                        .cues(Cues.of("electoral roll", "electoral number", "electoral register",
                                "electoral roll number", "electoral roll no", "electoral id").within(40, 0))
                        .said(0.9));
    }

    static boolean isNino(CharSequence nino) {
        return "DFIQUV".indexOf(nino.charAt(0)) < 0 && "DFIQUVO".indexOf(nino.charAt(1)) < 0
                && !FORBIDDEN.contains(nino.subSequence(0, 2)) && "ABCD".indexOf(nino.charAt(8)) >= 0;
    }

    static boolean isNhs(CharSequence digits) {
        int check = 11 - Weights.sum(digits, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        return check % 11 == digits.charAt(9) - '0' && check != 10 && !Weights.allSame(digits);
    }

    /** The check digit comes first. */
    static boolean isUtr(CharSequence digits) {
        int rest = Weights.sum(digits.subSequence(1, 10), 6, 7, 8, 9, 10, 5, 4, 3, 2) % 11;
        return "21987654321".charAt(rest) == digits.charAt(0);
    }
}
