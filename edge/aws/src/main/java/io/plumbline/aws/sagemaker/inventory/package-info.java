// Copyright the Plumbline authors. Apache-2.0.
/**
 * Models, endpoint configurations and endpoints over the API, as records. Entry point: {@link InventoryService}.
 */
@NullMarked
package io.plumbline.aws.sagemaker.inventory;

import org.jspecify.annotations.NullMarked;
