// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.server.Assembly;
import io.plumbline.server.Founding;
import io.plumbline.server.Parts;
import io.plumbline.server.PlumblineServer;
import io.plumbline.server.settings.ServerSettings;
import io.plumbline.server.settings.SettingSources;
import io.plumbline.web.Answer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServingTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void theFirstStartShowsTheSignInOnceAndWhereTheKeyIs() {
        Founding founding = new Founding("admin", "correct-horse", folder.resolve("credentials"));
        try (PlumblineServer server = start(Optional.of(founding))) {
            assertThat(text(out)).contains("Plumbline listens on http://localhost:" + server.port(), "Data: " + folder,
                    "admin", "correct-horse", "AWS_SHARED_CREDENTIALS_FILE=" + folder.resolve("credentials"),
                    "Stop it with Ctrl-C.");
            assertThat(text(log)).doesNotContain("correct-horse");
        }
    }

    @Test
    void laterStartsShowNoSecret() {
        try (PlumblineServer server = start(Optional.empty())) {
            assertThat(text(out)).contains("http://localhost:" + server.port()).doesNotContain("password");
        }
    }

    private PlumblineServer start(Optional<Founding> founding) {
        Assembly assembly = foundation -> new Parts(request -> Answer.text(200, "text/plain", ""), Optional.empty(),
                Optional.empty(), () -> true, founding, () -> {
                });
        ServerSettings settings = ServerSettings.read(new SettingSources(Optional.empty(), Map.of(),
                Map.of("plumbline.server.port", "0", "plumbline.data", folder.toString())));
        return new Serving(stream(out), stream(log)).start(settings, assembly, InstantSource.system());
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
