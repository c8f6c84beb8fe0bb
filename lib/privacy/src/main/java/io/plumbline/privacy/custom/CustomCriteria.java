// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.custom;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.List;
import java.util.Optional;

/**
 * What a custom identifier looks for.
 *
 * @param regex                the pattern, 1 to 512 characters
 * @param keywords             up to 50 of 3 to 90 characters, one of which must precede; none: no condition
 * @param ignoreWords          up to 10 of 4 to 90 characters that a match must not hold
 * @param maximumMatchDistance most characters from the end of a keyword to the end of the match, 1 to 300
 * @param severityLevels       at most one of each severity, thresholds rising with it; none: MEDIUM from 1 on
 */
public record CustomCriteria(String regex, List<String> keywords, List<String> ignoreWords, int maximumMatchDistance,
        List<SeverityLevel> severityLevels) {
    /** The distance when none is given. */
    public static final int DEFAULT_DISTANCE = 50;

    /** Checks every limit. */
    public CustomCriteria {
        keywords = List.copyOf(keywords);
        ignoreWords = List.copyOf(ignoreWords);
        severityLevels = List.copyOf(severityLevels);
        within("regex", regex.length(), 1, 512, "characters");
        words("keywords", keywords, 50, 3);
        words("ignoreWords", ignoreWords, 10, 4);
        within("maximumMatchDistance", maximumMatchDistance, 1, 300, "characters");
        rising(severityLevels);
    }

    /** Returns criteria that are a pattern only. */
    public static CustomCriteria ofRegex(String regex) {
        return new CustomCriteria(regex, List.of(), List.of(), DEFAULT_DISTANCE, List.of());
    }

    Optional<Severity> severity(long occurrences) {
        if (severityLevels.isEmpty()) {
            return occurrences >= 1 ? Optional.of(Severity.MEDIUM) : Optional.empty();
        }
        return severityLevels.stream().filter(level -> occurrences >= level.threshold())
                .reduce((lower, higher) -> higher).map(SeverityLevel::severity);
    }

    private static void words(String field, List<String> words, int most, int shortest) {
        within(field, words.size(), 0, most, "entries");
        for (int entry = 0; entry < words.size(); entry++) {
            within(field + "[" + entry + "]", words.get(entry).length(), shortest, 90, "characters");
        }
    }

    private static void rising(List<SeverityLevel> levels) {
        for (int at = 0; at < levels.size(); at++) {
            SeverityLevel level = levels.get(at);
            if (level.threshold() < 1) {
                throw refusal("severityLevels has threshold " + level.threshold() + " for " + level.severity()
                        + ": a threshold is at least 1");
            }
            if (at > 0 && (levels.get(at - 1).severity().compareTo(level.severity()) >= 0
                    || levels.get(at - 1).threshold() >= level.threshold())) {
                throw refusal("severityLevels must rise from LOW to HIGH with rising thresholds, but "
                        + level.severity() + " from " + level.threshold() + " follows "
                        + levels.get(at - 1).severity() + " from " + levels.get(at - 1).threshold());
            }
        }
    }

    private static void within(String field, long value, long least, long most, String unit) {
        if (value < least || value > most) {
            throw refusal(field + " has " + value + " " + unit + ": between " + least + " and " + most
                    + " are allowed");
        }
    }

    private static PlumblineException refusal(String sentence) {
        return new PlumblineException(Category.INVALID_ARGUMENT, sentence + ".");
    }
}
