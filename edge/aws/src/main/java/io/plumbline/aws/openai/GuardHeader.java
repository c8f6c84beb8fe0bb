// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.openai;

import io.plumbline.aws.bedrockruntime.gateway.Wishes;
import io.plumbline.guardrails.library.GuardLibrary.Named;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.web.Request;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What headers say about guardrails. */
final class GuardHeader {
    private static final Pattern VERSIONED = Pattern.compile("(.+):(DRAFT|[1-9][0-9]{0,7})");

    private GuardHeader() {}

    static Wishes wishes(Request request) {
        return Wishes.of(request.header("x-plumbline-guardrail").map(text -> named(text.strip())),
                request.header("x-plumbline-trace").orElse(""),
                mode(request.header("x-plumbline-stream-mode").orElse("sync").strip()));
    }

    /** An empty header is a setting that somebody forgot: nobody would know that nothing is guarded. */
    private static Named named(String text) {
        if (text.isEmpty()) {
            throw new PlumblineException(Category.INVALID_ARGUMENT, "the header X-Plumbline-Guardrail is empty; name "
                    + "a guardrail as ID or ID:VERSION, or leave the header out.");
        }
        Matcher versioned = VERSIONED.matcher(text); // an ARN has colons of its own
        return versioned.matches() ? new Named(versioned.group(1), versioned.group(2)) : new Named(text, "DRAFT");
    }

    private static String mode(String text) {
        String mode = text.toLowerCase(Locale.ROOT);
        if (!mode.equals("sync") && !mode.equals("async")) {
            throw new PlumblineException(Category.INVALID_ARGUMENT,
                    "the header X-Plumbline-Stream-Mode must be sync or async.");
        }
        return mode;
    }
}
