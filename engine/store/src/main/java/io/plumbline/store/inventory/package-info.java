// Copyright the Plumbline authors. Apache-2.0.
/**
 * Models, endpoint configurations and endpoints in SQL. Entry points: {@link JdbiModels}, {@link JdbiEndpointConfigs},
 * {@link JdbiEndpoints}.
 */
@NullMarked
package io.plumbline.store.inventory;

import org.jspecify.annotations.NullMarked;
