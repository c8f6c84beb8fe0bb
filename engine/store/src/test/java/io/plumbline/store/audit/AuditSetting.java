// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.audit;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeyTemplates;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import io.plumbline.store.Database;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An audit log in an empty database, and its files in memory. */
abstract class AuditSetting {
    static final Aead SEALING = aead();

    final MemoryObjects objects = new MemoryObjects();
    final TestClock clock = new TestClock(AuditEvents.NOON);
    Database database;
    Audit audit;

    abstract Database open();

    @BeforeEach
    void begin() {
        database = open();
        SharedKey.insert(database, SEALING, AuditEvents.NOON);
        audit = openAudit();
    }

    @AfterEach
    void end() {
        audit.close();
        database.close();
    }

    Audit openAudit() {
        AuditSettings usual = AuditSettings.usual("000000000000", "us-east-1");
        return Audit.open(database, objects,
                new AuditSettings(usual.account(), usual.region(), usual.bucket(), usual.sealEvery(),
                        usual.laterEvery(),
                        3, usual.headEvery(), usual.headRows(), Duration.ofDays(1)),
                SEALING, clock, new SecureRandom());
    }

    List<Finding> verify() {
        List<Finding> findings = new ArrayList<>();
        AuditVerification.of(database, objects).run(findings::add);
        return findings;
    }

    void record(int count, int from) {
        database.inTransaction(() -> {
            for (int n = from; n < from + count; n++) {
                audit.log().record(AuditEvents.card(n));
            }
            return count;
        });
        audit.flush();
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
