// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.browser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Room.Key.class)
class SettingsPageTest {
    @Test
    void aPasswordIsChangedAndTheOldOneOpensNothing(Room room) {
        String fresh = "the sea is a long way";
        try (Visitor visitor = room.stranger().expectingRefusal()) {
            visitor.signIn("kai", World.PASSWORD);
            visitor.open("/console/settings").type(visitor.field("Password now"), World.PASSWORD)
                    .type(visitor.field("New password"), fresh).type(visitor.field("New password again"), fresh)
                    .press("Enter").sees("The password was changed.");
        }
        try (Visitor visitor = room.stranger().expectingRefusal()) {
            visitor.open("/console/sign-in").type(visitor.field("User name"), "kai")
                    .type(visitor.field("Password"), World.PASSWORD).press("Enter").sees("is wrong.");
            visitor.signIn("kai", fresh);
        }
    }
}
