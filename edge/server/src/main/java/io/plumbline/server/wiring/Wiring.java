// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.wiring;

import io.plumbline.awsprotocol.AwsWire;
import io.plumbline.server.Assembly;
import io.plumbline.server.Foundation;
import io.plumbline.server.Parts;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Puts the parts of a server together: stores, identities, rules, the AWS API, the pages. */
public final class Wiring implements Assembly {
    @Override
    public Parts assemble(Foundation foundation) {
        Deque<Runnable> closing = new ArrayDeque<>();
        try {
            return assemble(foundation, closing);
        } catch (RuntimeException | Error failure) {
            closeAll(closing, failure);
            throw failure;
        }
    }

    private static Parts assemble(Foundation foundation, Deque<Runnable> closing) {
        Ground ground = Ground.lay(foundation, closing);
        Governance governance = Governance.of(ground, foundation.settings().rules());
        AwsApis apis = AwsApis.of(ground, governance, AwsWire.load(), foundation.observed());
        Background background = new Background(ground, governance);
        background.start();
        closing.push(background::close);
        return new Parts(apis.aws(), Optional.of(ConsolePages.of(ground, governance,
                foundation.settings())), Optional.of(apis.lineage()), ground.database()::isReady,
                ground.founding(), () -> closeAll(closing, new IllegalStateException("closing failed")));
    }

    /** Closes what was opened, the last first; what fails does not keep the rest open. */
    private static void closeAll(Deque<Runnable> closing, Throwable failure) {
        while (!closing.isEmpty()) {
            try {
                closing.pop().run();
            } catch (RuntimeException another) {
                failure.addSuppressed(another);
            }
        }
    }
}
