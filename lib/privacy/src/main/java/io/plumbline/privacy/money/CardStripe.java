// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.money;

import com.google.auto.service.AutoService;
import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.Finding;
import io.plumbline.privacy.PiiDetector;
import io.plumbline.privacy.ScanText;
import io.plumbline.privacy.Tokens;
import io.plumbline.privacy.checksum.Luhn;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds what the magnetic stripe of a payment card holds (ISO 7813): track 1 from {@code %B} and track 2 from {@code ;}, up to
 * the end sentinel. Offsets are UTF-16, end exclusive; linear time. No false alarms are known: the card number in it must
 * pass the Luhn check.
 */
@AutoService(PiiDetector.class)
public final class CardStripe implements PiiDetector {
    private static final String NAME = "card-stripe";
    private static final int LONGEST = 107;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<EntityType> types() {
        return Set.of(EntityType.CREDIT_DEBIT_CARD_STRIPE);
    }

    @Override
    public List<Finding> find(ScanText scan) {
        List<Finding> found = new ArrayList<>();
        Tokens tokens = scan.tokens();
        for (int nth = 0; nth < tokens.numericCount(); nth++) {
            int token = tokens.numeric(nth);
            int end = tokens.end(token);
            boolean first = scan.at(end) == '^' && scan.at(tokens.begin(token)) == 'B'
                    && scan.at(tokens.begin(token) - 1) == '%';
            boolean second = scan.at(end) == '=' && scan.at(tokens.begin(token) - 1) == ';';
            int digits = first ? tokens.begin(token) + 1 : tokens.begin(token);
            if ((first || second) && isCard(scan.text().substring(digits, end))) {
                int close = scan.text().substring(end, Math.min(scan.length(), end + LONGEST)).indexOf('?');
                if (close > 0) {
                    found.add(new Finding(EntityType.CREDIT_DEBIT_CARD_STRIPE, tokens.begin(token) - 1, end + close + 1,
                            0.995, NAME));
                }
            }
        }
        return found;
    }

    private static boolean isCard(String digits) {
        return digits.length() >= 13 && digits.length() <= 19
                && digits.chars().allMatch(unit -> unit >= '0' && unit <= '9') && Luhn.passes(digits);
    }
}
