// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import io.plumbline.analysis.explanation.ModelSource;
import io.plumbline.analysis.explanation.Replay;
import io.plumbline.documents.ReplayDocuments;
import io.plumbline.explain.reasons.ReplayBundle;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code plumbline replay}: computes the attributions of a bundle again and compares them bit by bit. */
final class ReplayCommand implements Command {
    private static final String BUNDLE = "BUNDLE";

    @Override
    public CommandSpec spec() {
        return ModelOptions.addTo(Usage.command("replay",
                "Computes the attributions of BUNDLE again and compares them bit by bit. Exits with 1 when they differ.")
                .addPositional(PositionalParamSpec.builder().index("0").arity("1").required(true).type(String.class)
                        .paramLabel(BUNDLE).description("A replay.json that an analysis wrote.").build()));
    }

    @Override
    public int run(ParseResult arguments, Terminal terminal) {
        Path file = Usage.path(BUNDLE, arguments.matchedPositionalValue(0, ""));
        ReplayBundle bundle = ReplayDocuments.read(bytes(file), file.toString());
        ModelSource model = ModelOptions.of(arguments)
                .orElseGet(() -> new ModelSource.File(Usage.path("the bundle's model", bundle.modelSource())));
        Optional<String> difference = Replay.verify(bundle, model, Optional.empty());
        if (difference.isPresent()) {
            terminal.err().println("plumbline: " + difference.get());
            return ExitCode.FAILED;
        }
        terminal.out().println("The attributions of " + bundle.rows().size() + " rows were computed again by "
                + bundle.engine() + ": every bit is the same.");
        return ExitCode.DONE;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException missing) {
            throw new PlumblineException(Category.NOT_FOUND, file + " does not exist. Check the path.", missing);
        } catch (IOException failure) {
            throw new PlumblineException(Category.ACCESS_DENIED,
                    file + " cannot be read: " + failure.getMessage() + ".", failure);
        }
    }
}
