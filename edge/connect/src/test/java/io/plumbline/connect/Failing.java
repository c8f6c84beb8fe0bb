// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.connect.chat.ModelFailure;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What is expected of a model that fails. */
public final class Failing {
    private Failing() {}

    /** Fails unless {@code call} ends in a failure of {@code kind} that names {@code endpoint} and does not say {@code secret}. */
    public static void assertFails(ThrowingCallable call, ModelFailure.Kind kind, String endpoint, String secret) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ModelFailure.class, failure -> {
            assertThat(failure.kind()).as(failure.getMessage()).isEqualTo(kind);
            assertThat(failure).hasMessageContaining("'" + endpoint + "'").hasMessageNotContaining(secret);
        });
    }
}
