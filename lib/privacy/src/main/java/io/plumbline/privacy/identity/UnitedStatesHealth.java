// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.identity;

import com.google.auto.service.AutoService;
import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.PiiDetector;
import io.plumbline.privacy.checksum.Luhn;
import io.plumbline.privacy.context.Cues;
import io.plumbline.privacy.rules.Rule;
import io.plumbline.privacy.rules.RuleDetector;

/**
 * Finds US health numbers: Medicare beneficiary identifiers, health insurance claim numbers, national provider identifiers,
 * DEA numbers, drug codes, procedure codes and device identifiers. Offsets are UTF-16, end exclusive; linear time.
 *
 * <p>Only a Medicare beneficiary identifier is reported without a word that names it. Misses: device identifiers of HIBCC
 * and ICCBBA.
 */
@AutoService(PiiDetector.class)
public final class UnitedStatesHealth extends RuleDetector {
    private static final String BENEFICIARY_LETTERS = "ACDEFGHJKMNPQRTUVWXY";

    /** Prepares the rules. */
    public UnitedStatesHealth() {
        super("united-states-health",
                Rule.of(EntityType.US_MEDICARE_BENEFICIARY_IDENTIFIER, "#@*#~@*#~@@##").check(UnitedStatesHealth::isMbi)
                        .cues("mbi", "medicare", "medicare beneficiary", "medicare number", "beneficiary").said(0.98)
                        .alone(0.8),
                Rule.of(EntityType.US_HEALTH_INSURANCE_CLAIM_NUMBER, "###^##^####@", "###^##^####@#", "###^##^####^@@")
                        .cues("hicn", "hic", "hic no", "hic number", "health insurance claim",
                                "health insurance claim number", "medicare claim", "medicare claim number")
                        .said(0.97),
                Rule.of(EntityType.US_NATIONAL_PROVIDER_IDENTIFIER, "1#########", "2#########")
                        .check(UnitedStatesHealth::isNpi)
                        .cues("npi", "n.p.i", "national provider", "national provider identifier", "provider id",
                                "provider identifier", "hipaa")
                        .said(0.97),
                Rule.of(EntityType.US_DEA_NUMBER, "@@#######").check(UnitedStatesHealth::isDea)
                        .cues(Cues.of("dea", "dea number", "dea registration", "dea no", "drug enforcement"))
                        .said(0.98),
                Rule.of(EntityType.US_NATIONAL_DRUG_CODE, "#####-####-##", "#####-####-#", "#####-###-##",
                        "####-####-##", "###########").cues("ndc", "national drug code", "ndc code").said(0.96),
                Rule.of(EntityType.US_PROCEDURE_CODE, "@####", "####@", "#####")
                        .check(code -> code.charAt(0) <= 'V')
                        .cues(Cues.of("hcpcs", "cpt", "cpt code", "procedure code", "current procedural terminology",
                                "healthcare common procedure coding system").within(30, 0))
                        .said(0.92),
                Rule.of(EntityType.MEDICAL_DEVICE_IDENTIFIER, "01)##############", "##############")
                        .check(UnitedStatesHealth::isGs1)
                        .cues("udi", "unique device identifier", "unique device id", "device identifier", "device id",
                                "gs1", "gtin", "dev id", "medical device")
                        .said(0.95));
    }

    static boolean isMbi(CharSequence mbi) {
        return mbi.charAt(0) != '0' && letter(mbi, 1) && (mbi.charAt(2) <= '9' || letter(mbi, 2)) && letter(mbi, 4)
                && (mbi.charAt(5) <= '9' || letter(mbi, 5)) && letter(mbi, 7) && letter(mbi, 8);
    }

    static boolean isNpi(CharSequence digits) {
        return Luhn.passes("80840" + digits);
    }

    static boolean isDea(CharSequence dea) {
        int odd = digit(dea, 2) + digit(dea, 4) + digit(dea, 6);
        int even = digit(dea, 3) + digit(dea, 5) + digit(dea, 7);
        return "ABCDEFGHJKLMPRSTUX".indexOf(dea.charAt(0)) >= 0 && (odd + 2 * even) % 10 == digit(dea, 8);
    }

    /** The last 14 digits are a GTIN: weights 3 and 1 in turn, the sum a multiple of ten. */
    static boolean isGs1(CharSequence digits) {
        int sum = 0;
        int from = digits.length() - 14;
        for (int at = 0; at < 14; at++) {
            sum += digit(digits, from + at) * (at % 2 == 0 ? 3 : 1);
        }
        return sum % 10 == 0;
    }

    private static boolean letter(CharSequence units, int at) {
        return BENEFICIARY_LETTERS.indexOf(units.charAt(at)) >= 0;
    }

    private static int digit(CharSequence units, int at) {
        return units.charAt(at) - '0';
    }
}
