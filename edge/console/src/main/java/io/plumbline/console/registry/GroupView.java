// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.registry;

import java.util.List;
import java.util.Optional;

/**
 * One group.
 *
 * @param next the address of older versions
 */
public record GroupView(GroupLine group, List<PackageLine> versions, Optional<String> next) {}
