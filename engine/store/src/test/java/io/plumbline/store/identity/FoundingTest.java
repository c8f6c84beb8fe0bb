// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.documents.policies.JsonPolicyReader;
import io.plumbline.measure.PlumblineException;
import io.plumbline.security.identity.Credentials;
import io.plumbline.security.identity.Founding;
import io.plumbline.security.identity.IdentityIds;
import io.plumbline.security.identity.PasswordSignIn;
import io.plumbline.security.identity.ReadyPolicies;
import io.plumbline.security.identity.Realm;
import io.plumbline.security.login.Passwords;
import io.plumbline.security.sealing.RootKey;
import io.plumbline.security.session.SignIn;
import io.plumbline.store.Database;
import io.plumbline.store.Databases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoundingTest {
    private final Database database = Databases.h2();
    private final Passwords passwords = new Passwords(new Random(5), 10);

    @TempDir
    private Path data;

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theFirstStartMakesARootKeyAndAnAdministratorOnce() throws Exception {
        Realm realm = realm(RootKeyFile.open(data, database));

        Founding.Founded founded = found(realm).orElseThrow();

        assertThat(found(realm)).isEmpty();
        assertThat(Files.readString(CredentialsFile.in(data))).isEqualTo("[default]\naws_access_key_id = "
                + founded.accessKeyId() + "\naws_secret_access_key = " + founded.secret() + "\n");
        assertThat(permissions("credentials")).isEqualTo("rw-------");
        assertThat(permissions("root.key")).isEqualTo("rw-------");
        assertThat(new Credentials(realm).find(founded.accessKeyId()).orElseThrow().secret())
                .isEqualTo(founded.secret());
        assertThat(new PasswordSignIn(realm, passwords, false).check("admin", founded.password(), Optional.empty()))
                .isEqualTo(new SignIn.Outcome.Accepted("admin", false, false));
        assertThat(founded.toString()).doesNotContain(founded.secret(), founded.password());
    }

    @Test
    void whenTheFileCannotBeWrittenNothingIsFounded() {
        Realm realm = realm(RootKeyFile.open(data, database));

        assertThatThrownBy(() -> new Founding(realm, passwords).found(ReadyPolicies.all(), founded -> {
            throw new IllegalStateException("disk full");
        })).hasMessage("disk full");

        assertThat(realm.store().users().count()).isZero();
        assertThat(found(realm)).isPresent();
    }

    @Test
    void credentialsLeftOverFromADatabaseThatIsGoneAreKept() throws Exception {
        Files.writeString(CredentialsFile.in(data), "[default]\nmine = 1\n");

        found(realm(RootKeyFile.open(data, database)));

        assertThat(Files.readString(data.resolve("credentials.old"))).contains("mine = 1");
    }

    @Test
    void aMissingOrWrongRootKeyIsRefusedAndNothingIsOverwritten() throws Exception {
        byte[] key = RootKeyFile.open(data, database).toBytes();
        Path file = data.resolve("root.key");
        Files.delete(file);
        assertThatThrownBy(() -> RootKeyFile.open(data, database)).isInstanceOf(PlumblineException.class)
                .hasMessageContaining("is missing");
        assertThat(file).doesNotExist();
        byte[] other = RootKey.fresh().toBytes();
        Files.write(file, other);
        assertThatThrownBy(() -> RootKeyFile.open(data, database)).isInstanceOf(PlumblineException.class)
                .hasMessageContaining("is not the one");
        assertThat(Files.readAllBytes(file)).isEqualTo(other);
        Files.writeString(file, "rubbish");
        assertThatThrownBy(() -> RootKeyFile.open(data, database)).isInstanceOf(PlumblineException.class);
        Files.write(file, key);
        assertThat(RootKeyFile.open(data, database).toBytes()).isEqualTo(key);
    }

    private Realm realm(RootKey key) {
        return new Realm("000000000000", new JdbiIdentityStore(database, new Random(7)),
                new IdentityIds(new Random(11)), key.sealed(), new JsonPolicyReader(),
                () -> IdentityContract.NOW);
    }

    private Optional<Founding.Founded> found(Realm realm) {
        return new Founding(realm, passwords).found(ReadyPolicies.all(),
                founded -> CredentialsFile.write(data, founded));
    }

    private String permissions(String name) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(name)));
    }
}
