// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.jobs;

import io.plumbline.store.Database;
import io.plumbline.store.Databases;
import io.plumbline.store.PostgresServer;

class PostgresJobsTest extends JobsContract {
    @Override
    Database open() {
        PostgresServer.assumeInstalled();
        return Databases.postgres();
    }
}
