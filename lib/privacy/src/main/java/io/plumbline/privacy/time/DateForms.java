// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.time;

import io.plumbline.privacy.Characters;
import io.plumbline.privacy.ScanText;
import io.plumbline.privacy.Tokens;

/** The ways people and machines write days and times of day. Each reading looks at no more than five tokens. */
public final class DateForms {
    private DateForms() {}

    /** Returns where a day with month and year, or a month with a day or year, ends that begins with token {@code first}. */
    public static int dateEnd(ScanText scan, int first) {
        Tokens tokens = scan.tokens();
        if (!startsAlone(scan, tokens.begin(first))) {
            return -1;
        }
        int last = tokens.isWord(first)
                ? afterMonth(scan, first)
                : Math.max(numeric(scan, first), withMonth(scan, first));
        if (last < 0 || !endsAlone(scan, tokens.end(last))) {
            return -1;
        }
        return tokens.end(last);
    }

    /** Returns where a time of day ends that begins with token {@code first}: 14:05, 2:05:09 pm, 3 p.m.; -1 when none. */
    static int clockEnd(ScanText scan, int first) {
        Tokens tokens = scan.tokens();
        int begin = tokens.begin(first);
        if (!startsAlone(scan, begin) || scan.at(begin - 1) == ':') {
            return -1;
        }
        int hour = Calendar.number(scan, first, 1, 2);
        if (hour < 0) {
            return suffixed(scan, first);
        }
        int last = first;
        if (hour <= 24 && Calendar.joined(scan, first, ":", 1) && Calendar.number(scan, first + 1, 2, 2) < 60
                && Calendar.number(scan, first + 1, 2, 2) >= 0) {
            last = first + 1;
            if (Calendar.joined(scan, last, ":", 1) && Calendar.number(scan, last + 1, 2, 2) >= 0) {
                last++;
            }
        }
        if (hour >= 1 && hour <= 12 && Calendar.joined(scan, first, ":", 1) && minutesAndHalf(scan, first + 1)) {
            return tokens.end(first + 1);
        }
        int half = hour >= 1 && hour <= 12 ? halfEnd(scan, tokens.end(last)) : -1;
        if (half >= 0) {
            return half;
        }
        int end = tokens.end(last);
        boolean longer = scan.at(end) == ':' && Characters.isAsciiWord(scan.at(end + 1));
        return last > first && !longer && endsAlone(scan, end) ? end : -1;
    }

    /** 2024-01-31, 31.01.2024, 1/31/24 and the like: the token after the last is not joined. */
    private static int numeric(ScanText scan, int first) {
        Tokens tokens = scan.tokens();
        char joint = scan.at(tokens.end(first));
        if (joint != '-' && joint != '/' && joint != '.' || first + 2 >= tokens.count()) {
            return -1;
        }
        String joints = String.valueOf(joint);
        if (!Calendar.joined(scan, first, joints, 1) || !Calendar.joined(scan, first + 1, joints, 1)) {
            return -1;
        }
        int month = Calendar.month(scan, first + 1);
        int left = Calendar.number(scan, first, 1, 2);
        int middle = month > 0 ? month : Calendar.number(scan, first + 1, 1, 2);
        if (Calendar.year(scan, first) > 0) {
            int day = Calendar.day(scan, first + 2);
            return middle >= 1 && middle <= 12 && day > 0 || timed(scan, first + 2, middle) ? first + 2 : -1;
        }
        boolean year = Calendar.year(scan, first + 2) > 0
                || joint != '.' && Calendar.number(scan, first + 2, 2, 2) >= 0 && (joint == '/' || month > 0);
        boolean days = left >= 1 && left <= 31 && middle >= 1 && middle <= 31 && (left <= 12 || middle <= 12);
        return year && days ? first + 2 : -1;
    }

    /** The day of an ISO date and time runs into the time: "15T10". */
    private static boolean timed(ScanText scan, int index, int month) {
        Tokens tokens = scan.tokens();
        int begin = tokens.begin(index);
        return month >= 1 && month <= 12 && tokens.length(index) >= 5 && scan.at(begin + 2) == 'T'
                && Characters.digit(scan.at(begin)) >= 0 && Characters.digit(scan.at(begin + 1)) >= 0;
    }

    /** "January 5, 2024", "January 5th", "Jan 2024". */
    private static int afterMonth(ScanText scan, int first) {
        if (Calendar.month(scan, first) == 0 || !Calendar.joined(scan, first, " .,-'", 2)) {
            return -1;
        }
        if (Calendar.year(scan, first + 1) > 0) {
            return first + 1;
        }
        if (Calendar.day(scan, first + 1) < 0) {
            return -1;
        }
        boolean year = Calendar.joined(scan, first + 1, " ,.-", 2) && Calendar.year(scan, first + 2) > 0;
        return year ? first + 2 : first + 1;
    }

    /** "5 January 2024", "5th of January", "5. Januar", "5 de enero de 2024". */
    private static int withMonth(ScanText scan, int first) {
        if (Calendar.day(scan, first) < 0 || !Calendar.joined(scan, first, " .-", 2)) {
            return -1;
        }
        int month = isOf(scan, first + 1) ? first + 2 : first + 1;
        if (Calendar.month(scan, month) == 0) {
            return -1;
        }
        if (!Calendar.joined(scan, month, " ,.-", 2)) {
            return month;
        }
        int year = isOf(scan, month + 1) ? month + 2 : month + 1;
        return Calendar.year(scan, year) > 0 ? year : month;
    }

    private static boolean isOf(ScanText scan, int index) {
        Tokens tokens = scan.tokens();
        return index < tokens.count() && tokens.length(index) == 2
                && (scan.lower().startsWith("of", tokens.begin(index))
                        || scan.lower().startsWith("de", tokens.begin(index)))
                && Calendar.joined(scan, index, " ", 1);
    }

    /** "30am" behind "10:". */
    private static boolean minutesAndHalf(ScanText scan, int index) {
        Tokens tokens = scan.tokens();
        int begin = tokens.begin(index);
        return tokens.length(index) == 4 && Characters.digit(scan.at(begin)) >= 0
                && Characters.digit(scan.at(begin + 1)) >= 0 && (scan.lower().startsWith("am", begin + 2)
                        || scan.lower().startsWith("pm", begin + 2));
    }

    private static int suffixed(ScanText scan, int index) {
        Tokens tokens = scan.tokens();
        int end = tokens.end(index);
        int length = tokens.length(index);
        boolean half = length >= 3 && length <= 4 && (scan.lower().startsWith("am", end - 2)
                || scan.lower().startsWith("pm", end - 2));
        int hour = half && length == 3
                ? Characters.digit(scan.at(end - 3))
                : half && Characters.digit(scan.at(end - 4)) == 1 ? 10 + Characters.digit(scan.at(end - 3)) : 0;
        return hour >= 1 && hour <= 12 ? end : -1;
    }

    private static int halfEnd(ScanText scan, int from) {
        int at = scan.at(from) == ' ' ? from + 1 : from;
        char unit = Characters.upper(scan.at(at));
        if (unit != 'A' && unit != 'P') {
            return -1;
        }
        boolean dotted = scan.at(at + 1) == '.';
        int second = dotted ? at + 2 : at + 1;
        if (Characters.upper(scan.at(second)) != 'M') {
            return -1;
        }
        int end = dotted && scan.at(second + 1) == '.' ? second + 2 : second + 1;
        return Characters.isAsciiWord(scan.at(end)) ? -1 : end;
    }

    private static boolean startsAlone(ScanText scan, int begin) {
        char unit = scan.at(begin - 1);
        boolean joint = unit == '-' || unit == '/' || unit == '.' || unit == '_' || unit == '+' || unit == '$';
        return !joint || unit != '_' && unit != '$' && (begin < 2 || !Characters.inWord(scan.text(), begin - 2));
    }

    private static boolean endsAlone(ScanText scan, int end) {
        char unit = scan.at(end);
        boolean word = end + 1 < scan.length() && Characters.inWord(scan.text(), end + 1);
        boolean joint = unit == '-' || unit == '/' || unit == '.' || unit == '_';
        return unit != '%' && !(joint && word) && unit != '_';
    }
}
