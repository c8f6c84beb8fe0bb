// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.gate;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.security.access.Answer;
import io.plumbline.security.access.Caller;
import io.plumbline.security.access.Principal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallTest {
    private static final Caller ANA = new Caller(
            new Principal(Principal.Kind.USER, "111122223333", "arn:aws:iam::111122223333:user/ana", "AIDA", "ana",
                    Optional.empty(), Optional.empty(), Map.of()),
            new Caller.Origin("203.0.113.7", Optional.empty(), true, "eu-central-1"));
    private static final Deed DESCRIBE = new Deed("sagemaker.amazonaws.com", "DescribeModelCard", true, "request",
            Optional.empty(), failure -> "AccessDeniedException");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no identity-based policy allows it                | because no identity-based policy allows it
            with an explicit deny in an identity-based policy | with an explicit deny in an identity-based policy
            """)
    void aRefusalNamesPrincipalActionAndResourceInTheWordsOfAws(String because, String ending) {
        Call call = new Call(ANA, DESCRIBE, (caller, question) -> new Answer(false, because));

        assertThatThrownBy(() -> call.require("arn:card")).hasMessage("User: arn:aws:iam::111122223333:user/ana is not "
                + "authorized to perform: sagemaker:DescribeModelCard on resource: arn:card " + ending);
    }
}
