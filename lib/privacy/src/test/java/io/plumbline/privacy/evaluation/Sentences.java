// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.evaluation;

import io.plumbline.privacy.EntityType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Ways to say a value of each kind, in which "{}" stands for it. */
final class Sentences {
    /** How a kind is said, and how its values are drawn. */
    record Kind(Function<Values, String> value, List<String> said) {}

    static final Map<EntityType, Kind> KINDS = Map.ofEntries(kind(EntityType.EMAIL, Values::email,
            "Please write to {} soon.", "Sent by {}", "Contact <{}> for keys", "{\"mail\": \"{}\"}"),
            kind(EntityType.URL, Values::url, "The form is at {}.", "see {} (archived)", "Link: {}"),
            kind(EntityType.IP_ADDRESS, Values::ip, "The visitor came from {}.", "{} was blocked", "ip={} status=403"),
            kind(EntityType.MAC_ADDRESS, Values::mac, "The printer's MAC is {}.", "hwaddr {} up"),
            kind(EntityType.CREDIT_DEBIT_CARD_NUMBER, Values::card, "Charge it to {} please.", "Card number: {}",
                    "She read {} aloud over the line.", "my Visa {} was stolen", "card,{},EUR"),
            kind(EntityType.CREDIT_DEBIT_CARD_CVV, values -> values.digits(3), "CVV: {}", "the security code is {}.",
                    "cvc {} on the back"),
            kind(EntityType.CREDIT_DEBIT_CARD_EXPIRY,
                    values -> String.format(Locale.ROOT, "%02d/%d", values.number(1, 12),
                            values.number(25, 35)),
                    "Expiry {}", "It expires {}.", "valid thru {}", "exp date {}"),
            kind(EntityType.PIN, values -> values.digits(4), "PIN: {}", "my pin is {}.", "The card's PIN number is {}"),
            kind(EntityType.INTERNATIONAL_BANK_ACCOUNT_NUMBER, Values::iban, "Wire it to {} today.", "IBAN: {}",
                    "refund on {}, please"),
            kind(EntityType.SWIFT_CODE,
                    values -> values.letters(4) + values.one("DE", "GB", "FR", "US") + values.form("##")
                            + values.one("", "X".repeat(3)),
                    "SWIFT code {}", "BIC: {}", "the bank's BIC is {}"),
            kind(EntityType.US_BANK_ROUTING_NUMBER, Values::routing, "Routing number: {}", "ABA {}",
                    "routing {} on the check"),
            kind(EntityType.US_BANK_ACCOUNT_NUMBER, values -> "5" + values.digits(values.number(8, 11)),
                    "account number {}",
                    "my checking account is {}.", "Acct no: {}", "bank account {} was closed"),
            kind(EntityType.US_SOCIAL_SECURITY_NUMBER, Values::ssn, "SSN: {}", "My social security number is {}.",
                    "Applicant {} qualifies", "{} is the number on her social security card"),
            kind(EntityType.US_INDIVIDUAL_TAX_IDENTIFICATION_NUMBER, Values::itin, "ITIN {}", "His ITIN is {}.",
                    "filed under {} this year"),
            kind(EntityType.US_PASSPORT_NUMBER, values -> values.pick("123456789", 1) + values.digits(8),
                    "Passport number: {}", "my passport is {}.", "US passport {} expired"),
            kind(EntityType.DRIVER_ID, values -> values.one(values.form("@#######"), values.form("@###-####-####")),
                    "Driver's license: {}", "her driver's license number is {}.", "DL {}",
                    "driving licence {} was checked"),
            kind(EntityType.UK_NATIONAL_HEALTH_SERVICE_NUMBER, Values::nhs, "NHS number: {}", "NHS no {}",
                    "the patient's NHS number is {}."),
            kind(EntityType.UK_NATIONAL_INSURANCE_NUMBER, Values::nino, "NINO {}", "National Insurance number {}.",
                    "payroll lists {} twice"),
            kind(EntityType.UK_UNIQUE_TAXPAYER_REFERENCE_NUMBER, Values::utr, "UTR: {}",
                    "My unique taxpayer reference is {}.",
                    "HMRC wrote about {}"),
            kind(EntityType.CA_SOCIAL_INSURANCE_NUMBER, Values::sin, "SIN: {}", "her social insurance number is {}."),
            kind(EntityType.CA_HEALTH_NUMBER, Values::ontario, "OHIP {}", "health card number: {}",
                    "The health card is {}."),
            kind(EntityType.VEHICLE_IDENTIFICATION_NUMBER, Values::vin, "VIN {}", "The car with {} was recalled.",
                    "chassis number {}"),
            kind(EntityType.LICENSE_PLATE,
                    values -> values.one(values.form("#@@@###"), values.form("@@@-####"), values.form(
                            "@@## @@@")),
                    "license plate {}", "The number plate was {}.", "plate number: {}"),
            kind(EntityType.USERNAME, Values::user, "username: {}", "my user name is {}.", "login={}", "user id {}"
                    .replace(" id ", " id: ")),
            kind(EntityType.PASSWORD, Values::password, "password: {}", "the new password is {}", "pwd={}",
                    "\"password\": \"{}\""),
            kind(EntityType.AWS_ACCESS_KEY, values -> "AKIA" + values.pick("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 16),
                    "key {}", "AWS_ACCESS_KEY_ID={}"),
            kind(EntityType.AWS_SECRET_KEY, values -> values.base64(40), "aws_secret_access_key = {}",
                    "secret key: {}"),
            kind(EntityType.PHONE, Values::phone, "Call {} now.", "phone: {}", "Reach me at {}, any time.", "Fax {}",
                    "You can dial {} after nine", "my number is {}"),
            kind(EntityType.AGE, values -> values.number(18, 95) + "", "I am {} years old.", "a woman aged {}",
                    "Age: {}",
                    "he turned {} in May", "a {}-year-old man"),
            kind(EntityType.DATE_TIME, Values::date, "It happened on {}.", "Date: {}", "from {} onwards"),
            kind(EntityType.IN_PERMANENT_ACCOUNT_NUMBER, values -> values.letters(3) + "P" + values.form("@####@"),
                    "PAN {}",
                    "his PAN card {}"),
            kind(EntityType.IN_VOTER_NUMBER, values -> values.form("@@@#######"), "voter id {}", "EPIC no. {}"),
            kind(EntityType.BR_CPF, Values::cpf, "CPF {}", "o cliente {} pagou"),
            kind(EntityType.ES_DNI, Values::dni, "DNI {}", "con DNI número {}."),
            kind(EntityType.FR_SOCIAL_SECURITY_NUMBER, Values::nir, "NIR {}", "numéro de sécurité sociale : {}"));

    /** Numbers of other kinds, which nothing should be found in. */
    static final List<Function<Values, String>> OTHERS = List.of(
            values -> "Order " + values.digits(10) + " was shipped.",
            values -> "We are on version " + values.form("#.#.#.#") + " of the policy.",
            values -> "commit " + values.pick("0123456789abcdef", 40), values -> "invoice INV-" + values.digits(8),
            values -> "The total is $" + values.digits(4) + ".50 for " + values.digits(2) + " units.",
            values -> "tracking id 1Z" + values.form("@@@########"), values -> "Public " + values.form("@#######")
                    + " policy applies.",
            values -> "part " + values.form("@@-####-###") + " fits", values -> "room " + values.digits(3),
            values -> "ISBN 978-" + values.form("#-##-######-#"), values -> "error code " + values.form("E####"),
            values -> "request " + values.pick("0123456789abcdef", 8) + "-" + values.pick("0123456789abcdef", 4) + "-4"
                    + values.pick("0123456789abcdef", 3) + "-a" + values.pick("0123456789abcdef", 3) + "-"
                    + values.pick(
                            "0123456789abcdef", 12));

    private Sentences() {}

    private static Map.Entry<EntityType, Kind> kind(EntityType type, Function<Values, String> value, String... said) {
        return Map.entry(type, new Kind(value, List.of(said)));
    }
}
