// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.web.Answer;
import io.plumbline.web.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkPojo;

/** The SDK's clients are the oracle: what they write we read, what we write they read, for every operation there is. */
class EveryOperationTest {
    private final AwsWire wire = AwsWire.load();

    @Test
    void whatAStockClientWritesIsReadAndWhatIsWrittenTheClientReads() {
        Server server = new Server();
        StockClients clients = new StockClients(server::answer);
        SampleShapes samples = new SampleShapes(20261121);
        List<String> wrong = new ArrayList<>();
        for (Operation operation : wire.operations()) {
            if (!operation.streaming()) {
                SdkPojo request = samples.shape(operation.requestType());
                server.response = samples.shape(operation.responseType());
                SdkPojo read = clients.call(operation, request);
                if (!operation.equals(server.called) || !request.equalsBySdkFields(server.request)
                        || !Objects.requireNonNull(server.response).equalsBySdkFields(read)) {
                    wrong.add(operation.name() + "\nsent " + request + "\nread " + server.request + "\nwrote "
                            + server.response + "\nread " + read);
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(wire.operations()).filteredOn(operation -> !operation.streaming()).hasSize(914);
    }

    private final class Server {
        private @Nullable SdkPojo response;
        private @Nullable SdkPojo request;
        private @Nullable Operation called;

        Answer answer(Request http) {
            try {
                Route route = wire.route(http);
                called = route.operation();
                request = wire.read(route, http);
                return wire.encode(route, Objects.requireNonNull(response), "request-1");
            } catch (WireException refused) {
                return wire.error(Optional.empty(), http, refused.error(), "request-1");
            }
        }
    }
}
