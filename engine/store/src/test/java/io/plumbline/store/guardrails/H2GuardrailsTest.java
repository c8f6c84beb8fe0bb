// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.guardrails;

import io.plumbline.store.Database;
import io.plumbline.store.Databases;

final class H2GuardrailsTest extends GuardrailsContract {
    @Override
    Database open() {
        return Databases.h2();
    }
}
