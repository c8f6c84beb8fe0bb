// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.money;

import com.google.auto.service.AutoService;
import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.Finding;
import io.plumbline.privacy.PiiDetector;
import io.plumbline.privacy.ScanText;
import io.plumbline.privacy.Tokens;
import io.plumbline.privacy.context.Cue;
import io.plumbline.privacy.context.Cues;
import io.plumbline.privacy.time.DateForms;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds the expiry of a card written with the name of its month, "expires March 2027", when a word for a card stands before
 * it as well. Offsets are UTF-16, end exclusive. Linear time. Misses: months in rare languages. False alarms: the expiry of
 * something else in a sentence about cards.
 */
@AutoService(PiiDetector.class)
public final class CardExpiryInWords implements PiiDetector {
    private static final String NAME = "card-expiry";
    private static final Cues EXPIRES = Cues.of("exp", "expiry", "expires", "expiration", "expiration date",
            "expiry date",
            "exp date", "valid thru", "valid through", "valid until", "good thru", "expiring", "expire");
    private static final Cues CARDS = Cues
            .of("card", "visa", "mastercard", "amex", "american express", "debit", "cvv", "cvc",
                    "credit")
            .against("passport", "licence", "license", "contract", "visa application");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<EntityType> types() {
        return Set.of(EntityType.CREDIT_DEBIT_CARD_EXPIRY);
    }

    @Override
    public List<Finding> find(ScanText scan) {
        List<Finding> found = new ArrayList<>();
        Tokens tokens = scan.tokens();
        for (int at = 1; at < tokens.count(); at++) {
            if (EXPIRES.endingAt(scan, at) == Cue.FOR) {
                int month = month(scan, at);
                int end = month < 0 ? -1 : DateForms.dateEnd(scan, month);
                if (end >= 0 && CARDS.precede(scan, tokens.begin(at), 80)) {
                    found.add(new Finding(EntityType.CREDIT_DEBIT_CARD_EXPIRY, tokens.begin(month), end, 0.93, NAME));
                }
            }
        }
        return found;
    }

    /** The word that begins a date, at most two words behind "expires". */
    private static int month(ScanText scan, int key) {
        Tokens tokens = scan.tokens();
        for (int at = key + 1; at < tokens.count() && at <= key + 3 && tokens.begin(at) - tokens.end(key) <= 14; at++) {
            if (tokens.isWord(at) && DateForms.dateEnd(scan, at) >= 0) {
                return at;
            }
        }
        return -1;
    }
}
