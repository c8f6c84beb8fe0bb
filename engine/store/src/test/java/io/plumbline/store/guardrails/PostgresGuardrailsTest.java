// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.guardrails;

import io.plumbline.store.Database;
import io.plumbline.store.Databases;
import io.plumbline.store.PostgresServer;

final class PostgresGuardrailsTest extends GuardrailsContract {
    @Override
    Database open() {
        PostgresServer.assumeInstalled();
        return Databases.postgres();
    }
}
