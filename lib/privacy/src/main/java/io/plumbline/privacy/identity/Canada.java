// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.identity;

import com.google.auto.service.AutoService;
import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.PiiDetector;
import io.plumbline.privacy.checksum.Luhn;
import io.plumbline.privacy.checksum.Weights;
import io.plumbline.privacy.context.Cues;
import io.plumbline.privacy.rules.Reading;
import io.plumbline.privacy.rules.Rule;
import io.plumbline.privacy.rules.RuleDetector;

/**
 * Finds Canadian social insurance numbers, health numbers (Ontario, British Columbia, Quebec and the plain forms of other
 * provinces) and permanent resident numbers. Offsets are UTF-16, end exclusive; linear time.
 *
 * <p>Only a social insurance number with hyphens is reported without a word that names it. False alarms: part numbers of
 * the form 3-3-3, of which one in ten passes the check.
 */
@AutoService(PiiDetector.class)
public final class Canada extends RuleDetector {
    private static final Cues SIN = Cues
            .of("sin", "social insurance", "social insurance number", "sin number", "canadian id", "nas",
                    "numero d'assurance sociale", "numéro d'assurance sociale", "assurance sociale")
            .against("order", "invoice", "phone", "tel", "part", "sku", "serial", "ticket");
    private static final Cues HEALTH = Cues.of("health number", "health card", "health card number",
            "healthcare number",
            "health insurance number", "health insurance", "ohip", "phn", "personal health number", "ramq", "msp",
            "care card", "carecard", "medicare number", "ahcip", "provincial health", "carte soleil", "soins de santé",
            "assurance maladie", "health id").against("order", "invoice", "phone", "tel");

    /** Prepares the rules. */
    public Canada() {
        super("canada",
                Rule.of(EntityType.CA_SOCIAL_INSURANCE_NUMBER, "###-###-###").check(Canada::isSin).cues(SIN).said(0.98)
                        .alone(0.6),
                Rule.of(EntityType.CA_SOCIAL_INSURANCE_NUMBER, "###~###~###").check(Canada::isSin).cues(SIN).said(0.97),
                Rule.of(EntityType.CA_HEALTH_NUMBER, "####~###~###~@@", "####~###~###").part("on")
                        .check(Canada::isOntario).cues(HEALTH).said(0.95),
                Rule.of(EntityType.CA_HEALTH_NUMBER, "9###~###~###").part("bc")
                        .check(Canada::isBritishColumbia).cues(HEALTH).said(0.96),
                Rule.of(EntityType.CA_HEALTH_NUMBER, "@@@@~####~####").part("qc").check(Canada::isQuebec).cues(HEALTH)
                        .said(0.97).alone(0.7),
                Rule.of(EntityType.CA_HEALTH_NUMBER, "#####~####", "###~###~###", "########").part("other").cues(HEALTH)
                        .said(0.8),
                Rule.of(EntityType.CA_PERMANENT_RESIDENT_NUMBER, "@@##########", "@@^####^######", "@@#######")
                        .cues("permanent resident", "permanent resident card", "permanent resident number",
                                "permanent resident no", "pr card", "pr number", "pr no", "résident permanent",
                                "resident permanent")
                        .said(0.93));
    }

    static boolean isSin(CharSequence digits) {
        return digits.charAt(0) != '0' && digits.charAt(0) != '8' && Luhn.passes(digits);
    }

    static boolean isOntario(CharSequence number) {
        return number.charAt(0) != '0' && Luhn.passes(number.subSequence(0, 10));
    }

    static boolean isBritishColumbia(CharSequence digits) {
        int check = 11 - Weights.sum(digits.subSequence(1, 9), 2, 4, 8, 5, 10, 9, 7, 3) % 11;
        return check < 10 && check == digits.charAt(9) - '0';
    }

    /** Four letters of the name, then year, month (plus 50 for women) and day of birth. */
    private static boolean isQuebec(Reading number) {
        int month = number.number(6, 8) % 50;
        int day = number.number(8, 10);
        return month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }
}
