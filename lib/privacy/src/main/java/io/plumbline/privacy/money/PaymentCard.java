// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.money;

import com.google.auto.service.AutoService;
import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.Finding;
import io.plumbline.privacy.PiiDetector;
import io.plumbline.privacy.ScanText;
import io.plumbline.privacy.Tokens;
import io.plumbline.privacy.checksum.Luhn;
import io.plumbline.privacy.context.Cue;
import io.plumbline.privacy.context.Cues;
import io.plumbline.privacy.rules.Edges;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds payment card numbers: 12 to 19 digits with one kind of separator (space, hyphen, dot) between groups, passing the Luhn
 * check, of a length and prefix that an issuer uses; and the expiry date and code right behind it. Offsets are UTF-16, end
 * exclusive; linear time: each token of digits is followed by at most six others.
 *
 * <p>Misses: numbers broken across lines, numbers of unknown issuers without a word that names a card. False alarms: about 1
 * in 40 runs of 16 random digits; fewer, as words such as "order" speak against bare digits.
 */
@AutoService(PiiDetector.class)
public final class PaymentCard implements PiiDetector {
    private static final String NAME = "payment-card";
    private static final Cues CUES = Cues
            .of("card", "card number", "credit", "credit card", "debit", "debit card", "visa", "mastercard", "amex",
                    "american express", "discover", "diners", "jcb", "maestro", "unionpay", "card no", "cc", "ccn",
                    "pan",
                    "payment", "kreditkarte", "kartennummer", "carte bancaire", "carte de crédit", "tarjeta",
                    "tarjeta de crédito", "carta di credito", "cartão", "charge", "charged", "rupay", "cvv", "expiry")
            .against("order", "invoice", "tracking", "trace", "span", "timestamp", "imei", "isbn", "ean", "upc", "id",
                    "serial", "sku", "ticket", "request", "session", "transaction id", "tweet", "commit");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<EntityType> types() {
        return Set.of(EntityType.CREDIT_DEBIT_CARD_NUMBER, EntityType.CREDIT_DEBIT_CARD_EXPIRY,
                EntityType.CREDIT_DEBIT_CARD_CVV);
    }

    @Override
    public List<Finding> find(ScanText scan) {
        List<Finding> found = new ArrayList<>();
        Tokens tokens = scan.tokens();
        StringBuilder digits = new StringBuilder(24);
        for (int nth = 0; nth < tokens.numericCount(); nth++) {
            int token = tokens.numeric(nth);
            if (tokens.isNumber(token) && tokens.length(token) <= 19 && Edges.freeLeft(scan, tokens.begin(token))) {
                Finding finding = from(scan, token, digits);
                if (finding != null) {
                    found.add(finding);
                    CardRow.behind(scan, finding.end(), NAME, found);
                }
            }
        }
        return found;
    }

    /** The longest number that begins with token {@code first}. */
    private static @Nullable Finding from(ScanText scan, int first, StringBuilder digits) {
        Tokens tokens = scan.tokens();
        digits.setLength(0);
        Finding best = null;
        Groups groups = new Groups();
        for (int at = first; at < tokens.count() && groups.take(scan, at, first)
                && groups.read(scan, at, digits); at++) {
            if (digits.length() >= 12 && Luhn.passes(digits) && Edges.freeRight(scan, tokens.end(at))) {
                double score = score(scan, tokens.begin(first), tokens.end(at), digits, groups);
                if (score > 0) {
                    best = new Finding(EntityType.CREDIT_DEBIT_CARD_NUMBER, tokens.begin(first), tokens.end(at), score,
                            NAME + (score > 0.96 ? ".said" : ".bare"));
                }
            }
        }
        return best;
    }

    private static double score(ScanText scan, int begin, int end, CharSequence digits, Groups groups) {
        if (digits.charAt(0) == '0') {
            return 0;
        }
        Cue cue = CUES.near(scan, begin, end);
        boolean issued = Issuers.know(digits);
        if (cue == Cue.FOR) {
            return issued ? 0.99 : groups.areThoseOfCards() && Issuers.mayKnow(digits) ? 0.97 : 0;
        }
        boolean grouped = groups.areThoseOfCards() && groups.count() > 1;
        return !issued || !groups.areThoseOfCards() ? 0 : grouped ? 0.94 : cue == Cue.AGAINST ? 0 : 0.9;
    }
}
