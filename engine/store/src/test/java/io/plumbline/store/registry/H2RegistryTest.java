// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.registry;

import io.plumbline.store.Database;
import io.plumbline.store.Databases;

final class H2RegistryTest extends RegistryContract {
    @Override
    Database open() {
        return Databases.h2();
    }
}
