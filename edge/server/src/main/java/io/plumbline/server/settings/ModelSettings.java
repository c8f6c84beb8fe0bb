// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.settings;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An endpoint of models.
 *
 * @param name   chosen by people
 * @param kind   what it speaks
 * @param url    its address; empty for the kind NONE only
 * @param model  what it calls the model
 * @param match  for which model ids it answers
 * @param key    its key; never shown
 * @param region in signatures
 * @param answer how long an answer may take
 * @param pause  how long a pause within one may be
 */
public record ModelSettings(String name, Kind kind, Optional<URI> url, Optional<String> model, List<String> match,
        Optional<String> key, String region, Duration answer, Duration pause) {
    private static final String PREFIX = "plumbline.models.";

    /** What an endpoint speaks. */
    public enum Kind {
        OPENAI, BEDROCK, SAGEMAKER, NONE
    }

    /** Copies the list. */
    public ModelSettings {
        match = List.copyOf(match);
    }

    static List<ModelSettings> all(Values values) {
        return values.names(PREFIX).stream().map(name -> of(values, name)).toList();
    }

    private static ModelSettings of(Values values, String name) {
        String at = PREFIX + name + ".";
        Kind kind = Kind.valueOf(values.choice(at + "kind", List.of("openai", "bedrock", "sagemaker", "none"))
                .toUpperCase(Locale.ROOT));
        Optional<URI> url = ServerSettings.url(values, at + "url");
        if (url.isEmpty() && kind != Kind.NONE) {
            throw values.wrong(at + "url", "an endpoint needs an address");
        }
        Optional<String> model = values.find(at + "model");
        if (model.isEmpty() && kind == Kind.SAGEMAKER) {
            throw values.wrong(at + "model", "an endpoint of the kind sagemaker needs its name there");
        }
        Optional<String> key = values.secret(at + "key");
        if (kind != Kind.OPENAI && key.isPresent() && key.get().split(":", 3).length < 2) {
            throw new PlumblineException(Category.INVALID_CONFIGURATION, at + "key must be the id of an access key, a "
                    + "colon, and its secret; for a session another colon and its token.");
        }
        return new ModelSettings(name, kind, url, model,
                Stream.of(values.find(at + "match").orElse(name).split(",")).map(String::strip)
                        .filter(pattern -> !pattern.isEmpty()).toList(),
                key, values.find(at + "region").orElseGet(() -> values.text("plumbline.aws.region")),
                values.span(at + "timeout"), values.span(at + "pause"));
    }

    @Override
    public String toString() {
        return "ModelSettings[" + name + ", " + kind + "]";
    }
}
