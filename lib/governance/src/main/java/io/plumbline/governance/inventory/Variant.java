// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.inventory;

/**
 * A model that takes a share of an endpoint's requests.
 *
 * @param name   what the variant is called
 * @param model  the model's name
 * @param shadow whether it only gets copies of requests
 */
public record Variant(String name, String model, boolean shadow) {}
