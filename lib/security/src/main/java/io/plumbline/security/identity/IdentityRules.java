// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.identity;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What names, paths, tags and documents may be: the rules of IAM. */
final class IdentityRules {
    static final int MOST_KEYS = 2;
    static final int MOST_VERSIONS = 5;
    static final int MOST_ATTACHED = 10;
    static final int MOST_GROUPS = 10;
    static final int MOST_TAGS = 50;
    static final int MANAGED_SIZE = 6144;
    static final int TRUST_SIZE = 4096;

    private static final Pattern NAME = Pattern.compile("[\\w+=,.@-]+");
    private static final Pattern PATH = Pattern.compile("/|/[!-~]{1,510}/");
    private static final Pattern TAG_KEY = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]{1,128}");
    private static final Pattern TAG_VALUE = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]{0,256}");

    private IdentityRules() {}

    static String name(Holder.Kind kind, String name) {
        return name(kind.word() + " name", name, kind == Holder.Kind.GROUP ? 128 : 64);
    }

    static String name(String what, String name, int most) {
        if (name.length() > most || !NAME.matcher(name).matches()) {
            throw invalid("the " + what + " must have 1 to " + most
                    + " letters, digits and signs of _+=,.@- ; it has " + name.length());
        }
        return name;
    }

    static String path(String path) {
        if (!PATH.matcher(path).matches()) {
            throw invalid("the path must be / or begin and end with / and have at most 512 printable characters");
        }
        return path;
    }

    static Duration longestSession(Duration duration) {
        if (duration.compareTo(Duration.ofHours(1)) < 0 || duration.compareTo(Duration.ofHours(12)) > 0) {
            throw invalid("MaxSessionDuration is " + duration.toSeconds() + " seconds; it must be 3600 to 43200");
        }
        return duration;
    }

    static Map<String, String> tags(Map<String, String> tags) {
        Set<String> keys = new HashSet<>();
        tags.forEach((key, value) -> {
            if (!TAG_KEY.matcher(key).matches() || !TAG_VALUE.matcher(value).matches()) {
                throw invalid("a tag must have a key of 1 to 128 and a value of at most 256 letters, digits, spaces "
                        + "and signs of _.:/=+-@");
            }
            if (key.toLowerCase(Locale.ROOT).startsWith("aws:")) {
                throw invalid("a tag key must not begin with aws:");
            }
            if (!keys.add(key.toLowerCase(Locale.ROOT))) {
                throw invalid("the tag keys must differ in more than the case of their letters: " + key);
            }
        });
        if (tags.size() > MOST_TAGS) {
            throw limit("there can be at most " + MOST_TAGS + " tags, " + tags.size() + " were given");
        }
        return tags;
    }

    /** AWS counts the characters of a document without white space. */
    static String size(String document, int most) {
        long size = document.chars().filter(letter -> !Character.isWhitespace(letter)).count();
        if (size > most) {
            throw limit("the policy document has " + size + " characters besides white space; it can have " + most);
        }
        return document;
    }

    static int inlineSize(Holder.Kind kind) {
        return switch (kind) {
            case USER -> 2048;
            case GROUP -> 5120;
            case ROLE -> 10240;
        };
    }

    static PlumblineException missing(String what, String name) {
        return new PlumblineException(Category.NOT_FOUND, "The " + what + " with name " + name + " cannot be found.");
    }

    static PlumblineException exists(String what, String name) {
        return new PlumblineException(Category.ALREADY_EXISTS,
                capital(what) + " with name " + name + " already exists.");
    }

    static PlumblineException inUse(String sentence) {
        return new PlumblineException(Category.IN_USE, "Cannot delete entity, must " + sentence + " first.");
    }

    static PlumblineException limit(String sentence) {
        return new PlumblineException(Category.LIMIT_EXCEEDED, sentence);
    }

    static PlumblineException invalid(String sentence) {
        return new PlumblineException(Category.INVALID_ARGUMENT, sentence);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
