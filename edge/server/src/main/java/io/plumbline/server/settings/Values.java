// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.settings;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The values of settings, read as what they are. */
final class Values {
    private static final Pattern SIZE = Pattern.compile("([0-9]{1,9}) ?([KMG]?)B?", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPAN = Pattern.compile("([0-9]{1,7}) ?(ms|s|m|h)");

    private final Map<String, String> given;
    private final String home;

    Values(Map<String, String> given, String home) {
        this.given = given;
        this.home = home;
    }

    Optional<String> find(String key) {
        Setting setting = SettingsTable.find(key).orElseThrow(() -> new IllegalStateException(key));
        return Optional.ofNullable(given.get(key)).filter(text -> !text.isEmpty()).or(setting::usual);
    }

    /** Returns the names that people chose in keys that begin with {@code prefix}. */
    List<String> names(String prefix) {
        return given.keySet().stream().filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length(), key.indexOf('.', prefix.length()))).distinct().sorted()
                .toList();
    }

    String text(String key) {
        return find(key).orElseThrow(() -> wrong(key, "it must be given"));
    }

    String matching(String key, String pattern, String words) {
        String text = text(key);
        if (!text.matches(pattern)) {
            throw wrong(key, "it must be " + words);
        }
        return text;
    }

    String choice(String key, List<String> allowed) {
        String text = text(key);
        if (!allowed.contains(text)) {
            throw wrong(key, "allowed are " + String.join(", ", allowed));
        }
        return text;
    }

    int number(String key, int least, int most) {
        String text = text(key);
        if (text.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw wrong(key, "allowed are whole numbers from " + least + " to " + most);
    }

    boolean on(String key) {
        return choice(key, List.of("true", "false")).equals("true");
    }

    int size(String key) {
        Matcher matcher = SIZE.matcher(text(key));
        if (matcher.matches()) {
            int steps = " KMG".indexOf(matcher.group(2).isEmpty() ? " " : matcher.group(2).toUpperCase(Locale.ROOT));
            long bytes = Long.parseLong(matcher.group(1)) << 10 * steps;
            if (bytes >= 1 && bytes <= 1L << 30) {
                return (int) bytes;
            }
        }
        throw wrong(key, "it must be a size from 1 to 1GB, such as 16MB");
    }

    Duration span(String key) {
        Matcher matcher = SPAN.matcher(text(key));
        if (!matcher.matches() || matcher.group(1).matches("0+")) {
            throw wrong(key, "it must be a time such as 500ms, 20s or 5m");
        }
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
    }

    Path path(String key) {
        return path(key, text(key), home);
    }

    Optional<Path> optionalPath(String key) {
        return find(key).map(text -> path(key, text, home));
    }

    static Path path(String key, String text, String home) {
        try {
            return Path.of(text.equals("~") || text.startsWith("~/") ? home + text.substring(1) : text)
                    .toAbsolutePath().normalize();
        } catch (InvalidPathException failure) {
            throw new PlumblineException(Category.INVALID_CONFIGURATION, key + " is not a path.", failure);
        }
    }

    /** Returns the secret under {@code key}, or the first line of the file under {@code key} with {@code -file}. */
    Optional<String> secret(String key) {
        Optional<Path> file = optionalPath(key + "-file");
        Optional<String> direct = find(key);
        if (file.isPresent() && direct.isPresent()) {
            throw new PlumblineException(Category.INVALID_CONFIGURATION,
                    "both " + key + " and " + key + "-file are set; keep one, better the file.");
        }
        return file.isPresent() ? Optional.of(firstLine(key + "-file", file.get())) : direct;
    }

    private static String firstLine(String key, Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst().map(String::strip).filter(text -> !text.isEmpty())
                    .orElseThrow(() -> new PlumblineException(Category.INVALID_CONFIGURATION,
                            key + " names " + file + ", which is empty; write the secret into its first line."));
        } catch (IOException failure) {
            throw new PlumblineException(Category.INVALID_CONFIGURATION, key + " names " + file
                    + ", which cannot be read; check the path and its permissions.", failure);
        }
    }

    PlumblineException wrong(String key, String sentence) {
        String shown = SettingsTable.find(key).filter(each -> each.kind() != Setting.Kind.SECRET)
                .flatMap(each -> find(key)).map(text -> " is '" + text + "'; ").orElse(" is not set; ");
        return new PlumblineException(Category.INVALID_CONFIGURATION, key + shown + sentence + ".");
    }
}
