// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.identity;

import com.google.auto.service.AutoService;
import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.PiiDetector;
import io.plumbline.privacy.context.Cues;
import io.plumbline.privacy.rules.Reading;
import io.plumbline.privacy.rules.Rule;
import io.plumbline.privacy.rules.RuleDetector;

/**
 * Finds vehicle identification numbers: 17 letters and digits without I, O and Q. Offsets are UTF-16, end exclusive; linear
 * time.
 *
 * <p>With the North American check character right and the last four places digits it needs no word near it; otherwise it
 * does. False alarms: one random code of that form in eleven.
 */
@AutoService(PiiDetector.class)
public final class VehicleNumber extends RuleDetector {
    private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
    private static final Cues CUES = Cues.of("vin", "vehicle identification", "vehicle identification number",
            "vin number",
            "chassis", "chassis number", "fahrgestellnummer", "fahrzeug-identifizierungsnummer", "niv", "numer vin",
            "número de bastidor", "bastidor", "numarul de identificare", "vehicle", "car", "numéro de série",
            "identification du véhicule", "telaio").against("order", "invoice", "serial", "tracking");

    /** Prepares the rules. */
    public VehicleNumber() {
        super("vehicle-number",
                Rule.of(EntityType.VEHICLE_IDENTIFICATION_NUMBER, "*{13}####").check(VehicleNumber::isPlausible)
                        .check(VehicleNumber::isChecked).cues(CUES).said(0.99).alone(0.8),
                Rule.of(EntityType.VEHICLE_IDENTIFICATION_NUMBER, "*{17}").check(VehicleNumber::isPlausible)
                        .cues(CUES.within(40, 15)).said(0.9));
    }

    static boolean isChecked(CharSequence vin) {
        int sum = 0;
        for (int at = 0; at < 17; at++) {
            sum += value(vin.charAt(at)) * WEIGHTS[at];
        }
        return "0123456789X".charAt(sum % 11) == vin.charAt(8);
    }

    private static boolean isPlausible(Reading vin) {
        int letters = 0;
        for (int at = 0; at < 17; at++) {
            char unit = vin.charAt(at);
            if (unit == 'I' || unit == 'O' || unit == 'Q') {
                return false;
            }
            letters += unit > '9' ? 1 : 0;
        }
        return letters >= 2 && letters <= 13;
    }

    /** Letters count 1 to 9 by their place in A-H, J-R and S-Z; S begins at 2. */
    private static int value(char unit) {
        if (unit <= '9') {
            return unit - '0';
        }
        return unit <= 'H' ? unit - 'A' + 1 : unit <= 'R' ? unit - 'J' + 1 : unit - 'S' + 2;
    }
}
