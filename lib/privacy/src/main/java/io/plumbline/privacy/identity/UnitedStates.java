// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.identity;

import com.google.auto.service.AutoService;
import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.PiiDetector;
import io.plumbline.privacy.context.Cues;
import io.plumbline.privacy.rules.Rule;
import io.plumbline.privacy.rules.RuleDetector;

/**
 * Finds US social security numbers, taxpayer numbers (ITIN) and passport numbers. Offsets are UTF-16, end exclusive;
 * linear time.
 *
 * <p>An SSN or ITIN with hyphens needs no word near it, without any separator it does. Misses: numbers of which only the
 * last four digits are written. False alarms: part numbers of the form 3-2-4.
 */
@AutoService(PiiDetector.class)
public final class UnitedStates extends RuleDetector {
    private static final Cues SSN = Cues
            .of("ssn", "social security", "social security number", "ss", "ss no", "social sec", "soc sec", "social",
                    "ssa number", "taxpayer id", "tax id")
            .against("order", "invoice", "ticket", "part", "sku", "model", "serial", "tracking", "case", "reference");
    private static final Cues ITIN = Cues.of("itin", "i.t.i.n", "individual taxpayer identification",
            "individual taxpayer identification number", "taxpayer identification number", "taxpayer", "tax id",
            "taxpayer id", "tax identification number", "tin")
            .against("order", "invoice", "ticket", "part", "tracking");
    private static final Cues PASSPORT = Cues
            .of("passport", "us passport", "passport number", "passport no", "passport card", "travel document",
                    "passport id", "passeport", "pasaporte")
            .against("order", "invoice", "tracking", "phone", "ssn", "visa", "social security");

    /** Prepares the rules. */
    public UnitedStates() {
        super("united-states",
                Rule.of(EntityType.US_SOCIAL_SECURITY_NUMBER, "###-##-####").check(UnitedStates::isSsn).cues(SSN)
                        .said(0.99).alone(0.85),
                Rule.of(EntityType.US_SOCIAL_SECURITY_NUMBER, "###~##~####").check(UnitedStates::isSsn).cues(SSN)
                        .said(0.96),
                Rule.of(EntityType.US_INDIVIDUAL_TAX_IDENTIFICATION_NUMBER, "9##-##-####").check(UnitedStates::isItin)
                        .cues(ITIN).said(0.99).alone(0.85),
                Rule.of(EntityType.US_INDIVIDUAL_TAX_IDENTIFICATION_NUMBER, "9##~##~####").check(UnitedStates::isItin)
                        .cues(ITIN).said(0.97),
                Rule.of(EntityType.US_PASSPORT_NUMBER, "#########", "@########").cues(PASSPORT.within(40, 15))
                        .said(0.93));
    }

    static boolean isSsn(CharSequence digits) {
        int area = number(digits, 0, 3);
        return area != 0 && area != 666 && area < 900 && number(digits, 3, 5) != 0 && number(digits, 5, 9) != 0;
    }

    static boolean isItin(CharSequence digits) {
        int group = number(digits, 3, 5);
        return group >= 50 && group <= 65 || group >= 70 && group <= 88 || group >= 90 && group <= 92
                || group >= 94 && group <= 99;
    }

    private static int number(CharSequence digits, int from, int to) {
        return Integer.parseInt(digits, from, to, 10);
    }
}
