// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.identity;

import com.google.auto.service.AutoService;
import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.PiiDetector;
import io.plumbline.privacy.context.Cues;
import io.plumbline.privacy.rules.Rule;
import io.plumbline.privacy.rules.RuleDetector;

/**
 * Finds the Italian codice fiscale of persons, also with digits replaced by letters (omocodia). Offsets are UTF-16, end
 * exclusive; linear time. It needs no word near it: form, month, day and check letter leave next to no false alarms.
 */
@AutoService(PiiDetector.class)
public final class Italy extends RuleDetector {
    private static final int[] ODD = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22,
            25, 24, 23};
    private static final String REPLACED = "LMNPQRSTUV";

    /** Prepares the rules. */
    public Italy() {
        super("italy", Rule.of(EntityType.IT_FISCAL_CODE, "@{6}**@**@***@", "@@@ @@@ **@** @***@")
                .check(Italy::isFiscalCode).cues(Cues.of("codice fiscale", "cf", "codice fiscal", "tax code",
                        "tessera sanitaria", "dati anagrafici", "tax id", "fiscal code"))
                .said(0.99).alone(0.95));
    }

    static boolean isFiscalCode(CharSequence code) {
        int sum = 0;
        for (int at = 0; at < 15; at++) {
            int value = Character.digit(code.charAt(at), 36);
            int plain = value > 9 ? value - 10 : value;
            sum += at % 2 == 0 ? ODD[plain] : plain;
        }
        int day = digit(code.charAt(9)) * 10 + digit(code.charAt(10));
        return sum % 26 == code.charAt(15) - 'A' && "ABCDEHLMPRST".indexOf(code.charAt(8)) >= 0
                && (day >= 1 && day <= 31 || day >= 41 && day <= 71) && digit(code.charAt(6)) >= 0
                && digit(code.charAt(7)) >= 0;
    }

    private static int digit(char unit) {
        return unit <= '9' ? unit - '0' : REPLACED.indexOf(unit) >= 0 ? REPLACED.indexOf(unit) : -100;
    }
}
