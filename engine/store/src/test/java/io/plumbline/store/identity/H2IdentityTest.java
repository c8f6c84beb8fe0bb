// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.identity;

import io.plumbline.store.Database;
import io.plumbline.store.Databases;

class H2IdentityTest extends IdentityContract {
    @Override
    Database open() {
        return Databases.h2();
    }
}
