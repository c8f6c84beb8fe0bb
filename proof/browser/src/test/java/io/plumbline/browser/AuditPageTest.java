// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Room.Key.class)
class AuditPageTest {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Test
    void eventsAreFilteredInTheAddressAndOneIsProven(Room room) throws InterruptedException {
        try (Visitor visitor = room.admin()) {
            visitor.open("/console/audit").type(visitor.field("Operation"), "CreateEndpoint").press("Enter")
                    .arrives("operation=CreateEndpoint");
            assertThat(visitor.page().locator("#events tbody tr").count()).isEqualTo(1);
            visitor.follow(visitor.link("CreateEndpoint")).sees("endpoint/credit-risk-live");

            // A head is signed every minute; the next one holds the event.
            room.server().later(Duration.ofSeconds(61));
            Instant end = Instant.now().plus(PATIENCE);
            while (visitor.page().getByText("Proven.").count() == 0 && Instant.now().isBefore(end)) {
                Thread.sleep(200);
                visitor.open("/console/fleet");
                visitor.page().goBack();
            }
            visitor.sees("Proven.").sees("Hashes from this record up to the signed root");
        }
    }

    @Test
    void nothingFoundSaysWhatToDo(Room room) {
        try (Visitor visitor = room.admin()) {
            visitor.open("/console/audit?user=nobody-of-this-name").sees("No event matches.");
            visitor.follow(visitor.link("Clear"));
            visitor.page().locator("#events tbody tr").first().waitFor();
        }
    }
}
