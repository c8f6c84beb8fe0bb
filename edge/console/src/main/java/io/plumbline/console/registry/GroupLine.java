// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.registry;

import java.util.Optional;

/**
 * One group in a list.
 *
 * @param address of its page
 * @param newest  its newest version
 * @param created when the group was made
 */
public record GroupLine(String name, String address, String description, Optional<PackageLine> newest,
        String created) {}
