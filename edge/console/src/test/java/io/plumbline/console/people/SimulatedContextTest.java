// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.junit.jupiter.api.Test;

class SimulatedContextTest {
    @Test
    void aLineIsAKeyWithOneOrMoreValues() {
        assertThat(SimulatedContext.read("aws:SourceIp = 10.0.0.1\n\n aws:TagKeys=a, b ,c\r\nx:y = a=b", "ann"))
                .containsOnly(entry("aws:username", List.of("ann")), entry("aws:sourceip", List.of("10.0.0.1")),
                        entry("aws:tagkeys", List.of("a", "b", "c")), entry("x:y", List.of("a=b")));
    }

    @Test
    void theNameOfTheHolderCanBeAnother() {
        assertThat(SimulatedContext.read("AWS:username = bob", "ann")).containsOnly(entry("aws:username",
                List.of("bob")));
    }

    @Test
    void aLineWithoutAKeyIsNamed() {
        assertThatThrownBy(() -> SimulatedContext.read("aws:SourceIp 10.0.0.1", "ann"))
                .hasMessageContaining("key = value, value: aws:SourceIp 10.0.0.1");
        assertThatThrownBy(() -> SimulatedContext.read("= 10.0.0.1", "ann")).hasMessageContaining("= 10.0.0.1");
    }
}
