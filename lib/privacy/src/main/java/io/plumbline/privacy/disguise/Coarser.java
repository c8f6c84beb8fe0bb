// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.disguise;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.plumbline.privacy.EntityType;
import java.util.ArrayList;
import java.util.List;

/** Coarser values. What has no safe coarser form becomes its tag. */
final class Coarser {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
    private static final Pattern ISO_DATE = Pattern.compile("\\b((?:19|20)\\d\\d)-(\\d\\d)-\\d\\d");
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");
    private static final Pattern IP_V4 = Pattern.compile("(\\d{1,3}\\.\\d{1,3}\\.\\d{1,3})\\.\\d{1,3}");
    private static final Pattern STATE_AND_ZIP = Pattern.compile("([A-Z]{2}) +(\\d{3})\\d\\d(?:-\\d{4})?");
    private static final Pattern PLACE = Pattern.compile("\\pL[\\pL\\pM .'’-]*");
    private static final int OLDEST_DECADE = 90;

    private Coarser() {}

    static String of(EntityType type, String value) {
        return switch (type) {
            case AGE -> decade(value);
            case DATE_TIME -> month(value);
            case IP_ADDRESS -> network(value);
            case ADDRESS -> place(value);
            default -> Rewriting.tag(type);
        };
    }

    private static String decade(String value) {
        Matcher number = NUMBER.matcher(value);
        if (!number.find()) {
            return Rewriting.tag(EntityType.AGE);
        }
        int decade = Integer.parseInt(number.group()) / 10 * 10;
        String coarse = decade >= OLDEST_DECADE ? OLDEST_DECADE + "+" : decade + "-" + (decade + 9);
        return value.substring(0, number.start()) + coarse + value.substring(number.end());
    }

    private static String month(String value) {
        Matcher iso = ISO_DATE.matcher(value);
        if (iso.find()) {
            return iso.group(1) + "-" + iso.group(2);
        }
        Matcher year = YEAR.matcher(value);
        return year.find() ? year.group() : Rewriting.tag(EntityType.DATE_TIME);
    }

    private static String network(String value) {
        Matcher v4 = IP_V4.matcher(value);
        if (v4.matches()) {
            return v4.group(1) + ".0/24";
        }
        String[] groups = value.split(":", -1);
        boolean written = groups.length > 3 && !groups[0].isEmpty() && !groups[1].isEmpty() && !groups[2].isEmpty();
        return written
                ? String.join(":", groups[0], groups[1], groups[2]) + "::/48"
                : Rewriting.tag(EntityType.IP_ADDRESS);
    }

    /** Keeps town, state and country after the street, and the first three digits of a ZIP code. */
    private static String place(String value) {
        List<String> kept = new ArrayList<>();
        String[] parts = value.split("[,\n]");
        for (int index = 1; index < parts.length; index++) {
            String part = parts[index].strip();
            Matcher zip = STATE_AND_ZIP.matcher(part);
            if (zip.matches()) {
                kept.add(zip.group(1) + " " + zip.group(2) + "**");
            } else if (PLACE.matcher(part).matches()) {
                kept.add(part);
            }
        }
        return kept.isEmpty() ? Rewriting.tag(EntityType.ADDRESS) : String.join(", ", kept);
    }
}
