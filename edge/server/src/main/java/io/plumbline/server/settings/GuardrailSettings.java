// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How guardrails run and what is kept of their decisions.
 *
 * @param keepsText    whether texts are kept, sealed
 * @param retention    how long decisions are kept
 * @param storesFirst  whether a decision is stored before the answer goes out
 * @param refusesImages whether images that a guardrail is to look at are refused
 * @param failsClosed  whether a text is blocked that a detector could not look at
 * @param plugInLimit  how long plug-ins have for one request
 * @param most         the most guardrails
 * @param mostVersions the most versions of a guardrail
 * @param mostTextUnits the most text units of one request
 * @param models       the folder of text models of the customer
 */
public record GuardrailSettings(boolean keepsText, Optional<Duration> retention, boolean storesFirst,
        boolean refusesImages, boolean failsClosed, Duration plugInLimit, int most, int mostVersions,
        int mostTextUnits, Optional<Path> models) {
    private static final String PREFIX = "plumbline.guardrails.";

    static GuardrailSettings of(Values values) {
        int days = values.number(PREFIX + "retention-days", 0, 36_500);
        return new GuardrailSettings(
                values.choice(PREFIX + "keep-text", List.of("none", "encrypted")).equals("encrypted"),
                days == 0 ? Optional.empty() : Optional.of(Duration.ofDays(days)),
                values.choice(PREFIX + "decisions", List.of("sync", "async")).equals("sync"),
                values.choice(PREFIX + "images", List.of("refuse", "ignore")).equals("refuse"),
                values.choice(PREFIX + "on-failure", List.of("closed", "open")).equals("closed"),
                values.span(PREFIX + "plug-in-limit"), values.number(PREFIX + "most", 1, 100_000),
                values.number(PREFIX + "most-versions", 1, 100_000),
                values.number(PREFIX + "most-text-units", 1, 100_000),
                values.optionalPath(PREFIX + "models"));
    }
}
