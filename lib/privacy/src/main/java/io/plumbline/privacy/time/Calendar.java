// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.time;

import io.plumbline.privacy.Characters;
import io.plumbline.privacy.ScanText;
import io.plumbline.privacy.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What single words and numbers mean in a date. */
final class Calendar {
    private static final Map<String, Integer> MONTHS = months();
    private static final int SHORTEST = 3;
    private static final int LONGEST = 10;

    private Calendar() {}

    /** Returns the month that token {@code index} names in one of seven languages, 1 to 12; 0 when it names none. */
    static int month(ScanText scan, int index) {
        Tokens tokens = scan.tokens();
        if (index < 0 || index >= tokens.count() || !tokens.isWord(index) || tokens.length(index) < SHORTEST
                || tokens.length(index) > LONGEST) {
            return 0;
        }
        Integer month = MONTHS.get(scan.lower().substring(tokens.begin(index), tokens.end(index)));
        return month == null ? 0 : month;
    }

    /** Returns the number token {@code index} writes with {@code least} to {@code most} digits; -1 when it does not. */
    static int number(ScanText scan, int index, int least, int most) {
        Tokens tokens = scan.tokens();
        if (index < 0 || index >= tokens.count() || !tokens.isNumber(index) || tokens.length(index) < least
                || tokens.length(index) > most) {
            return -1;
        }
        int number = 0;
        for (int at = tokens.begin(index); at < tokens.end(index); at++) {
            number = number * 10 + Characters.digit(scan.at(at));
        }
        return number;
    }

    /** Returns the day of a month that token {@code index} writes: 5, 05, 5th; -1 when it does not. */
    static int day(ScanText scan, int index) {
        Tokens tokens = scan.tokens();
        if (index < 0 || index >= tokens.count() || (tokens.flags(index) & Tokens.DIGIT) == 0
                || tokens.length(index) > 4) {
            return -1;
        }
        int end = tokens.end(index);
        boolean ordinal = tokens.length(index) > 2 && List.of("st", "nd", "rd", "th")
                .contains(scan.lower().substring(end - 2, end));
        int number = 0;
        for (int at = tokens.begin(index); at < (ordinal ? end - 2 : end); at++) {
            int digit = Characters.digit(scan.at(at));
            if (digit < 0) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number >= 1 && number <= 31 && (ordinal || tokens.length(index) <= 2) ? number : -1;
    }

    /** Returns the year token {@code index} writes with four digits, 1900 to 2099; -1 when it does not. */
    static int year(ScanText scan, int index) {
        int year = number(scan, index, 4, 4);
        return year >= 1900 && year <= 2099 ? year : -1;
    }

    /** Returns whether between two tokens there is nothing but {@code allowed} units, at most {@code most}. */
    static boolean joined(ScanText scan, int left, String allowed, int most) {
        Tokens tokens = scan.tokens();
        if (left + 1 >= tokens.count() || tokens.begin(left + 1) - tokens.end(left) > most) {
            return false;
        }
        for (int at = tokens.end(left); at < tokens.begin(left + 1); at++) {
            if (allowed.indexOf(scan.at(at)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (String language : List.of(
                "january february march april may june july august september october november december",
                "jan feb mar apr may jun jul aug sep oct nov dec",
                "januar februar märz april mai juni juli august september oktober november dezember",
                "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
                "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
                "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
                "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
                "januari februari maart april mei juni juli augustus september oktober november december")) {
            List<String> names = List.of(language.split(" "));
            for (int month = 1; month <= 12; month++) {
                months.putIfAbsent(names.get(month - 1), month);
            }
        }
        months.put("sept", 9);
        return Map.copyOf(months);
    }
}
