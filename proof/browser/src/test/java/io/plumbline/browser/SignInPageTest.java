// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Room.Key.class)
class SignInPageTest {
    @Test
    void theKeyboardSignsInAndOut(Room room) {
        try (Visitor visitor = room.stranger()) {
            visitor.signIn(room.server().user(), room.server().password());
            visitor.sees("Signed in as").follow(visitor.button("Sign out")).arrives("/console/sign-in");
            visitor.open("/console/fleet").arrives("/console/sign-in");
        }
    }

    @Test
    void aWrongPasswordKeepsTheNameAndWaitsInTheNextField(Room room) {
        try (Visitor visitor = room.stranger().expectingRefusal()) {
            visitor.open("/console/sign-in?to=%2Fconsole%2Faudit").type(visitor.field("User name"), "admin")
                    .type(visitor.field("Password"), "not this one").press("Enter")
                    .sees("User name, password or code is wrong.");

            assertThat(visitor.field("User name").inputValue()).isEqualTo("admin");
            assertThat(visitor.page().evaluate("document.activeElement.name")).isEqualTo("password");
            visitor.type(visitor.field("Password"), room.server().password()).press("Enter").arrives("/console/audit");
        }
    }
}
