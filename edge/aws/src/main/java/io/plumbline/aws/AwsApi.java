// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws;

import io.plumbline.awsprotocol.AwsWire;
import io.plumbline.awsprotocol.Operation;
import io.plumbline.awsprotocol.Route;
import io.plumbline.awsprotocol.Shapes;
import io.plumbline.awsprotocol.WireError;
import io.plumbline.awsprotocol.WireException;
import io.plumbline.security.gate.Deed;
import io.plumbline.security.gate.Gatekeeper;
import io.plumbline.web.Answer;
import io.plumbline.web.Endpoint;
import io.plumbline.web.Observed;
import io.plumbline.web.Request;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.SdkPojo;

/**
 * The AWS API: finds the operation, who calls, and the handler; passes the gate; answers in the protocol of the request.
 */
public final class AwsApi implements Endpoint {
    private static final Logger LOG = LoggerFactory.getLogger(AwsApi.class);
    /** Operations whose name begins so change nothing. */
    private static final Pattern READING = Pattern
            .compile("(Describe|List|Get|BatchDescribe|BatchGet|Query|Search|Lookup|Simulate)[A-Z].*|Search");

    private final AwsWire wire;
    private final Map<String, Operations.Served<?, ?>> served = new HashMap<>();
    private final Authentication authentication;
    private final Gatekeeper gate;
    private final Supplier<String> requestIds;
    private final Observed observed;
    private final AwsErrors errors;

    public AwsApi(AwsWire wire, Operations operations, Authentication authentication, Gatekeeper gate,
            Supplier<String> requestIds, Observed observed) {
        this.wire = wire;
        this.authentication = authentication;
        this.gate = gate;
        this.requestIds = requestIds;
        this.observed = observed;
        this.errors = new AwsErrors(wire);
        operations.requestTypes().forEach(type -> served.put(key(wire.operationOf(type.asSubclass(SdkPojo.class))),
                operations.find(type).orElseThrow()));
    }

    @Override
    public Answer answer(Request request) {
        long begun = System.nanoTime();
        Exchange exchange = new Exchange(request, requestIds.get());
        Answer answer = exchange.answer();
        observed.served(exchange.operation.map(Operation::service).orElse("unknown"),
                exchange.operation.map(Operation::name).orElse("unknown"), answer.status(),
                Duration.ofNanos(System.nanoTime() - begun));
        return answer;
    }

    /** Returns whether an operation is served. */
    public boolean serves(Operation operation) {
        return served.containsKey(key(operation));
    }

    private static String key(Operation operation) {
        return operation.service() + "." + operation.name();
    }

    private static boolean isReading(Operation operation, Operations.Served<?, ?> handler) {
        return handler.isReadOnly().orElseGet(() -> READING.matcher(operation.name()).matches());
    }

    /** One request on its way through. */
    private final class Exchange {
        private final Request request;
        private final String id;
        private Optional<Route> route = Optional.empty();
        private Optional<Operation> operation = Optional.empty();

        Exchange(Request request, String id) {
            this.request = request;
            this.id = id;
        }

        Answer answer() {
            try {
                Route found = wire.route(request);
                route = Optional.of(found);
                operation = Optional.of(found.operation());
                return answer(found);
            } catch (WireException failure) {
                return wire.error(route, request, failure.error(), id);
            } catch (RuntimeException failure) {
                return wire.error(route, request, error(failure), id);
            }
        }

        private Answer answer(Route found) {
            Authentication.Known known = authentication.authenticate(request, found);
            Operations.Served<?, ?> handler = served.get(key(found.operation()));
            if (handler == null) {
                throw new WireException(WireError.notServed(found.operation()));
            }
            SdkPojo asked = wire.decode(found, known.request());
            Deed deed = new Deed(found.operation().eventSource(), found.operation().name(),
                    isReading(found.operation(), handler), id, Optional.of(Shapes.auditJson(asked)),
                    failure -> error(failure).code());
            Operations.Reply reply = gate.perform(known.caller(), deed, call -> handler.handle(asked, call),
                    given -> Optional.of(Shapes.auditJson(given.response())));
            return reply.events().map(events -> wire.encode(found, reply.response(), events, id, this::error))
                    .orElseGet(() -> wire.encode(found, reply.response(), id));
        }

        private WireError error(RuntimeException failure) {
            WireError error = errors.of(failure, operation,
                    operation.map(each -> served.get(key(each))));
            if (error.status() == 500) {
                // The message of an unexpected failure may hold anything, so only its place is written.
                LOG.error("{} failed with {} at {} (request {})", operation.map(Operation::action).orElse("a request"),
                        failure.getClass().getName(),
                        failure.getStackTrace().length > 0 ? failure.getStackTrace()[0] : "an unknown place", id);
            }
            return error;
        }
    }
}
