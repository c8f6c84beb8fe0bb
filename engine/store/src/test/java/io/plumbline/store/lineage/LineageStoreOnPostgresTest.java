// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.lineage;

import io.plumbline.store.Database;
import io.plumbline.store.Databases;
import io.plumbline.store.PostgresServer;

class LineageStoreOnPostgresTest extends LineageStoreContract {
    @Override
    Database open() {
        PostgresServer.assumeInstalled();
        return Databases.postgres();
    }
}
