// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.columnar;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineTest {
    @TempDir
    Path folder;

    @Test
    void onlyTheGivenFilesCanBeRead() {
        Path given = Tables.write(folder, "given.csv", "a\n1\n");
        Path other = Tables.write(folder, "other.csv", "a\n2\n");
        try (Engine engine = Engine.open(OpenSettings.local(), List.of(given), 0)) {
            assertThat(engine.number("select count(*) from read_csv('" + given + "')")).isEqualTo(1);
            for (String refused : List.of("select count(*) from read_csv('" + other + "')",
                    "select count(*) from read_text('" + folder.resolve("*") + "')",
                    "select count(*) from glob('" + folder.resolve("*") + "')")) {
                Tables.refusal(Category.ACCESS_DENIED, () -> engine.number(refused));
            }
            for (String refused : List.of("copy (select 1) to '" + folder.resolve("out.csv") + "'",
                    "attach '" + folder.resolve("x.db") + "'")) {
                Tables.refusal(Category.ACCESS_DENIED, () -> engine.execute(refused));
            }
            Tables.refusal(Category.INVALID_DATA, () -> engine.execute("set enable_external_access = true"));
            Tables.refusal(Category.INVALID_DATA, () -> engine.execute("set memory_limit = '1GB'"));
            assertThat(Files.exists(folder.resolve("out.csv"))).isFalse();
        }
    }

    @Test
    void interruptingTheCallerCancelsTheScan() throws Exception {
        CompletableFuture<PlumblineException> cancelled = new CompletableFuture<>();
        Thread caller = Thread.ofPlatform().start(() -> {
            try (Engine engine = Engine.open(OpenSettings.local(), List.of(), 0)) {
                engine.number("select sum(a.range * b.range) from range(10000000) a, range(10000000) b");
            } catch (PlumblineException failure) {
                cancelled.complete(failure);
            }
        });
        Thread.sleep(500);
        caller.interrupt();

        assertThat(cancelled.get(20, TimeUnit.SECONDS).category()).isEqualTo(Category.CANCELLED);
        caller.join();
    }

    @Test
    void runningOutOfMemoryIsSaidInASentence() {
        OpenSettings small = new OpenSettings(folder, OptionalLong.of(8L << 20), 1, OpenSettings.Progress.SILENT,
                List.of());
        try (Engine engine = Engine.open(small, List.of(), 0)) {
            Tables.refusal(Category.RESOURCE_EXHAUSTED,
                    () -> engine.number("select length(list(range::varchar)::varchar) from range(2000000)"))
                    .contains("memory");
        }
    }
}
