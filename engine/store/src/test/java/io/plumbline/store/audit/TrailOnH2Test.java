// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.audit;

import io.plumbline.store.Database;
import io.plumbline.store.Databases;

class TrailOnH2Test extends TrailContract {
    @Override
    Database open() {
        return Databases.h2();
    }
}
