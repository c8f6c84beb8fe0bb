// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.identity;

import com.google.auto.service.AutoService;
import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.PiiDetector;
import io.plumbline.privacy.checksum.Luhn;
import io.plumbline.privacy.checksum.Weights;
import io.plumbline.privacy.context.Cues;
import io.plumbline.privacy.rules.Rule;
import io.plumbline.privacy.rules.RuleDetector;

/**
 * Finds numbers of Argentina (DNI, CUIT, CUIL, SUBE cards), Chile (RUN, RUT) and Colombia (cédula, NIT). Offsets are UTF-16,
 * end exclusive; linear time. CUIT and RUT in their written form need no word near them, the others do.
 */
@AutoService(PiiDetector.class)
public final class SouthAmerica extends RuleDetector {
    private static final Cues CUIT = Cues.of("cuit", "cuil", "c.u.i.t", "c.u.i.l",
            "clave única de identificación tributaria",
            "clave unica de identificacion tributaria", "contribuyente", "argentina taxpayer id");
    private static final Cues RUT = Cues.of("rut", "run", "r.u.t", "r.u.n", "rol único nacional", "rol unico nacional",
            "rol único tributario", "rol unico tributario");
    private static final Cues NIT = Cues.of("nit", "n.i.t", "número de identificación tributaria");

    /** Prepares the rules. */
    public SouthAmerica() {
        super("south-america",
                Rule.of(EntityType.AR_TAX_NUMBER, "2#-########-#").part("person").check(SouthAmerica::isCuit).cues(CUIT)
                        .said(0.98).alone(0.85),
                Rule.of(EntityType.AR_TAX_NUMBER, "2#^########^#").part("person").check(SouthAmerica::isCuit).cues(CUIT)
                        .said(0.97),
                Rule.of(EntityType.AR_TAX_NUMBER, "3#-########-#").part("organization").check(SouthAmerica::isCuit)
                        .cues(CUIT).said(0.98).alone(0.85),
                Rule.of(EntityType.AR_TAX_NUMBER, "3#^########^#").part("organization").check(SouthAmerica::isCuit)
                        .cues(CUIT).said(0.97),
                Rule.of(EntityType.AR_DNI, "##.###.###", "########", "#.###.###")
                        .check(dni -> !Weights.allSame(dni))
                        .cues(Cues.of("dni", "d.n.i", "documento nacional de identidad").within(40, 0)).said(0.94),
                Rule.of(EntityType.AR_TRANSPORT_CARD, "6061~####~####~####").check(Luhn::passes)
                        .cues("sube", "sistema único de boleto electrónico", "boleto electrónico").said(0.995),
                Rule.of(EntityType.CL_RUT, "##.###.###-*", "#.###.###-*").check(SouthAmerica::isRut).cues(RUT)
                        .said(0.98)
                        .alone(0.8),
                Rule.of(EntityType.CL_RUT, "########-*", "#######-*", "#########", "########K")
                        .check(SouthAmerica::isRut)
                        .cues(RUT).said(0.97),
                Rule.of(EntityType.CO_CITIZENSHIP_CARD, "#.###.###.###", "##.###.###", "##########", "########")
                        .cues(Cues.of("cédula de ciudadanía", "cedula de ciudadania", "cédula", "cedula",
                                "documento de identificación", "cc").within(40, 0))
                        .said(0.93),
                Rule.of(EntityType.CO_TAX_NUMBER, "###.###.###-#", "#########-#", "##########").part("organization")
                        .check(nit -> nit.charAt(0) >= '8' && isNit(nit)).cues(NIT).said(0.97),
                Rule.of(EntityType.CO_TAX_NUMBER, "###.###.###-#", "#########-#", "##########").part("person")
                        .check(nit -> nit.charAt(0) < '8' && isNit(nit)).cues(NIT).said(0.97));
    }

    static boolean isCuit(CharSequence digits) {
        int check = 11 - Weights.sum(digits, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11;
        return (check == 11 ? 0 : check) == digits.charAt(10) - '0';
    }

    static boolean isRut(CharSequence rut) {
        int sum = 0;
        int last = rut.length() - 1;
        for (int at = last - 1; at >= 0; at--) {
            if (rut.charAt(at) > '9') {
                return false;
            }
            sum += (rut.charAt(at) - '0') * (2 + (last - 1 - at) % 6);
        }
        return sum != 0 && "0K987654321".charAt(sum % 11) == rut.charAt(last);
    }

    static boolean isNit(CharSequence digits) {
        int rest = Weights.sum(digits, 41, 37, 29, 23, 19, 17, 13, 7, 3) % 11;
        return (rest < 2 ? rest : 11 - rest) == digits.charAt(9) - '0';
    }
}
