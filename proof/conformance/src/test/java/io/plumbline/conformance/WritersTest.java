// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sagemaker.model.ConflictException;
import software.amazon.awssdk.services.sagemaker.model.ModelCardStatus;
import software.amazon.awssdk.services.sagemaker.model.ModelCardVersionSummary;

/** Two that want the same: one card, one data folder. */
class WritersTest {
    private static final int EACH = 25;

    @RegisterExtension
    static final House HOUSE = House.onFile(Map.of());

    @Test
    void twoWritersOfOneCardLoseNothing() throws InterruptedException {
        SageMakerClient client = HOUSE.root().sageMaker();
        client.createModelCard(card -> card.modelCardName("shared").content(CardChecks.content("start"))
                .modelCardStatus(ModelCardStatus.DRAFT));
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        Thread first = Thread.ofVirtual().start(() -> write(client, "first", acknowledged));
        Thread second = Thread.ofVirtual().start(() -> write(client, "second", acknowledged));
        first.join();
        second.join();

        var versions = client.listModelCardVersions(ask -> ask.modelCardName("shared").maxResults(100))
                .modelCardVersionSummaryList().stream().map(ModelCardVersionSummary::modelCardVersion).toList();
        assertThat(versions).containsExactlyInAnyOrderElementsOf(
                IntStream.rangeClosed(1, acknowledged.size() + 1).boxed().toList());
        assertThat(versions.stream().map(version -> client.describeModelCard(
                ask -> ask.modelCardName("shared").modelCardVersion(version)).content()))
                .containsAll(acknowledged);
        assertThat(acknowledged).as("of twice %s", EACH).hasSizeGreaterThan(EACH / 2);
    }

    @Test
    void aSecondServerOnTheSameFolderIsRefusedAndTheFirstGoesOn() throws IOException, InterruptedException {
        Process second = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Lodger.class.getName(), HOUSE.folder().toString())
                .redirectErrorStream(true).start();
        String said = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said).contains("IN_USE", "is in use by another plumbline");
        assertThat(second.exitValue()).isEqualTo(1);
        assertThat(HOUSE.root().sageMaker().listModelCards(ask -> ask.maxResults(1)).sdkHttpResponse().isSuccessful())
                .isTrue();
    }

    private static void write(SageMakerClient client, String writer, Set<String> acknowledged) {
        for (int number = 0; number < EACH; number++) {
            String content = CardChecks.content(writer + number);
            try {
                client.updateModelCard(card -> card.modelCardName("shared").content(content));
                acknowledged.add(content);
            } catch (ConflictException _) {
                // Told that somebody else was faster, and nothing was written.
            }
        }
    }
}
