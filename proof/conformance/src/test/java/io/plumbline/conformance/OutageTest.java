// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.store.DatabaseSettings;
import io.plumbline.store.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sagemaker.model.ModelCardStatus;

/** The database goes away while cards are written, and comes back. */
class OutageTest {
    private static @Nullable Cable cable;

    @RegisterExtension
    static final House HOUSE = House.with(OutageTest::behindACable);

    @AfterAll
    static void unplug() throws IOException {
        if (cable != null) {
            cable.close();
        }
    }

    @Test
    void writersAreToldAndNothingThatWasAcknowledgedIsLost() throws InterruptedException {
        SageMakerClient client = HOUSE.root().sageMaker();
        ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<Integer> refusals = new ConcurrentLinkedQueue<>();
        AtomicBoolean stop = new AtomicBoolean();
        List<Thread> writers = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            int writer = number;
            writers.add(Thread.ofVirtual().start(() -> write(client, "w" + writer, stop, acknowledged, refusals)));
        }
        Wanted.eventually(acknowledged::size, many -> many >= 20);
        there().cut();
        Wanted.eventually(refusals::size, many -> many >= 4);
        assertThat(health()).as("ready without a database").isEqualTo(503);
        int before = acknowledged.size();
        there().join();
        Wanted.eventually(acknowledged::size, many -> many >= before + 20);
        stop.set(true);
        for (Thread writer : writers) {
            writer.join();
        }

        assertThat(refusals).as(HOUSE.log()).containsOnly(503);
        assertThat(health()).isEqualTo(200);
        assertThat(acknowledged).allSatisfy(name -> assertThat(
                client.describeModelCard(ask -> ask.modelCardName(name)).content()).contains(name));
    }

    private static void write(SageMakerClient client, String writer, AtomicBoolean stop,
            ConcurrentLinkedQueue<String> acknowledged, ConcurrentLinkedQueue<Integer> refusals) {
        for (int number = 0; !stop.get() && number < 2_000; number++) {
            String name = writer + "-" + number;
            try {
                client.createModelCard(card -> card.modelCardName(name).content(CardChecks.content(name))
                        .modelCardStatus(ModelCardStatus.DRAFT));
                acknowledged.add(name);
            } catch (AwsServiceException refused) {
                refusals.add(refused.statusCode());
            }
        }
    }

    private static int health() {
        try {
            return Raw.to(HOUSE.address()).get("/health").statusCode();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Map<String, String> behindACable() {
        PostgresServer.assumeInstalled();
        DatabaseSettings database = PostgresServer.shared().freshDatabase();
        Matcher url = Pattern.compile("(jdbc:postgresql://127\\.0\\.0\\.1:)([0-9]+)(/.*)").matcher(database.url());
        assertThat(url.matches()).isTrue();
        try {
            cable = new Cable(Integer.parseInt(url.group(2)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Map<String, String> settings = new HashMap<>(House.postgres(database));
        settings.put("plumbline.database.url", url.group(1) + there().port() + url.group(3));
        return settings;
    }

    private static Cable there() {
        if (cable == null) {
            throw new IllegalStateException("the server was not started");
        }
        return cable;
    }
}
