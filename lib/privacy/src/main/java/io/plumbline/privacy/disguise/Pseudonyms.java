// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.disguise;

import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.search.Kind;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Stable stand-ins. The same value gets the same stand-in wherever it occurs, however it is written: names and e-mail
 * addresses whatever their case, numbers whatever their separators.
 */
final class Pseudonyms {
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz023456789";
    private static final int TOKEN_SIGNS = 12;
    private static final int BYTE = 0xFF;

    private Pseudonyms() {}

    static String of(DisguiseKey key, Kind kind, String value) {
        byte[] mac = key.mac(kind.name(), canonical(kind, value));
        return kind.builtIn().map(type -> builtIn(type, mac, value)).orElseGet(() -> sameShape(mac, value, 0));
    }

    private static String builtIn(EntityType type, byte[] mac, String value) {
        return switch (type) {
            case EMAIL -> token(mac) + "@example.invalid";
            case URL -> "https://" + token(mac) + ".example.invalid/";
            case IP_ADDRESS -> "10." + (mac[0] & BYTE) + "." + (mac[1] & BYTE) + "." + (mac[2] & BYTE);
            default -> isNumber(type) ? sameShape(mac, value, shown(type)) : type.name() + "_" + token(mac);
        };
    }

    /** Returns the form in which two spellings of one value are equal. What custom identifiers find is told apart as written. */
    static String canonical(Kind kind, String value) {
        String plain = Normalizer.normalize(value, Normalizer.Form.NFKC);
        return kind.builtIn().map(type -> canonical(type, plain)).orElse(plain);
    }

    private static String canonical(EntityType type, String plain) {
        if (isNumber(type)) {
            StringBuilder signs = new StringBuilder();
            plain.codePoints().filter(Character::isLetterOrDigit).map(Character::toUpperCase)
                    .forEach(signs::appendCodePoint);
            return signs.toString();
        }
        return switch (type) {
            case NAME, EMAIL, ADDRESS, MAC_ADDRESS -> plain.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
            default -> plain;
        };
    }

    /** Numbers that forms check by their shape, as most kinds are; of the others the shape means nothing. */
    private static boolean isNumber(EntityType type) {
        return switch (type) {
            case NAME, ADDRESS, EMAIL, URL, USERNAME, PASSWORD, AGE, DATE_TIME, DATE_OF_BIRTH, LATITUDE_LONGITUDE,
                    IP_ADDRESS, MAC_ADDRESS, AWS_ACCESS_KEY, AWS_SECRET_KEY, API_KEY, HTTP_BASIC_AUTH_HEADER,
                    HTTP_COOKIE,
                    JSON_WEB_TOKEN, PRIVATE_KEY, CREDIT_DEBIT_CARD_STRIPE ->
                false;
            default -> true;
        };
    }

    /** Each digit becomes a digit and each letter a letter, so that forms still accept it; of a card the last four stay. */
    private static String sameShape(byte[] mac, String value, int shown) {
        int total = (int) value.codePoints().filter(Character::isLetterOrDigit).count();
        int kept = total > 2 * shown ? shown : 0;
        StringBuilder out = new StringBuilder();
        int seen = 0;
        for (int at = 0; at < value.length();) {
            int point = value.codePointAt(at);
            at += Character.charCount(point);
            if (!Character.isLetterOrDigit(point) && point < 0x80) {
                out.appendCodePoint(point);
                continue;
            }
            seen++;
            if (seen > total - kept) {
                out.appendCodePoint(point);
            } else {
                out.append(sign(point, mac[seen % mac.length] & BYTE));
            }
        }
        return out.toString();
    }

    private static int shown(EntityType type) {
        return type == EntityType.CREDIT_DEBIT_CARD_NUMBER ? 4 : 0;
    }

    private static char sign(int point, int random) {
        if (Character.isDigit(point)) {
            return (char) ('0' + random % 10);
        }
        return (char) ((Character.isLowerCase(point) ? 'a' : 'A') + random % 26);
    }

    private static String token(byte[] mac) {
        StringBuilder token = new StringBuilder();
        for (int index = 0; index < TOKEN_SIGNS; index++) {
            token.append(SIGNS.charAt(mac[index] & (SIGNS.length() - 1)));
        }
        return token.toString();
    }
}
