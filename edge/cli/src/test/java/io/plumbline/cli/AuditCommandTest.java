// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeyTemplates;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import io.plumbline.objects.FolderObjects;
import io.plumbline.security.access.Caller;
import io.plumbline.security.access.Principal;
import io.plumbline.security.audit.AuditEvent;
import io.plumbline.store.Database;
import io.plumbline.store.DatabaseSettings;
import io.plumbline.store.audit.Audit;
import io.plumbline.store.audit.AuditSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    Path data;

    @Test
    void aStoppedServersLogIsCheckedAndOneFlippedByteIsNamed() throws IOException {
        write(3);
        Session whole = Session.run("audit", "verify", "--data", data.toString());
        assertThat(whole.errors()).isEmpty();
        assertThat(whole.out()).startsWith("3 entries, 1 tree heads, 0 digests and 1 log files checked: "
                + "everything is as it was written.\nSignatures were checked with the key ")
                .contains(" from the same database. Whoever can write there could have put in their own");
        assertThat(whole.code()).isZero();

        Path file = logFile();
        byte[] bytes = Files.readAllBytes(file);
        bytes[30] ^= 1;
        Files.write(file, bytes);
        Session changed = Session.run("audit", "verify", "--data", data.toString());
        assertThat(changed.code()).isEqualTo(1);
        assertThat(changed.out()).startsWith("CHANGED_FILE s3://plumbline-audit/AWSLogs/000000000000/CloudTrail/")
                .contains("1 things are wrong.\n");
    }

    @Test
    void aKeyThatIsNamedIsTrustedAlone() throws IOException {
        write(1);
        String out = Session.run("audit", "verify", "--data", data.toString()).out();
        String key = out.replaceAll("(?s).*with the key ([0-9a-f]{32}) .*", "$1");
        Session named = Session.run("audit", "verify", "--data", data.toString(), "--key", key);
        Session other = Session.run("audit", "verify", "--data", data.toString(), "--key", "0".repeat(32));

        assertThat(named.out()).endsWith("Signatures were checked with the key " + key + ", as named with --key.\n");
        assertThat(named.code()).isZero();
        assertThat(other.out()).contains("UNKNOWN_KEY " + key + ": the key " + key + " signs in this log from ",
                "UNKNOWN_KEY " + "0".repeat(32) + ": the key " + "0".repeat(32)
                        + " that was named is not in this log",
                "BAD_HEAD 1:");
        assertThat(other.code()).isEqualTo(1);
        assertThat(Session.run("audit", "verify", "--data", data.toString(), "--key", "mine").errors())
                .startsWith("plumbline: --key has 'mine', which is no fingerprint");
    }

    @Test
    void headsKeptElsewhereAreComparedWith() throws IOException {
        write(2);
        Session heads = Session.run("audit", "heads", "--data", data.toString());
        assertThat(heads.out()).startsWith("{\"treeSize\":2,\"rootHash\":\"");
        Path kept = Files.writeString(data.resolve("kept.jsonl"), heads.out());

        assertThat(Session.run("audit", "verify", "--data", data.toString(), "--heads", kept.toString()).out())
                .startsWith("2 entries, 2 tree heads");
        Files.writeString(kept, "{}");
        assertThat(Session.run("audit", "verify", "--data", data.toString(), "--heads", kept.toString()).errors())
                .startsWith("plumbline: line 1 of the tree heads is not one");
    }

    @Test
    void aFolderWithoutADatabaseIsSaidAndLeftAlone() throws IOException {
        Session session = Session.run("audit", "verify", "--data", data.toString());

        assertThat(session.code()).isEqualTo(1);
        assertThat(session.errors()).startsWith("plumbline: there is no database in " + data);
        try (Stream<Path> files = Files.list(data)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aPositionThatIsNoneIsWrongUsage() {
        assertThat(Session.run("audit", "verify", "--from", "-1").errors())
                .startsWith("plumbline: --from is '-1', which is not the position of an entry");
    }

    private void write(int count) {
        try (Database database = Database.open(DatabaseSettings.fileIn(data));
                Audit audit = Audit.open(database, new FolderObjects(data.resolve("objects"), () -> NOON),
                        AuditSettings.usual("000000000000", "us-east-1"), aead(), () -> NOON, new SecureRandom())) {
            database.inTransaction(() -> {
                for (int n = 0; n < count; n++) {
                    audit.log().record(event(n));
                }
                return count;
            });
        }
    }

    private Path logFile() throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("objects/plumbline-audit"))) {
            return files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }

    private static AuditEvent event(int n) {
        Principal root = new Principal(Principal.Kind.ROOT, "000000000000", "arn:aws:iam::000000000000:root",
                "000000000000", "root", Optional.of("AKIA"), Optional.empty(), Map.of());
        return new AuditEvent("e" + n, NOON,
                new Caller(root, new Caller.Origin("::1", Optional.empty(), true, "eu-west-1")),
                "iam.amazonaws.com", "CreateUser", false, "r" + n, Optional.empty(), Optional.empty(), List.of(),
                Optional.empty(), Optional.empty());
    }

    private static Aead aead() {
        try {
            AeadConfig.register();
            return KeysetHandle.generateNew(KeyTemplates.get("AES256_GCM")).getPrimitive(RegistryConfiguration.get(),
                    Aead.class);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
