// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.money;

import com.google.auto.service.AutoService;
import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.PiiDetector;
import io.plumbline.privacy.context.Cues;
import io.plumbline.privacy.rules.Reading;
import io.plumbline.privacy.rules.Rule;
import io.plumbline.privacy.rules.RuleDetector;

/**
 * Finds security codes, expiry dates and PINs of payment cards, only next to words that name them. Offsets are UTF-16, end
 * exclusive; linear time.
 *
 * <p>Misses: codes that stand after a card number without a word. False alarms: other short numbers right after such words.
 */
@AutoService(PiiDetector.class)
public final class CardDetails extends RuleDetector {
    private static final Cues CODE = Cues
            .of("cvv", "cvc", "cvv2", "cvc2", "csc", "cid", "card verification", "security code",
                    "card code", "card security code", "verification value", "cvn", "kartenprüfnummer", "cryptogramme",
                    "código de seguridad", "card verification value", "card verification code",
                    "card identification number")
            .within(25, 8);
    private static final Cues EXPIRY = Cues.of("exp", "expiry", "expires", "expiration", "expiration date",
            "expiry date",
            "exp date", "valid thru", "valid through", "valid until", "valid to", "good thru", "expiring", "expire",
            "gültig bis", "vencimiento", "caduca", "caducidad", "válida hasta", "válido hasta", "vence", "expire le",
            "scadenza", "validade", "card", "visa", "mastercard",
            "amex", "cvv", "cvc", "credit", "debit", "use by").within(30, 12);
    private static final Cues PIN = Cues.of("pin", "pin code", "pin number", "pin no", "atm pin", "card pin", "pin is",
            "personal identification number", "debit pin", "security pin", "geheimzahl", "mpin", "passcode")
            .within(22, 0).against("version", "gpio", "postal", "connector", "pinout");

    /** Prepares the rules. */
    public CardDetails() {
        super("card-details", Rule.of(EntityType.CREDIT_DEBIT_CARD_CVV, "###", "####").cues(CODE).said(0.95),
                Rule.of(EntityType.CREDIT_DEBIT_CARD_EXPIRY, "##/##", "##-##", "##/####", "##-####", "## / ##",
                        "## / ####", "##.####", "#/##", "#/####").check(CardDetails::isExpiry).cues(EXPIRY).said(0.93),
                Rule.of(EntityType.PIN, "####", "#####", "######", "########", "##-##").cues(PIN).said(0.93));
    }

    /** A month, and a year of this half of the century from 2015 on. */
    private static boolean isExpiry(Reading reading) {
        int monthDigits = reading.length() % 2 == 0 ? 2 : 1;
        int month = reading.number(0, monthDigits);
        int year = reading.number(monthDigits, reading.length());
        int inCentury = year >= 2000 ? year - 2000 : year;
        return month >= 1 && month <= 12 && inCentury >= 15 && inCentury <= 49;
    }
}
