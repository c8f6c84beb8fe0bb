// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.session;

import io.plumbline.store.Database;
import io.plumbline.store.Databases;

class SessionsOnH2Test extends SessionsContract {
    @Override
    Database open() {
        return Databases.h2();
    }
}
