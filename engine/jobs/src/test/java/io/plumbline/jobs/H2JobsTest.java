// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.jobs;

import io.plumbline.store.Database;
import io.plumbline.store.Databases;

class H2JobsTest extends JobsContract {
    @Override
    Database open() {
        return Databases.h2();
    }
}
