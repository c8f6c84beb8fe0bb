// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.identity;

import com.google.auto.service.AutoService;
import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.PiiDetector;
import io.plumbline.privacy.checksum.Verhoeff;
import io.plumbline.privacy.checksum.Weights;
import io.plumbline.privacy.context.Cues;
import io.plumbline.privacy.rules.Rule;
import io.plumbline.privacy.rules.RuleDetector;

/**
 * Finds Indian Aadhaar, permanent account (PAN), voter and NREGA job card numbers. Offsets are UTF-16, end exclusive; linear
 * time.
 *
 * <p>An Aadhaar number in groups, a PAN and a job card number need no word near them. False alarms: one random group of
 * 4-4-4 digits in ten passes the check.
 */
@AutoService(PiiDetector.class)
public final class India extends RuleDetector {
    private static final Cues AADHAAR = Cues.of("aadhaar", "aadhar", "adhaar", "adhar", "uidai", "uid", "uid number",
            "unique identification number").against("order", "invoice", "tracking", "card ending");
    private static final Cues PAN = Cues.of("pan", "pan card", "pan number", "pan no", "permanent account number",
            "income tax", "e-pan").against("sku", "part", "model", "serial");

    /** Prepares the rules. */
    public India() {
        super("india",
                Rule.of(EntityType.IN_AADHAAR, "####~####~####")
                        .check(digits -> digits.separated() && isAadhaar(digits))
                        .cues(AADHAAR).said(0.99).alone(0.75),
                Rule.of(EntityType.IN_AADHAAR, "############").check(India::isAadhaar).cues(AADHAAR).said(0.98),
                Rule.of(EntityType.IN_PERMANENT_ACCOUNT_NUMBER, "@@@@@####@")
                        .check(pan -> "PCHABGJLFT".indexOf(pan.charAt(3)) >= 0).cues(PAN).said(0.99).alone(0.75),
                Rule.of(EntityType.IN_VOTER_NUMBER, "@@@#######")
                        .cues(Cues.of("voter", "voter id", "voter card", "voter number", "epic", "epic no",
                                "election card", "electors photo identity card", "election commission", "voters"))
                        .said(0.96),
                Rule.of(EntityType.IN_NREGA, "@@-##-###-###-###/######", "@@-##-###-###-###/####",
                        "@@-##-###-###-###/###", "@@-##-###-###-###/##", "@@-##-###-###-###/#")
                        .cues("nrega", "mgnrega", "job card", "mnrega").said(0.99).alone(0.9));
    }

    static boolean isAadhaar(CharSequence digits) {
        return digits.charAt(0) > '1' && Verhoeff.passes(digits) && !Weights.allSame(digits);
    }
}
