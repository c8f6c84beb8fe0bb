// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.lineage;

import io.plumbline.store.Database;
import io.plumbline.store.Databases;

class LineageStoreOnH2Test extends LineageStoreContract {
    @Override
    Database open() {
        return Databases.h2();
    }
}
