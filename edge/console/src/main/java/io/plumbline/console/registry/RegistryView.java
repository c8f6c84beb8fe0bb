// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.registry;

import io.plumbline.console.Values;
import java.util.List;
import java.util.Optional;

/**
 * The registry.
 *
 * @param next    the address of the next page of groups
 * @param waiting packages nobody has decided about
 * @param filters what was asked for
 */
public record RegistryView(List<GroupLine> groups, Optional<String> next, List<PackageLine> waiting, Values filters) {}
