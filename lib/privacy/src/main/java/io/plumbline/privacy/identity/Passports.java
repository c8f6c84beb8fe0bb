// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.identity;

import com.google.auto.service.AutoService;
import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.PiiDetector;
import io.plumbline.privacy.context.Cues;
import io.plumbline.privacy.rules.Rule;
import io.plumbline.privacy.rules.RuleDetector;

/**
 * Finds passport numbers of Canada, France, Germany, Italy, Spain and the UK, next to a word that names them; there is no
 * check digit in what people write. Offsets are UTF-16, end exclusive; linear time.
 *
 * <p>Misses: numbers of other countries. False alarms: other codes of the same form right after the word "passport".
 */
@AutoService(PiiDetector.class)
public final class Passports extends RuleDetector {
    private static final Cues ANY = Cues.of("passport", "passport number", "passport no", "passport id", "passeport",
            "passeport n", "pasaporte", "passaporto", "reisepass", "reisepassnummer", "passnummer", "reisepass-nr",
            "numéro de passeport", "número de pasaporte", "numero di passaporto", "passport book")
            .within(40, 15).against("order", "invoice", "tracking", "phone");

    /** Prepares the rules. */
    public Passports() {
        super("passport", rule("fr", "##@@#####"), rule("it", "@@#######"), rule("ca", "@@######"),
                rule("es", "@@@######").said(0.93), rule("de", "C********", "F********", "G********", "H********",
                        "J********", "K********").check(Passports::isGerman).said(0.91),
                rule("uk", "#########").cues(Cues.of("uk passport", "british passport", "gb passport",
                        "united kingdom passport", "hm passport").within(40, 0)).said(0.95));
    }

    private static Rule rule(String country, String... shapes) {
        return Rule.of(EntityType.INTERNATIONAL_PASSPORT_NUMBER, shapes).part(country).cues(ANY).said(0.92);
    }

    /** A German number has no vowels, and for our purposes at least three digits. */
    static boolean isGerman(CharSequence number) {
        int digits = 0;
        for (int at = 0; at < number.length(); at++) {
            if ("0123456789CFGHJKLMNPRTVWXYZ".indexOf(number.charAt(at)) < 0) {
                return false;
            }
            digits += number.charAt(at) <= '9' ? 1 : 0;
        }
        return digits >= 3 && digits < 8;
    }
}
