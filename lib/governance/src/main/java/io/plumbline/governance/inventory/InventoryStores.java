// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.inventory;

import io.plumbline.governance.tags.TagStore;

/**
 * Where the inventory keeps what it knows.
 *
 * @param models    the models
 * @param configs   the endpoint configurations
 * @param endpoints the endpoints
 * @param tags      the tags of all of them
 */
public record InventoryStores(Models models, EndpointConfigs configs, Endpoints endpoints, TagStore tags) {}
