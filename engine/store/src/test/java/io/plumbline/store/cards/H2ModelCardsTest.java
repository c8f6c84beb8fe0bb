// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.cards;

import io.plumbline.store.Database;
import io.plumbline.store.Databases;

final class H2ModelCardsTest extends ModelCardsContract {
    @Override
    Database open() {
        return Databases.h2();
    }
}
