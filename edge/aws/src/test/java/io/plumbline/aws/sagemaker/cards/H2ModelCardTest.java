// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sagemaker.cards;

import io.plumbline.store.Database;
import io.plumbline.store.Databases;

final class H2ModelCardTest extends ModelCardContract {
    @Override
    Database open() {
        return Databases.h2();
    }
}
