// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.privacy;

import io.plumbline.store.Database;
import io.plumbline.store.Databases;

final class PostgresIdentifiersTest extends IdentifiersContract {
    @Override
    Database open() {
        return Databases.postgres();
    }
}
