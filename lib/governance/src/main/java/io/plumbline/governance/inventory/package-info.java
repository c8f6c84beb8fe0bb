// Copyright the Plumbline authors. Apache-2.0.
/**
 * What runs: models, endpoint configurations and endpoints as records, and the fleet they make. Nothing is hosted here.
 * Entry points: {@link Inventory}, {@link Fleet}. Where it is kept are {@link Models}, {@link EndpointConfigs} and
 * {@link Endpoints}.
 */
@NullMarked
package io.plumbline.governance.inventory;

import org.jspecify.annotations.NullMarked;
