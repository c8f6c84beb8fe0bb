// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.tags;

import io.plumbline.store.Database;
import io.plumbline.store.Databases;

final class H2TagStoreTest extends TagStoreContract {
    @Override
    Database open() {
        return Databases.h2();
    }
}
