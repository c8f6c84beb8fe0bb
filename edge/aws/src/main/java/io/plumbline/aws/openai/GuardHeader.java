// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.openai;

import io.plumbline.aws.bedrockruntime.gateway.Wishes;
import io.plumbline.guardrails.library.GuardLibrary.Named;
import io.plumbline.web.Request;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What headers say about guardrails. */
final class GuardHeader {
    private static final Pattern VERSIONED = Pattern.compile("(.+):(DRAFT|[1-9][0-9]{0,7})");

    private GuardHeader() {}

    static Wishes wishes(Request request) {
        return Wishes.of(named(request.header("x-plumbline-guardrail").orElse("").strip()),
                request.header("x-plumbline-trace").orElse(""),
                request.header("x-plumbline-stream-mode").orElse(""));
    }

    /** An ARN has colons of its own. */
    private static Optional<Named> named(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher versioned = VERSIONED.matcher(text);
        return Optional.of(versioned.matches()
                ? new Named(versioned.group(1), versioned.group(2))
                : new Named(text, "DRAFT"));
    }
}
