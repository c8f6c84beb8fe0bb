// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Room.Key.class)
class FleetPageTest {
    @Test
    void aModelIsFoundWhileTypingAndTheAddressKeepsWhatWasAsked(Room room) {
        try (Visitor visitor = room.admin()) {
            visitor.open("/console/fleet").sees("3 models: 1 behind an endpoint");
            visitor.type(visitor.field("Name contains"), "risk").press("End").arrives("name=risk");
            visitor.sees("1 model: 1 behind an endpoint");
            visitor.follow(visitor.link("credit-risk-2026")).arrives("/console/fleet/credit-risk-2026");

            visitor.sees("credit-risk-live").sees("High");
            visitor.follow(visitor.link("credit-risk, version 2, draft")).arrives("/console/cards/credit-risk");
        }
    }

    @Test
    void whatIsNotThereIsSaidWithAWayBack(Room room) {
        try (Visitor visitor = room.admin().expectingRefusal()) {
            visitor.open("/console/fleet/nothing").sees("There is no model nothing");
            visitor.follow(visitor.link("Back to Fleet")).sees("3 models:");
            visitor.open("/console/nowhere").sees("There is no page at this address.");
            assertThat(visitor.page().title()).isEqualTo("Not found · Plumbline");
        }
    }
}
