// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.settings;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.measure.Suggestions;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Where settings come from; a later one wins: a properties file, the environment, flags of the command line.
 *
 * @param file        a file that must exist; empty for {@code plumbline.properties} in the data folder, which may be absent
 * @param environment of the process
 * @param flags       keys to values
 */
public record SettingSources(Optional<Path> file, Map<String, String> environment, Map<String, String> flags) {
    private static final String DATA = "plumbline.data";

    /** Copies the maps. */
    public SettingSources {
        environment = Map.copyOf(environment);
        flags = Map.copyOf(flags);
    }

    Map<String, String> collect() {
        Map<String, String> values = new HashMap<>(fromEnvironment());
        flags.forEach((key, value) -> put(values, key, value, "--set"));
        Path own = Values.path(DATA, values.getOrDefault(DATA, SettingsTable.find(DATA).flatMap(Setting::usual)
                .orElseThrow()), home()).resolve("plumbline.properties");
        Path read = file.orElse(own);
        if (file.isPresent() || Files.exists(own)) {
            fromFile(read).forEach(values::putIfAbsent);
        }
        return values;
    }

    String home() {
        return home(environment);
    }

    /** Returns the folder that {@code ~} stands for. */
    public static String home(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("HOME")).filter(text -> !text.isEmpty())
                .orElseGet(() -> System.getProperty("user.home", "."));
    }

    private Map<String, String> fromEnvironment() {
        Map<String, Setting> byVariable = SettingsTable.all().stream()
                .collect(Collectors.toMap(Setting::variable, each -> each));
        Map<String, String> values = new HashMap<>();
        environment.forEach((variable, value) -> {
            Optional<String> key = key(byVariable, variable);
            if (key.isPresent()) {
                values.put(key.get(), value);
            } else if (isMeantForUs(variable)) {
                throw new PlumblineException(Category.INVALID_CONFIGURATION, "the environment variable " + variable
                        + " sets nothing that Plumbline knows." + Suggestions.hint(variable, byVariable.keySet()));
            }
        });
        return values;
    }

    /** Of keys that stand for many, the one with the longest end says most about a variable. */
    private static Optional<String> key(Map<String, Setting> byVariable, String variable) {
        Optional<String> exact = Optional.ofNullable(byVariable.get(variable)).map(Setting::key);
        return exact.or(() -> SettingsTable.all().stream()
                .sorted(Comparator.comparing((Setting setting) -> setting.key().length()).reversed())
                .flatMap(setting -> setting.keyOf(variable).stream()).findFirst());
    }

    /** PLUMBLINE_JAVA_HOME and the like belong to the launcher; a group that holds settings holds nothing else. */
    private static boolean isMeantForUs(String variable) {
        return List.of("SERVER", "TLS", "DATABASE", "AWS", "GOVERNANCE", "OIDC", "TELEMETRY", "LOGGING", "GUARDRAILS",
                "MODELS", "GUARD_MODELS", "WEB_IDENTITY").stream()
                .anyMatch(group -> variable.startsWith("PLUMBLINE_" + group + "_"));
    }

    private static Map<String, String> fromFile(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException failure) {
            throw new PlumblineException(Category.INVALID_CONFIGURATION, "the configuration " + file
                    + " cannot be read as a properties file in UTF-8; check that it exists, is readable and well-formed.",
                    failure);
        }
        Map<String, String> values = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> put(values, key, properties.getProperty(key), file.toString()));
        return values;
    }

    private static void put(Map<String, String> values, String key, String value, String where) {
        if (SettingsTable.find(key).isEmpty()) {
            throw new PlumblineException(Category.INVALID_CONFIGURATION, "'" + key + "' in " + where
                    + " is not a setting." + Suggestions.hint(key, SettingsTable.keys())
                    + " 'plumbline serve --help-config' lists them all.");
        }
        values.put(key, value.strip());
    }
}
