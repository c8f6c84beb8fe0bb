// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.browser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Room.Key.class)
class RegistryPageTest {
    @Test
    void aWaitingPackageIsDecidedWithAReason(Room room) {
        try (Visitor visitor = room.admin()) {
            visitor.open("/console/registry").sees("Waiting for a decision").follow(visitor.link("credit-risk/2"));
            visitor.type(visitor.field("Reason"), "No evidence for applicants under 25.")
                    .follow(visitor.button("Reject")).sees("Decided: rejected.")
                    .sees("No evidence for applicants under 25.");
            visitor.follow(visitor.link("Registry")).follow(visitor.link("credit-risk"))
                    .arrives("/console/registry/group/credit-risk");
        }
    }
}
