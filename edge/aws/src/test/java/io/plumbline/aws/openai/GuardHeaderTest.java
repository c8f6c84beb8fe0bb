// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.guardrails.library.GuardLibrary.Named;
import io.plumbline.measure.PlumblineException;
import io.plumbline.web.Headers;
import io.plumbline.web.Request;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GuardHeaderTest {
    private static final String GUARDRAIL = "X-Plumbline-Guardrail";
    private static final String ARN = "arn:aws:bedrock:us-east-1:000000000000:guardrail/abc";

    @Test
    void aGuardrailIsNamedWithOrWithoutAVersion() {
        assertThat(named("abc:3")).contains(new Named("abc", "3"));
        assertThat(named("abc")).contains(new Named("abc", "DRAFT"));
        assertThat(named(ARN)).contains(new Named(ARN, "DRAFT"));
        assertThat(named(ARN + ":DRAFT")).contains(new Named(ARN, "DRAFT"));
        assertThat(GuardHeader.wishes(request(Headers.none())).guarding().named()).isEmpty();
    }

    @Test
    void anEmptyHeaderIsRefusedInsteadOfGuardingNothing() {
        assertThatThrownBy(() -> named(" ")).isInstanceOf(PlumblineException.class)
                .hasMessageStartingWith("the header X-Plumbline-Guardrail is empty; name a guardrail");
    }

    @Test
    void aModeOfStreamsThatIsNoneIsRefused() {
        Headers headers = Headers.none().with("X-Plumbline-Stream-Mode", "sideways");

        assertThatThrownBy(() -> GuardHeader.wishes(request(headers))).isInstanceOf(PlumblineException.class)
                .hasMessage("the header X-Plumbline-Stream-Mode must be sync or async.");
        assertThat(GuardHeader.wishes(request(Headers.none().with("X-Plumbline-Stream-Mode", "ASYNC")))).isNotEqualTo(
                GuardHeader.wishes(request(Headers.none())));
    }

    private static Optional<Named> named(String header) {
        return GuardHeader.wishes(request(Headers.none().with(GUARDRAIL, header))).guarding().named();
    }

    private static Request request(Headers headers) {
        return new Request("POST", "/openai/v1/chat/completions", Optional.empty(), headers, new byte[0], "127.0.0.1",
                false);
    }
}
