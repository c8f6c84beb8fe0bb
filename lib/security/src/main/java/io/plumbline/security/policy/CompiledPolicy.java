// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.policy;

import java.util.List;
import java.util.stream.IntStream;

/** A policy ready to be asked, any number of times and from any number of threads. */
public final class CompiledPolicy {
    private final String name;
    private final List<CompiledStatement> statements;

    private CompiledPolicy(String name, List<CompiledStatement> statements) {
        this.name = name;
        this.statements = statements;
    }

    /** Compiles {@code document}; {@code name} is what matched statements are reported under. */
    public static CompiledPolicy of(String name, PolicyDocument document) {
        List<Statement> written = document.statements();
        return new CompiledPolicy(name, IntStream.range(0, written.size())
                .mapToObj(index -> CompiledStatement.of(index, written.get(index), document.version())).toList());
    }

    /** Returns the name it is reported under. */
    public String name() {
        return name;
    }

    List<CompiledStatement> statements() {
        return statements;
    }
}
