// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.governance.cards.ModelCard;
import io.plumbline.objects.FolderObjects;
import io.plumbline.server.PlumblineServer;
import io.plumbline.server.crash.CardWriters.Acknowledged;
import io.plumbline.store.Database;
import io.plumbline.store.DatabaseSettings;
import io.plumbline.store.PostgresServer;
import io.plumbline.store.audit.AuditVerification;
import io.plumbline.store.audit.Finding;
import io.plumbline.store.cards.JdbiModelCards;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is left of a whole server after {@code kill -9} while many write. With -Dplumbline.kill.writes=10000 it is killed
 * in the middle of ten thousand writes.
 */
class KilledServerTest {
    private static final int WRITES = Integer.getInteger("plumbline.kill.writes", 240);
    private static final Pattern REQUEST = Pattern.compile("\"requestID\":\"([^\"]+)\"");

    /** In a thread of its own: a wait that knows no interrupt must fail the test, not hold the build. */
    private static final int MINUTES = 3;

    @TempDir
    Path folder;

    @Test
    @Timeout(value = MINUTES, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
    void nothingAcknowledgedIsMissingOnH2() throws Exception {
        survives(Map.of(), DatabaseSettings.fileIn(folder));
    }

    @Test
    @Timeout(value = MINUTES, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
    void nothingAcknowledgedIsMissingOnPostgres() throws Exception {
        PostgresServer.assumeInstalled();
        DatabaseSettings database = PostgresServer.shared().freshDatabase();
        survives(Map.of("plumbline.database.url", database.url(), "plumbline.database.user",
                database.user().orElseThrow()), database);
    }

    private void survives(Map<String, String> more, DatabaseSettings place) throws Exception {
        Map<String, String> settings = new HashMap<>(more);
        settings.putAll(Map.of("plumbline.data", folder.toString(), "plumbline.server.port", "0",
                "plumbline.logging.level", "error"));
        List<Acknowledged> acknowledged = killInTheMiddle(settings);
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(WRITES / 2).hasSizeLessThan(WRITES);
        try (PlumblineServer again = ServerProcess.serve(settings); Database database = Database.open(place)) {
            assertThat(again.founding()).as("what the first start made is there").isEmpty();
            everyCardIsThere(database, acknowledged);
            everyChangeIsInTheLog(database, acknowledged);
        }
    }

    private List<Acknowledged> killInTheMiddle(Map<String, String> settings) throws Exception {
        ServerProcess victim = ServerProcess.start(settings);
        try (CardWriters writers = new CardWriters(victim.port(), folder)) {
            return writers.write(WRITES, victim::kill);
        } finally {
            victim.kill();
        }
    }

    private static void everyCardIsThere(Database database, List<Acknowledged> acknowledged) {
        JdbiModelCards cards = new JdbiModelCards(database);
        assertThat(acknowledged).allSatisfy(write -> {
            ModelCard card = cards.find(write.card(), write.version()).orElseThrow();
            assertThat(card.content()).isEqualTo(write.content());
        });
    }

    private void everyChangeIsInTheLog(Database database, List<Acknowledged> acknowledged)
            throws InterruptedException {
        awaitSealed(database);
        List<String> requests = database.jdbi().withHandle(handle -> handle.createQuery("""
                select record from audit_chain where event_name in ('CreateModelCard', 'UpdateModelCard')
                """).mapTo(String.class).map(KilledServerTest::request).list());
        assertThat(requests).containsAll(acknowledged.stream().map(Acknowledged::request).toList());
        // What was not acknowledged is there with its event, or neither is.
        assertThat(requests).hasSize(database.jdbi().withHandle(handle -> handle
                .createQuery("select count(*) from model_card_version").mapTo(Integer.class).one()));
        List<Finding> findings = new ArrayList<>();
        AuditVerification.of(database, new FolderObjects(folder.resolve("objects"), InstantSource.system()))
                .run(findings::add);
        assertThat(findings).isEmpty();
    }

    private static void awaitSealed(Database database) throws InterruptedException {
        long end = System.nanoTime() + 60_000_000_000L;
        while (waiting(database) > 0 && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        assertThat(waiting(database)).as("events outside the chain").isZero();
    }

    private static long waiting(Database database) {
        return database.jdbi().withHandle(
                handle -> handle.createQuery("select count(*) from audit_outbox").mapTo(Long.class).one());
    }

    private static String request(String record) {
        Matcher found = REQUEST.matcher(record);
        return found.find() ? found.group(1) : "";
    }
}
