// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import io.plumbline.analysis.explanation.ModelSource;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The two ways to name a model on the command line. */
final class ModelOptions {
    private static final String MODEL = "--model";
    private static final String ENDPOINT = "--endpoint";
    private static final List<String> SCHEMES = List.of("http", "https");

    private ModelOptions() {}

    /** Returns {@code command} with the options that name a model. */
    static CommandSpec addTo(CommandSpec command) {
        return command
                .addOption(Usage.option(MODEL, "FILE",
                        "Ask this model for predictions and explanations: an ONNX file, or XGBoost's JSON or UBJSON."))
                .addOption(Usage.option(ENDPOINT, "URL",
                        "Ask the model behind this address, which answers as a SageMaker endpoint does."));
    }

    /** Returns the model that {@code arguments} name; empty when they name none. */
    static Optional<ModelSource> of(ParseResult arguments) {
        Optional<String> file = Optional.ofNullable(arguments.matchedOptionValue(MODEL, null));
        Optional<String> address = Optional.ofNullable(arguments.matchedOptionValue(ENDPOINT, null));
        if (file.isPresent() && address.isPresent()) {
            throw wrong("--model and --endpoint both name a model; give one of them.");
        }
        return file.<ModelSource>map(text -> new ModelSource.File(Usage.path(MODEL, text)))
                .or(() -> address.map(text -> new ModelSource.Endpoint(uri(text))));
    }

    private static URI uri(String text) {
        try {
            URI address = new URI(text);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            if (SCHEMES.contains(scheme) && address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException _) {
            // Said below, without the text, which may hold a password.
        }
        throw wrong(ENDPOINT + " must be an address such as http://localhost:8080/invocations.");
    }

    private static PlumblineException wrong(String sentence) {
        return new PlumblineException(Category.INVALID_ARGUMENT, sentence);
    }
}
