// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.money;

import com.google.auto.service.AutoService;
import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.PiiDetector;
import io.plumbline.privacy.checksum.Weights;
import io.plumbline.privacy.context.Cues;
import io.plumbline.privacy.rules.Rule;
import io.plumbline.privacy.rules.RuleDetector;
import java.util.stream.IntStream;

/**
 * Finds US bank routing numbers (nine digits with the ABA check and a possible Federal Reserve prefix) and US and Canadian
 * account numbers (8 to 17 digits), both only next to words that name them. Offsets are UTF-16, end exclusive; linear time.
 *
 * <p>Misses: numbers without such words. False alarms: other numbers next to the word "account".
 */
@AutoService(PiiDetector.class)
public final class UnitedStatesBanking extends RuleDetector {
    private static final Cues ROUTING = Cues
            .of("routing", "routing number", "routing no", "routing transit", "routing transit number", "aba", "rtn",
                    "aba number",
                    "ach", "wire", "transit number", "bank routing", "bank code")
            .against("order", "invoice", "tracking", "ssn", "phone");
    private static final Cues ACCOUNT = Cues
            .of("account", "account number", "account no", "acct", "acct no", "acct number", "a/c", "bank account",
                    "checking", "checking account", "savings", "savings account", "deposit account", "chequing account",
                    "bank acct", "iban", "direct deposit", "account num", "konto", "cuenta")
            .within(45, 20)
            .against("order", "invoice", "tracking", "routing", "aba", "aws", "amazon", "phone", "ssn", "card",
                    "ticket",
                    "case", "reference", "twitter", "aws account", "transaction", "call", "tel", "mobile", "passport",
                    "social security", "license", "licence", "tax", "routing number", "card number", "phone number",
                    "service account", "user");

    /** Prepares the rules. */
    public UnitedStatesBanking() {
        super("us-bank", Rule.of(EntityType.US_BANK_ROUTING_NUMBER, "#########", "####-####-#")
                .check(UnitedStatesBanking::isRouting).cues(ROUTING).said(0.98),
                Rule.of(EntityType.US_BANK_ACCOUNT_NUMBER, accountForms())
                        .check(digits -> !digits.toString().startsWith("000000")).cues(ACCOUNT).said(0.9));
    }

    static boolean isRouting(CharSequence digits) {
        int prefix = Integer.parseInt(digits, 0, 2, 10);
        boolean possible = prefix <= 12 && prefix > 0 || prefix >= 21 && prefix <= 32 || prefix >= 61 && prefix <= 72
                || prefix == 80;
        return possible && Weights.sum(digits, 3, 7, 1, 3, 7, 1, 3, 7, 1) % 10 == 0;
    }

    private static String[] accountForms() {
        return IntStream.rangeClosed(8, 17).mapToObj("#"::repeat).toArray(String[]::new);
    }
}
