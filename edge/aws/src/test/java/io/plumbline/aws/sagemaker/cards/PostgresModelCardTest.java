// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sagemaker.cards;

import io.plumbline.store.Database;
import io.plumbline.store.Databases;
import io.plumbline.store.PostgresServer;

final class PostgresModelCardTest extends ModelCardContract {
    @Override
    Database open() {
        PostgresServer.assumeInstalled();
        return Databases.postgres();
    }
}
