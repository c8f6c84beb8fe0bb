// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.identity;

import com.google.auto.service.AutoService;
import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.PiiDetector;
import io.plumbline.privacy.context.Cues;
import io.plumbline.privacy.rules.Reading;
import io.plumbline.privacy.rules.Rule;
import io.plumbline.privacy.rules.RuleDetector;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds driving licence numbers: those of the UK by their structure, those of the US states, Canada, Australia, India and the
 * countries of the European Union by their forms and only next to words that name a driving licence. A form alone, such as a
 * letter and seven digits, is never enough, and words count as wholes: "public" and "policy" hold no "lic".
 *
 * <p>Offsets are UTF-16, end exclusive; linear time. Misses: numbers named only by "license". False alarms: other numbers
 * right after such words.
 */
@AutoService(PiiDetector.class)
public final class DriverIds extends RuleDetector {
    private static final Cues CUES = Cues
            .of("driver license", "driver licence", "drivers license", "driver's license", "driver's licence",
                    "drivers licence", "driving licence", "driving license", "driver permit", "driver's permit",
                    "driving permit", "dl", "dl number", "dl no", "driver id", "driver lic", "drivers lic",
                    "license number", "licence number", "license no", "licence no", "driver's lic", "dln")
            .within(45, 20)
            .against("software", "product", "plate", "order", "invoice", "medical", "nursing", "business", "passport",
                    "key", "phone", "ssn");

    /** Prepares the rules. */
    public DriverIds() {
        super("driver-id", rules());
    }

    private static Rule[] rules() {
        List<Rule> rules = new ArrayList<>(List.of(
                Rule.of(EntityType.DRIVER_ID, "*{5}######**#@@", "*{5}^######^**#@@").part("uk").check(DriverIds::isUk)
                        .cues(CUES).said(0.99).alone(0.85),
                Rule.of(EntityType.DRIVER_ID, "@####-#####-#####", "#######", "######-###").part("ca")
                        .cues(Cues.of("canadian driver's licence", "ontario driver's licence", "ontario licence",
                                "alberta driver's licence", "bc driver's licence", "permis de conduire du québec"))
                        .said(0.96)));
        rules.addAll(DriverForms.elsewhere());
        rules.add(Rule.of(EntityType.DRIVER_ID, DriverForms.unitedStates()).part("us").cues(CUES).said(0.93));
        return rules.toArray(Rule[]::new);
    }

    /** Surname padded with nines, year and month (plus 50 for women) and day of birth, initials, check characters. */
    static boolean isUk(Reading number) {
        int month = number.number(6, 8) % 50;
        int day = number.number(8, 10);
        boolean name = Character.isLetter(number.charAt(0));
        for (int at = 1; at < 5; at++) {
            name &= Character.isLetter(number.charAt(at)) || number.charAt(at) == '9';
        }
        return name && month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }
}
