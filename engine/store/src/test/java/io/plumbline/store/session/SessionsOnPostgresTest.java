// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.session;

import io.plumbline.store.Database;
import io.plumbline.store.Databases;
import io.plumbline.store.PostgresServer;
import org.junit.jupiter.api.BeforeAll;

class SessionsOnPostgresTest extends SessionsContract {
    @BeforeAll
    static void needsPostgres() {
        PostgresServer.assumeInstalled();
    }

    @Override
    Database open() {
        return Databases.postgres();
    }
}
