// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.rules;

import io.plumbline.privacy.Characters;
import io.plumbline.privacy.ScanText;
import java.util.Set;

/**
 * Whether a candidate stands by itself, or is a piece of something longer: of a number, a GUID, a path, a file name, an
 * amount of money, an encoded blob.
 */
public final class Edges {
    private static final int LONGEST_NEIGHBOUR = 40;
    private static final String MONEY = "$€£¥₹";

    /** Words that name the number behind a hyphen; any other word is a part of it, as in INV-12345678. */
    private static final Set<String> LABELS = Set.of("ssn", "itin", "tel", "phone", "fax", "mobile", "mob", "cell",
            "acct",
            "account", "pan", "cpf", "cnpj", "iban", "sin", "nhs", "utr", "dni", "nif", "nie", "rut", "run", "card",
            "no",
            "nr", "nino", "vin", "dl", "passport", "aadhaar", "pin", "cvv", "cvc", "npi", "mbi", "tfn", "ip", "mac");

    private Edges() {}

    /** Returns whether the text from {@code begin} to {@code end} stands by itself. */
    public static boolean free(ScanText scan, int begin, int end) {
        return freeLeft(scan, begin) && freeRight(scan, end);
    }

    /** Returns whether nothing before {@code begin} belongs to the same thing. */
    public static boolean freeLeft(ScanText scan, int begin) {
        char unit = scan.at(begin - 1);
        if (unit == ' ' || unit == '\n') {
            return true;
        }
        if (begin > 0 && Characters.inWord(scan.text(), begin - 1) || MONEY.indexOf(unit) >= 0) {
            return false;
        }
        return switch (unit) {
            case '_', '\\', '%', '&', '@' -> false;
            case '-', '.', '+', ':', '/', '~', '#' -> !gluedLeft(scan, begin - 1, unit);
            default -> true;
        };
    }

    /** Returns whether nothing from {@code end} on belongs to the same thing. */
    public static boolean freeRight(ScanText scan, int end) {
        char unit = scan.at(end);
        if (unit == ' ' || unit == '\n') {
            return true;
        }
        if (end < scan.length() && Characters.inWord(scan.text(), end)) {
            return false;
        }
        boolean word = end + 1 < scan.length() && Characters.inWord(scan.text(), end + 1);
        return switch (unit) {
            case '_', '%', '\\', '@' -> false;
            case '-', '.', '/', '+', '~', '=' -> !word && unit != '=';
            case ':' -> Characters.digit(scan.at(end + 1)) < 0;
            default -> true;
        };
    }

    private static boolean gluedLeft(ScanText scan, int joint, char unit) {
        if (joint == 0 || !Characters.inWord(scan.text(), joint - 1)) {
            return unit == '/' && scan.at(joint - 1) != '/' && scan.at(joint - 1) != ' ' && joint > 0;
        }
        boolean digits = false;
        boolean outsideHex = false;
        int at = joint - 1;
        while (at >= 0 && joint - at < LONGEST_NEIGHBOUR && Characters.inWord(scan.text(), at)) {
            char neighbour = scan.at(at);
            digits |= Characters.digit(neighbour) >= 0;
            outsideHex |= Character.digit(neighbour, 16) < 0;
            at--;
        }
        if (unit == '/' || digits) {
            return true;
        }
        if (unit == '-') {
            return !LABELS.contains(scan.lower().substring(at + 1, joint));
        }
        return unit != ':' && unit != '#' && !outsideHex;
    }
}
