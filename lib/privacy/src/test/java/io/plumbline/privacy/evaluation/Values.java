// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.evaluation;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Values of each kind, drawn at random. Check digits are found by trying, or by arithmetic other than the detectors'. */
final class Values {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private final Random random;

    Values(Random random) {
        this.random = random;
    }

    int number(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    @SafeVarargs
    final <T> T one(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    String digits(int count) {
        return pick("0123456789", count);
    }

    String letters(int count) {
        return pick(LETTERS, count);
    }

    String pick(String alphabet, int count) {
        StringBuilder drawn = new StringBuilder();
        for (int at = 0; at < count; at++) {
            drawn.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return drawn.toString();
    }

    /** "#" a digit, "@" a letter, anything else itself. */
    String form(String form) {
        StringBuilder drawn = new StringBuilder();
        form.chars().forEach(unit -> drawn.append(unit == '#'
                ? digits(1)
                : unit == '@'
                        ? letters(1)
                        : String.valueOf((char) unit)));
        return drawn.toString();
    }

    String card() {
        String prefix = one("4", "51", "55", "2221", "34", "37", "6011", "4", "3530");
        int length = prefix.startsWith("3") && prefix.length() == 2 ? 15 : 16;
        String body = prefix + digits(length - 1 - prefix.length());
        String whole = body + luhnDigit(body);
        return switch (number(0, 2)) {
            case 0 -> whole;
            case 1 -> grouped(whole, " ");
            default -> grouped(whole, "-");
        };
    }

    private static String grouped(String digits, String separator) {
        return digits.length() == 15
                ? digits.substring(0, 4) + separator + digits.substring(4, 10) + separator + digits.substring(10)
                : String.join(separator, digits.substring(0, 4), digits.substring(4, 8), digits.substring(8, 12),
                        digits.substring(12));
    }

    static int luhnDigit(String body) {
        int sum = 0;
        for (int at = 0; at < body.length(); at++) {
            int value = body.charAt(body.length() - 1 - at) - '0';
            sum += at % 2 == 0 ? value * 2 / 10 + value * 2 % 10 : value;
        }
        return (10 - sum % 10) % 10;
    }

    String iban() {
        String[] choice = one(new String[]{"DE", "##################"}, new String[]{"GB", "@@@@##############"},
                new String[]{"FR", "#######################"}, new String[]{"NL", "@@@@##########"},
                new String[]{"ES", "####################"}, new String[]{"IT", "@######################"});
        String account = form(choice[1]);
        StringBuilder value = new StringBuilder();
        (account + choice[0] + "00").chars().forEach(unit -> value.append(Character.digit(unit, 36)));
        int check = 98 - new BigInteger(value.toString()).mod(BigInteger.valueOf(97)).intValue();
        String iban = choice[0] + String.format(Locale.ROOT, "%02d", check) + account;
        return random.nextBoolean() ? iban : iban.replaceAll("(.{4})(?!$)", "$1 ");
    }

    String routing() {
        while (true) {
            String drawn = String.format(Locale.ROOT, "%02d", number(1, 12)) + digits(7);
            int sum = 0;
            for (int at = 0; at < 9; at++) {
                sum += (drawn.charAt(at) - '0') * List.of(3, 7, 1).get(at % 3);
            }
            if (sum % 10 == 0) {
                return drawn;
            }
        }
    }

    String ssn() {
        int area = number(1, 899);
        return String.format(Locale.ROOT, "%03d-%02d-%04d", area == 666 ? 667 : area, number(1, 99), number(1, 9999));
    }

    String itin() {
        return String.format(Locale.ROOT, "9%02d-%02d-%04d", number(0, 99), number(70, 88), number(1, 9999));
    }

    String nhs() {
        while (true) {
            String body = digits(9);
            int sum = 0;
            for (int at = 0; at < 9; at++) {
                sum += (body.charAt(at) - '0') * (10 - at);
            }
            if (sum % 11 != 1 && body.charAt(0) != '0') {
                String whole = body + (11 - sum % 11) % 11;
                return random.nextBoolean()
                        ? whole
                        : whole.substring(0, 3) + " " + whole.substring(3, 6) + " " + whole.substring(6);
            }
        }
    }

    String nino() {
        String drawn = pick("ABCEGHJLMPRSTWXYZ", 1) + pick("ABCEHJLMPRSTWXYZ", 1);
        String prefix = List.of("BG", "GB", "KN", "NK", "NT", "TN", "ZZ").contains(drawn) ? "AB" : drawn;
        return prefix + one(form("######"), form(" ## ## ## ")) + pick("ABCD", 1);
    }

    String utr() {
        int[] weights = {6, 7, 8, 9, 10, 5, 4, 3, 2};
        String body = digits(9);
        int sum = 0;
        for (int at = 0; at < 9; at++) {
            sum += (body.charAt(at) - '0') * weights[at];
        }
        int check = 11 - sum % 11;
        return (check > 9 ? check - 9 : check) + body;
    }

    String sin() {
        String body = pick("1234567", 1) + digits(7);
        String whole = body + luhnDigit(body);
        return one(whole.substring(0, 3) + "-" + whole.substring(3, 6) + "-" + whole.substring(6),
                whole.substring(0, 3) + " " + whole.substring(3, 6) + " " + whole.substring(6), whole);
    }

    String ontario() {
        String body = pick("123456789", 1) + digits(8);
        String whole = body + luhnDigit(body);
        return one(whole, whole.substring(0, 4) + "-" + whole.substring(4, 7) + "-" + whole.substring(7));
    }

    String vin() {
        String alphabet = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789";
        String values = "12345678123457923456789" + "0123456789";
        int[] weights = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
        String drawn = pick("12345", 1) + pick("ABCDEFGHJKLMNPRSTUVWXYZ", 2) + pick(alphabet, 5) + "0"
                + pick(alphabet, 2)
                + digits(6);
        int sum = 0;
        for (int at = 0; at < 17; at++) {
            sum += (values.charAt(alphabet.indexOf(drawn.charAt(at))) - '0') * weights[at];
        }
        return drawn.substring(0, 8) + "0123456789X".charAt(sum % 11) + drawn.substring(9);
    }

    String cpf() {
        String nine = digits(9);
        String ten = nine + mod11(nine);
        String whole = ten + mod11(ten);
        return whole.substring(0, 3) + "." + whole.substring(3, 6) + "." + whole.substring(6, 9) + "-"
                + whole.substring(9);
    }

    private static int mod11(String body) {
        int sum = 0;
        for (int at = 0; at < body.length(); at++) {
            sum += (body.charAt(at) - '0') * (body.length() + 1 - at);
        }
        int rest = sum * 10 % 11;
        return rest == 10 ? 0 : rest;
    }

    String dni() {
        int drawn = number(10_000_000, 99_999_999);
        return drawn + String.valueOf("TRWAGMYFPDXBNJZSQVHLCKE".charAt(drawn % 23));
    }

    String nir() {
        String body = one("1", "2") + digits(2) + String.format(Locale.ROOT, "%02d", number(1, 12))
                + String.format(Locale.ROOT, "%02d", number(1, 95)) + digits(6);
        return body + String.format(Locale.ROOT, "%02d", 97 - Long.parseLong(body) % 97);
    }

    String phone() {
        String exchange = number(2, 9) + pick("23456789", 1) + digits(1);
        String area = one("212", "415", "312", "305", "206", "617", "512");
        String four = digits(4);
        return one("(" + area + ") " + exchange + "-" + four, area + "-" + exchange + "-" + four,
                "+1 " + area + " " + exchange + " " + four, area + "." + exchange + "." + four,
                "+44 20 7" + digits(3) + " "
                        + four,
                "+49 30 " + number(2, 9) + digits(6), "+33 6 " + form("## ## ## ##"), "020 7" + digits(3)
                        + " " + four,
                "+91 9" + digits(4) + " " + digits(5), area + exchange + four,
                "1-" + area + "-" + exchange + "-" + four, "06 " + number(10, 99) + form(" ## ## ##"));
    }

    String user() {
        return one("anna", "j", "mk", "lee", "orlo", "ps") + one("_", ".", "")
                + one("berg", "stone", "wu", "kaya", "riv")
                + number(1, 999);
    }

    String email() {
        return user() + "@" + domain();
    }

    String domain() {
        return one("mail.", "", "", "corp.") + one("northwind", "blue-fox", "kiosk24", "oakhill")
                + one(".com", ".org", ".de",
                        ".co.uk", ".net", ".io");
    }

    String url() {
        return one("https://" + domain() + "/" + user(), "http://www." + domain(), "www." + domain(),
                "https://" + domain()
                        + "/a/b?x=" + number(1, 99));
    }

    String ip() {
        return number(11, 223) + "." + number(0, 255) + "." + number(0, 255) + "." + number(1, 254);
    }

    String mac() {
        String joint = one(":", "-");
        return String.join(joint, "0a", pick("0123456789abcdef", 2), pick("0123456789abcdef", 2), "5e",
                pick("0123456789abcdef", 2), pick("0123456789abcdef", 2));
    }

    String password() {
        return one("Moss", "river", "Tango", "blue") + digits(3) + one("!", "#", "$x", "&q") + letters(2);
    }

    String base64(int count) {
        return pick("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", count - 3) + "aZ7";
    }

    String date() {
        int day = number(1, 28);
        int month = number(1, 12);
        int year = number(1940, 2025);
        return one(String.format(Locale.ROOT, "%d-%02d-%02d", year, month, day),
                String.format(Locale.ROOT, "%02d/%02d/%d",
                        month, day, year),
                one("January", "March", "July", "October") + " " + day + ", " + year, day + " "
                        + one("April", "June", "August") + " " + year);
    }
}
