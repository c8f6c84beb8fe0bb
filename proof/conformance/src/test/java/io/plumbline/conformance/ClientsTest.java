// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClientsTest {
    @ParameterizedTest
    @EnumSource
    void aClientThatReachesNobodySaysSoForEveryStep(Clients.Client client) {
        // Nobody listens on port 1.
        Clients.Outcome outcome = Clients.run(client, "lineage", Map.of("PLUMBLINE_ENDPOINT", "http://127.0.0.1:1",
                "AWS_ACCESS_KEY_ID", "AKIDEXAMPLE", "AWS_SECRET_ACCESS_KEY", "secret"));

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.lines()).hasSizeGreaterThanOrEqualTo(15)
                .allSatisfy(line -> assertThat(line).contains("\"step\"", "\"ok\"", "false"));
    }
}
