// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {
    private static final Map<String, String> NO_CACHE = Map.of("PLUMBLINE_AOT", "off");

    @TempDir
    Path folder;

    @Test
    void buildsOnFirstUseAndPassesArgumentsOn() throws Exception {
        Checkout checkout = Checkout.in(folder, "hello");

        Checkout.Outcome first = checkout.run(NO_CACHE, "analyze", "two words", "*");
        Checkout.Outcome second = checkout.run(NO_CACHE);

        assertThat(first.out()).isEqualTo("hello analyze|two words|*\n");
        assertThat(first.errors()).contains("plumbline: building, the first time takes a minute");
        assertThat(second).isEqualTo(new Checkout.Outcome(0, "hello \n", ""));
        assertThat(checkout.builds()).isEqualTo(1);
    }

    @Test
    void anEditedClassIsSeenAlthoughACacheOfTheOldOneExists() throws Exception {
        Checkout checkout = Checkout.in(folder, "old");
        checkout.run();
        checkout.cache();
        assertThat(checkout.run().out()).isEqualTo("old \n");

        checkout.source("new");

        assertThat(checkout.run().out()).isEqualTo("new \n");
        checkout.cache();
        assertThat(checkout.run().out()).isEqualTo("new \n");
    }

    @Test
    void aJarExchangedByHandIsNotRunFromTheCache() throws Exception {
        Checkout checkout = Checkout.in(folder.resolve("one"), "old");
        Checkout other = Checkout.in(folder.resolve("two"), "new");
        checkout.run();
        checkout.cache();
        other.run(NO_CACHE);

        Files.copy(other.app().resolve("lib/plumbline.jar"), checkout.app().resolve("lib/plumbline.jar"),
                StandardCopyOption.REPLACE_EXISTING);

        assertThat(checkout.run().out()).isEqualTo("new \n");
        assertThat(checkout.builds()).isEqualTo(1);
    }

    @Test
    void aRemovedSourceIsNoticed() throws Exception {
        Checkout checkout = Checkout.in(folder, "hello");
        checkout.write("edge/cli/src/main/java/io/plumbline/cli/Other.java",
                "package io.plumbline.cli; class Other {}");
        checkout.run(NO_CACHE);

        Files.delete(folder.resolve("edge/cli/src/main/java/io/plumbline/cli/Other.java"));

        checkout.run(NO_CACHE);
        assertThat(checkout.builds()).isEqualTo(2);
    }

    @Test
    void aTestIsNoReasonToBuild() throws Exception {
        Checkout checkout = Checkout.in(folder, "hello");
        checkout.write("edge/cli/src/test/resources/a.txt", "a");
        checkout.run(NO_CACHE);

        checkout.write("edge/cli/src/test/resources/b.txt", "b");

        checkout.run(NO_CACHE);
        assertThat(checkout.builds()).isEqualTo(1);
    }

    @Test
    void aFailedBuildShowsItsLastLinesAndIsTriedAgain() throws Exception {
        Checkout checkout = Checkout.in(folder, "\" + nonsense + \"");

        Checkout.Outcome failed = checkout.run(NO_CACHE);

        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.out()).isEmpty();
        assertThat(failed.errors()).contains("cannot find symbol",
                "plumbline: the build failed; its last lines are above");
        checkout.source("mended");
        assertThat(checkout.run(NO_CACHE).out()).isEqualTo("mended \n");
    }

    @Test
    void twoFirstCallsAtOnceBuildOnce() throws Exception {
        Checkout checkout = Checkout.in(folder, "hello");
        Callable<String> call = () -> checkout.run(NO_CACHE).out();

        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<Future<String>> answers = pool.invokeAll(List.of(call, call));
            assertThat(answers.get(0).get()).isEqualTo("hello \n");
            assertThat(answers.get(1).get()).isEqualTo("hello \n");
        }
        assertThat(checkout.builds()).isEqualTo(1);
    }

    @Test
    void aLockLeftBehindByAKilledBuildIsTaken() throws Exception {
        Checkout checkout = Checkout.in(folder, "hello");
        Files.createDirectories(folder.resolve("target"));
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Files.createSymbolicLink(folder.resolve("target/build.lock"), Path.of(Long.toString(gone.pid())));

        assertThat(checkout.run(NO_CACHE).out()).isEqualTo("hello \n");
    }

    @Test
    void aFolderWithoutJdk25IsToldInOneSentence() throws Exception {
        Checkout checkout = Checkout.in(folder, "hello");

        Checkout.Outcome outcome = checkout.run(Map.of("PLUMBLINE_JAVA_HOME", folder.toString()));

        assertThat(outcome).isEqualTo(new Checkout.Outcome(2, "", "plumbline: PLUMBLINE_JAVA_HOME is " + folder
                + ", which is not the folder of a JDK 25. Point it to one, or unset it.\n"));
    }

    @Test
    void aLinkOnThePathStartsTheCheckoutItPointsTo() throws IOException, InterruptedException {
        Checkout checkout = Checkout.in(folder.resolve("checkout"), "hello");
        checkout.run(NO_CACHE);
        Path link = Files.createSymbolicLink(folder.resolve("plumb"), Path.of("checkout/plumbline"));

        ProcessBuilder builder = new ProcessBuilder(link.toString(), "x");
        builder.environment().put("PLUMBLINE_JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("PLUMBLINE_AOT", "off");
        Process process = builder.start();

        assertThat(process.getInputStream()).hasContent("hello x");
        assertThat(process.waitFor()).isZero();
    }
}
