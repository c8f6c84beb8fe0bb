// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.inventory;

import io.plumbline.store.Database;
import io.plumbline.store.Databases;

final class H2InventoryTest extends InventoryContract {
    @Override
    Database open() {
        return Databases.h2();
    }
}
