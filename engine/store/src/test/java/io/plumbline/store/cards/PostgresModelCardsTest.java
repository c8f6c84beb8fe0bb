// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.cards;

import io.plumbline.store.Database;
import io.plumbline.store.Databases;
import io.plumbline.store.PostgresServer;

final class PostgresModelCardsTest extends ModelCardsContract {
    @Override
    Database open() {
        PostgresServer.assumeInstalled();
        return Databases.postgres();
    }
}
