// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.identity;

import com.google.auto.service.AutoService;
import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.PiiDetector;
import io.plumbline.privacy.checksum.Weights;
import io.plumbline.privacy.context.Cues;
import io.plumbline.privacy.rules.Rule;
import io.plumbline.privacy.rules.RuleDetector;

/**
 * Finds Spanish DNI, NIE, CIF and social security numbers. Offsets are UTF-16, end exclusive; linear time.
 *
 * <p>DNI and NIE end in a check letter and need no word near them. False alarms: one random code of eight digits and a letter
 * in 23.
 */
@AutoService(PiiDetector.class)
public final class Spain extends RuleDetector {
    private static final String LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final String ORGANIZATION = "JABCDEFGHI";
    private static final Cues DNI = Cues
            .of("dni", "nif", "documento nacional de identidad", "identidad", "número de identificación fiscal",
                    "numero de identificacion fiscal", "tax id", "national identity", "identity number", "nie",
                    "número de identidad de extranjero", "tarjeta de residencia")
            .against("order", "invoice", "pedido", "factura", "serial", "model", "sku");

    /** Prepares the rules. */
    public Spain() {
        super("spain",
                Rule.of(EntityType.ES_DNI, "########^@", "##.###.###^@").check(Spain::isDni).cues(DNI).said(0.98)
                        .alone(0.75),
                Rule.of(EntityType.ES_NIE, "X^#######^@", "Y^#######^@", "Z^#######^@").check(Spain::isNie).cues(DNI)
                        .said(0.98).alone(0.8),
                Rule.of(EntityType.ES_ORGANIZATION_TAX_NUMBER, "@^#######*", "@########").check(Spain::isCif)
                        .cues("cif", "nif", "cif número", "tax id", "impuesto corporativo", "razón social",
                                "número de identificación fiscal")
                        .said(0.96),
                Rule.of(EntityType.ES_SOCIAL_SECURITY_NUMBER, "##^########^##", "##/########/##")
                        .check(Spain::isSocialSecurity)
                        .cues("seguridad social", "número de la seguridad social", "nuss",
                                "naf", "social security", "social security number", "ssn")
                        .said(0.97));
    }

    static boolean isDni(CharSequence dni) {
        return !Weights.allSame(dni.subSequence(0, 8)) && letter(Integer.parseInt(dni, 0, 8, 10), dni.charAt(8));
    }

    static boolean isNie(CharSequence nie) {
        return letter((nie.charAt(0) - 'X') * 10_000_000 + Integer.parseInt(nie, 1, 8, 10), nie.charAt(8));
    }

    static boolean isCif(CharSequence cif) {
        if ("ABCDEFGHJNPQRSUVW".indexOf(cif.charAt(0)) < 0) {
            return false;
        }
        int sum = 0;
        for (int at = 1; at <= 7; at++) {
            int digit = cif.charAt(at) - '0';
            sum += at % 2 == 0 ? digit : 2 * digit / 10 + 2 * digit % 10;
        }
        int check = (10 - sum % 10) % 10;
        return cif.charAt(8) == '0' + check || cif.charAt(8) == ORGANIZATION.charAt(check);
    }

    /** The last two digits are the remainder by 97; a leading zero of the serial number is not counted. */
    static boolean isSocialSecurity(CharSequence digits) {
        long province = Long.parseLong(digits, 0, 2, 10);
        long serial = Long.parseLong(digits, 2, 10, 10);
        long whole = serial < 10_000_000 ? province * 10_000_000 + serial : province * 100_000_000 + serial;
        return province >= 1 && province <= 66 && whole % 97 == Long.parseLong(digits, 10, 12, 10);
    }

    private static boolean letter(int number, char letter) {
        return LETTERS.charAt(number % 23) == letter;
    }
}
