// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.time;

import com.google.auto.service.AutoService;
import io.plumbline.privacy.Characters;
import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.Finding;
import io.plumbline.privacy.PiiDetector;
import io.plumbline.privacy.ScanText;
import io.plumbline.privacy.Tokens;
import io.plumbline.privacy.context.Cue;
import io.plumbline.privacy.context.Cues;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds dates, months with a year or day, times of day, weekdays, decades and years after words such as "since"; and dates
 * said to be somebody's birth. Parts that belong together ("January 5, 2024 at 3 pm") are one finding. Offsets are UTF-16,
 * end exclusive. Linear time.
 *
 * <p>Misses: "tomorrow", "last spring", dates in words. False alarms: fractions and scores such as 3/4/21.
 */
@AutoService(PiiDetector.class)
public final class DateTime implements PiiDetector {
    private static final String NAME = "date-time";
    private static final Cues BIRTH = Cues.of("date of birth", "dob", "d.o.b", "birth date", "birthdate", "birthday",
            "born",
            "born on", "bday", "b-day", "geboren", "geburtsdatum", "né le", "née le", "date de naissance",
            "fecha de nacimiento", "nacimiento", "nací", "nació", "nacido", "nacida", "nací el", "nació el",
            "nacido el", "nacida el", "data di nascita", "data de nascimento", "geb", "birth");
    private static final Cues BORN_BEHIND = BIRTH.within(0, 12);
    private static final Cues YEAR = Cues.of("in", "since", "of", "by", "from", "until", "during", "year", "before",
            "after",
            "through", "till", "circa", "class of", "early", "late", "mid");
    private static final Cues WEEKDAYS = Cues.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
            "sunday");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<EntityType> types() {
        return Set.of(EntityType.DATE_TIME, EntityType.DATE_OF_BIRTH);
    }

    @Override
    public List<Finding> find(ScanText scan) {
        List<Finding> found = new ArrayList<>();
        Tokens tokens = scan.tokens();
        int done = 0;
        for (int at = 0; at < tokens.count(); at++) {
            if (tokens.begin(at) >= done) {
                Finding finding = at(scan, at);
                if (finding != null) {
                    done = finding.end();
                    add(scan, finding, found);
                }
            }
        }
        return found;
    }

    private static @Nullable Finding at(ScanText scan, int token) {
        Tokens tokens = scan.tokens();
        int begin = tokens.begin(token);
        boolean numeric = (tokens.flags(token) & Tokens.DIGIT) != 0;
        if (!numeric && Calendar.month(scan, token) == 0) {
            boolean weekday = (tokens.flags(token) & Tokens.UPPER) != 0 && WEEKDAYS.endingAt(scan, token) == Cue.FOR;
            return weekday ? finding(begin, tokens.end(token), 0.7) : null;
        }
        int end = DateForms.dateEnd(scan, token);
        if (end >= 0) {
            return finding(begin, timeAfter(scan, end), 0.9);
        }
        end = numeric ? DateForms.clockEnd(scan, token) : -1;
        if (end >= 0) {
            return finding(begin, end, 0.85);
        }
        return numeric ? year(scan, token) : null;
    }

    private static @Nullable Finding year(ScanText scan, int token) {
        Tokens tokens = scan.tokens();
        int end = tokens.end(token);
        boolean decade = tokens.length(token) == 5 && scan.lower().charAt(end - 1) == 's' && scan.at(end - 2) == '0'
                && (scan.lower().startsWith("19", tokens.begin(token))
                        || scan.lower().startsWith("20", tokens.begin(token)));
        boolean year = Calendar.year(scan, token) > 0 && token > 0 && YEAR.endingAt(scan, token - 1) == Cue.FOR
                && Calendar.joined(scan, token - 1, " ", 1);
        boolean alone = scan.at(end) != '-' && scan.at(end) != '/' && !(scan.at(end) == '.' && Characters.isAsciiWord(
                scan.at(end + 1)));
        return alone && (decade || year) ? finding(tokens.begin(token), end, 0.7) : null;
    }

    /** A time right behind a date belongs to it, with seconds, fraction and zone. */
    private static int timeAfter(ScanText scan, int dateEnd) {
        int at = dateEnd;
        if (Characters.digit(scan.at(dateEnd - 1)) >= 0 && scan.at(dateEnd) == ':' && scan.at(dateEnd - 3) == 'T') {
            return zoneEnd(scan, dateEnd);
        }
        while (at - dateEnd < 2 && (scan.at(at) == ' ' || scan.at(at) == ',')) {
            at++;
        }
        at = scan.lower().startsWith("at ", at) ? at + 3 : at;
        int token = scan.tokens().firstFrom(at);
        int clock = token < scan.tokens().count() && scan.tokens().begin(token) == at && at > dateEnd
                ? DateForms.clockEnd(scan, token)
                : -1;
        return clock >= 0 ? clock : dateEnd;
    }

    private static int zoneEnd(ScanText scan, int from) {
        int at = from;
        while (at - from < 24 && (Characters.digit(scan.at(at)) >= 0 || ":.+-Z".indexOf(scan.at(at)) >= 0)) {
            at++;
        }
        while (at > from && (":.+-").indexOf(scan.at(at - 1)) >= 0) {
            at--;
        }
        return at;
    }

    private static void add(ScanText scan, Finding finding, List<Finding> found) {
        Finding last = found.isEmpty() ? null : found.getLast();
        String between = last == null || finding.begin() - last.end() > 2
                ? "\n"
                : scan.text().substring(last.end(), finding.begin());
        boolean follows = last != null && last.type() == EntityType.DATE_TIME
                && (between.equals(" ") || between.equals(", ") || between.equals(","));
        if (last != null && follows) {
            found.set(found.size() - 1, finding(last.begin(), finding.end(), Math.max(last.score(), finding.score())));
        } else {
            found.add(finding);
        }
        int floor = last == null || last.begin() == finding.begin() ? 0 : last.end();
        boolean said = BIRTH.startBefore(scan, finding.begin(), 30) >= floor
                || BORN_BEHIND.near(scan, finding.begin(), finding.end()) == Cue.FOR;
        if (said && finding.length() >= 6) {
            found.add(new Finding(EntityType.DATE_OF_BIRTH, finding.begin(), finding.end(), 0.95, NAME));
        }
    }

    private static Finding finding(int begin, int end, double score) {
        return new Finding(EntityType.DATE_TIME, begin, end, score, NAME);
    }
}
