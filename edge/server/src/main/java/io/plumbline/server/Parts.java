// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server;

import io.plumbline.web.Endpoint;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What a server is made of.
 *
 * @param aws      answers the AWS API
 * @param console  answers {@code /} and everything below {@code /console}; empty for a server without pages
 * @param lineage  takes OpenLineage events; empty when none are taken
 * @param openAi   answers everything below {@code /openai}; empty when chat completions are not served
 * @param ready    whether the stores answer; asked for by the health check
 * @param founding what the first start made; empty at every later one
 * @param close    closes stores and stops jobs; called once, after the last request
 */
public record Parts(Endpoint aws, Optional<Endpoint> console, Optional<Endpoint> lineage,
        Optional<Endpoint> openAi, BooleanSupplier ready, Optional<Founding> founding, Runnable close) {
    /** Makes the parts of a server without chat completions. */
    public Parts(Endpoint aws, Optional<Endpoint> console, Optional<Endpoint> lineage, BooleanSupplier ready,
            Optional<Founding> founding, Runnable close) {
        this(aws, console, lineage, Optional.empty(), ready, founding, close);
    }
}
