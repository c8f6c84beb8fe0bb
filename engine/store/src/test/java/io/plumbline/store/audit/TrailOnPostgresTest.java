// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.audit;

import io.plumbline.store.Database;
import io.plumbline.store.Databases;
import io.plumbline.store.PostgresServer;

class TrailOnPostgresTest extends TrailContract {
    @Override
    Database open() {
        PostgresServer.assumeInstalled();
        return Databases.postgres();
    }
}
