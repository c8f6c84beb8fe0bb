// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.search;

import io.plumbline.privacy.custom.CustomIdentifier;

/**
 * A custom identifier under the name that its findings carry.
 *
 * @param name       the name
 * @param identifier what it looks for
 */
public record NamedIdentifier(String name, CustomIdentifier identifier) {}
