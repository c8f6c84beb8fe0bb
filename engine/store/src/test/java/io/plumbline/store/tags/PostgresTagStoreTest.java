// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.tags;

import io.plumbline.store.Database;
import io.plumbline.store.Databases;
import io.plumbline.store.PostgresServer;

final class PostgresTagStoreTest extends TagStoreContract {
    @Override
    Database open() {
        PostgresServer.assumeInstalled();
        return Databases.postgres();
    }
}
