// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.objects;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * From keys to names of files and back. What every file system takes stays as it is, all else is written as
 * {@code %} and two digits; no key leads out of its folder.
 */
final class KeyPath {
    private static final int LONGEST_KEY = 1024;
    private static final int LONGEST_NAME = 200;
    private static final String PLAIN = "._-!'()=+,@~ ";

    private KeyPath() {}

    /** Checks the name of a bucket by the rules of S3. */
    static String bucket(String bucket) {
        if (!bucket.matches("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]") || bucket.contains("..")) {
            throw new PlumblineException(Category.INVALID_ARGUMENT, "'" + printable(bucket) + "' cannot name a bucket; "
                    + "use 3 to 63 small letters, digits, hyphens and single dots, a letter or digit at both ends");
        }
        return bucket;
    }

    /** Returns the names of the folders and, last, of the file for {@code key}. */
    static List<String> names(String key) {
        if (key.getBytes(StandardCharsets.UTF_8).length > LONGEST_KEY) {
            throw refused(key, "is longer than 1024 bytes");
        }
        List<String> names = new ArrayList<>();
        for (String segment : key.split("/", -1)) {
            if (segment.equals(".") || segment.equals("..")) {
                throw new PlumblineException(Category.ACCESS_DENIED,
                        "the key '" + printable(key) + "' leads out of its bucket; a part of a key cannot be . or ..");
            }
            String name = encode(segment);
            if (name.length() > LONGEST_NAME) {
                throw refused(key,
                        "has a part that is too long for a file name (more than " + LONGEST_NAME + " bytes)");
            }
            names.add(name);
        }
        return names;
    }

    static String encode(String segment) {
        if (segment.isEmpty()) {
            return "%";
        }
        StringBuilder name = new StringBuilder();
        byte[] bytes = segment.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            char letter = (char) (bytes[i] & 0xff);
            boolean lastDot = (letter == '.' || letter == ' ') && (i == bytes.length - 1 || i == 0);
            if (isPlain(letter) && !lastDot) {
                name.append(letter);
            } else {
                name.append('%').append(HexFormat.of().toHexDigits((byte) letter));
            }
        }
        return name.toString();
    }

    static String decode(String name) {
        if (name.equals("%")) {
            return "";
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) == '%') {
                bytes.write(HexFormat.fromHexDigits(name, i + 1, i + 3));
                i += 2;
            } else {
                bytes.write(name.charAt(i));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static boolean isPlain(char letter) {
        return letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z' || letter >= '0' && letter <= '9'
                || PLAIN.indexOf(letter) >= 0;
    }

    private static PlumblineException refused(String key, String why) {
        return new PlumblineException(Category.INVALID_ARGUMENT,
                "the key '" + printable(key) + "' " + why + "; choose a shorter one");
    }

    /** Returns the beginning of a name that came from outside, without what a terminal would act on. */
    static String printable(String text) {
        String cut = text.length() > 100 ? text.substring(0, 100) + "..." : text;
        return cut.replaceAll("\\p{Cntrl}", "?");
    }
}
