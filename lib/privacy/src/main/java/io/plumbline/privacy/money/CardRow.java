// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.money;

import io.plumbline.privacy.Characters;
import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.Finding;
import io.plumbline.privacy.ScanText;
import io.plumbline.privacy.Tokens;
import java.util.List;

/** What stands in one row with a card number and needs no word there: "4111111111111111 12/27 123". */
final class CardRow {
    private static final String JOINTS = " ,;|/-\t";
    private static final double SCORE = 0.9;

    private CardRow() {}

    static void behind(ScanText scan, int end, String name, List<Finding> found) {
        Tokens tokens = scan.tokens();
        int month = tokens.firstFrom(end);
        if (month + 1 >= tokens.count() || !joined(scan, end, tokens.begin(month)) || !isExpiry(scan, month)) {
            return;
        }
        int expiryEnd = tokens.end(month + 1);
        found.add(new Finding(EntityType.CREDIT_DEBIT_CARD_EXPIRY, tokens.begin(month), expiryEnd, SCORE, name));
        int code = month + 2;
        if (code < tokens.count() && tokens.isNumber(code) && tokens.length(code) >= 3 && tokens.length(code) <= 4
                && joined(scan, expiryEnd, tokens.begin(code))) {
            found.add(new Finding(EntityType.CREDIT_DEBIT_CARD_CVV, tokens.begin(code), tokens.end(code), SCORE, name));
        }
    }

    private static boolean isExpiry(ScanText scan, int month) {
        Tokens tokens = scan.tokens();
        char joint = scan.at(tokens.end(month));
        int years = tokens.length(month + 1);
        boolean form = tokens.isNumber(month) && tokens.isNumber(month + 1) && tokens.length(month) == 2
                && (years == 2 || years == 4) && tokens.begin(month + 1) == tokens.end(month) + 1
                && (joint == '/' || joint == '-' || joint == '|' || joint == ',');
        int number = form ? two(scan, tokens.begin(month)) : 0;
        int year = form ? two(scan, tokens.end(month + 1) - 2) : 0;
        return number >= 1 && number <= 12 && year >= 15 && year <= 49;
    }

    private static int two(ScanText scan, int at) {
        return Characters.digit(scan.at(at)) * 10 + Characters.digit(scan.at(at + 1));
    }

    private static boolean joined(ScanText scan, int from, int to) {
        for (int at = from; at < to; at++) {
            if (JOINTS.indexOf(scan.at(at)) < 0) {
                return false;
            }
        }
        return to > from && to - from <= 3;
    }
}
