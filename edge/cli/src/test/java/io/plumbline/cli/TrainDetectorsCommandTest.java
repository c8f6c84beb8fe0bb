// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.measure.PlumblineException;
import io.plumbline.training.Recipe;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class TrainDetectorsCommandTest {
    private final List<String> trained = new ArrayList<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private int run(String... arguments) {
        TrainDetectorsCommand command = new TrainDetectorsCommand(List.of(recipe("names"), recipe("content")));
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        return command.run(new CommandLine(command.spec()).parseArgs(arguments),
                new Terminal(stream, stream, false, false, false, 100));
    }

    private Recipe recipe(String name) {
        return new Recipe() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void train(Path data, Path to, Consumer<String> progress) {
                trained.add(name + " " + data + " " + to);
            }
        };
    }

    @Test
    void everyFamilyIsTrainedInTheOrderOfTheirNames() {
        assertThat(run("--data", "d", "--out", "o")).isZero();

        assertThat(trained).containsExactly("content d o", "names d o");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("trained content into o");
    }

    @Test
    void oneFamilyMayBeChosenAndAnUnknownOneIsRefusedWithTheChoices() {
        run("--data", "d", "--only", "names");

        assertThat(trained).containsExactly("names d detectors");
        assertThatThrownBy(() -> run("--data", "d", "--only", "nmes")).isInstanceOf(PlumblineException.class)
                .hasMessageContaining("'nmes'").hasMessageContaining("content, names");
    }

    @Test
    void theFolderOfDataMustBeNamed() {
        assertThatThrownBy(() -> run()).isInstanceOf(PlumblineException.class).hasMessageContaining("--data");
    }
}
