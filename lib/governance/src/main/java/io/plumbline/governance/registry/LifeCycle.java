// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.registry;

import java.util.Optional;

/**
 * Where a package stands in its owner's own words.
 *
 * @param stage       such as {@code Production}
 * @param status      of that stage
 * @param description more about it
 */
public record LifeCycle(String stage, String status, Optional<String> description) {}
