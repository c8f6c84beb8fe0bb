// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server;

import io.plumbline.server.data.FreeSpace;
import io.plumbline.server.insight.Metrics;
import io.plumbline.server.settings.ServerSettings;
import io.plumbline.web.Observed;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * What the parts stand on.
 *
 * @param settings how the server is set up
 * @param folder   the data folder, existing, held by this process, readable by its owner only
 * @param space    what is left of its disk
 * @param observed to be told of every operation that was answered, for metrics and traces
 * @param metrics  to add figures to
 * @param clock    the clock of the server
 */
public record Foundation(ServerSettings settings, Path folder, FreeSpace space, Observed observed,
        Metrics metrics, InstantSource clock) {}
