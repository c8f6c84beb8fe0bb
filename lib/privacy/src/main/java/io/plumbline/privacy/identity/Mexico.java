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
 * Finds Mexican CURP and RFC. Offsets are UTF-16, end exclusive; linear time. A CURP carries a check digit and needs no word
 * near it; an RFC does. Misses: those with an Ñ.
 */
@AutoService(PiiDetector.class)
public final class Mexico extends RuleDetector {
    private static final String VALUES = "0123456789ABCDEFGHIJKLMN.OPQRSTUVWXYZ";
    private static final Cues RFC = Cues.of("rfc", "r.f.c", "registro federal de contribuyentes", "contribuyente",
            "identificación de impuestos", "identificacion de impuestos", "iva", "i.v.a");

    /** Prepares the rules. */
    public Mexico() {
        super("mexico",
                Rule.of(EntityType.MX_CURP, "@@@@######@@@@@@*#").check(curp -> isCurp(curp) && dated(curp, 4))
                        .cues("curp", "clave única", "clave unica", "registro de población", "registro de poblacion")
                        .said(0.99).alone(0.93),
                Rule.of(EntityType.MX_TAX_NUMBER, "@@@@~######~***").part("person")
                        .check(rfc -> dated(rfc, 4) && !isExample(rfc)).cues(RFC).said(0.96),
                Rule.of(EntityType.MX_TAX_NUMBER, "@@@~######~***").part("organization").check(rfc -> dated(rfc, 3))
                        .cues(RFC).said(0.96));
    }

    static boolean isCurp(CharSequence curp) {
        int sum = 0;
        for (int at = 0; at < 17; at++) {
            sum += VALUES.indexOf(curp.charAt(at)) * (18 - at);
        }
        return (10 - sum % 10) % 10 == curp.charAt(17) - '0' && "HMX".indexOf(curp.charAt(10)) >= 0;
    }

    private static boolean dated(Reading code, int from) {
        int month = code.number(from + 2, from + 4);
        int day = code.number(from + 4, from + 6);
        return month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }

    /** The two numbers the tax authority gives for anybody. */
    private static boolean isExample(CharSequence rfc) {
        return rfc.toString().startsWith("XAXX0101") || rfc.toString().startsWith("XEXX0101");
    }
}
