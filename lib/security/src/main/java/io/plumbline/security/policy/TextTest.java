// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.policy;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** Whether a text is what a value of a policy asks for. */
@FunctionalInterface
interface TextTest {
    /** Asks for nothing that exists. */
    TextTest NEVER = (text, facts) -> false;

    boolean matches(String text, Facts facts);

    /** Whether ${...} in a document is a variable. */
    enum Syntax {
        VARIABLES, PLAIN;

        Template template(String written, UnaryOperator<String> encode) {
            return this == VARIABLES ? Template.parse(written, encode) : Template.plain(written, encode);
        }
    }

    /** Asks for the same text. */
    static TextTest same(String written, Syntax syntax) {
        Template template = syntax.template(written, UnaryOperator.identity());
        Optional<String> fixed = template.fixed();
        if (fixed.isPresent()) {
            String wanted = fixed.get();
            return (text, facts) -> wanted.equals(text);
        }
        return (text, facts) -> template.resolve(facts).filter(text::equals).isPresent();
    }

    /** Asks for the same text but for case. */
    static TextTest sameButCase(String written, Syntax syntax) {
        Template template = syntax.template(written, UnaryOperator.identity());
        return (text, facts) -> template.resolve(facts).filter(text::equalsIgnoreCase).isPresent();
    }

    /** Asks for a text that fits a pattern. */
    static TextTest like(String written, Syntax syntax) {
        Template template = syntax.template(written, Glob::encode);
        Optional<Glob> fixed = template.fixed().map(Glob::of);
        if (fixed.isPresent()) {
            Glob wanted = fixed.get();
            return (text, facts) -> wanted.matches(text);
        }
        return (text, facts) -> template.resolve(facts).map(Glob::of).filter(glob -> glob.matches(text)).isPresent();
    }
}
