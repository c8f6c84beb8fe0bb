// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.wiring;

import io.plumbline.awsprotocol.AwsWire;
import io.plumbline.connect.models.ModelClients;
import io.plumbline.server.Assembly;
import io.plumbline.server.Foundation;
import io.plumbline.server.Parts;
import io.plumbline.server.demo.Demo;
import io.plumbline.server.demo.DemoHouse;
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
        ModelClients clients = Models.clients(ground, closing);
        Guardrails guardrails = Guardrails.of(ground, foundation, clients, closing);
        Models models = Models.of(ground, guardrails, foundation.settings().models(), clients);
        AwsApis apis = AwsApis.of(ground, governance, guardrails, models, AwsWire.load(),
                foundation.settings().webIdentities(), foundation.observed());
        Demo demo = demo(ground, governance, guardrails, apis);
        Background background = new Background(ground, governance, guardrails, demo);
        closing.push(background::close);
        background.start();
        if (foundation.settings().demo()) {
            demo.order();
        }
        return new Parts(apis.aws(), Optional.of(ConsolePages.of(ground, governance, guardrails,
                foundation.settings())), Optional.of(apis.lineage()), Optional.of(models.openAi()),
                ground.database()::isReady,
                ground.founding(), () -> closeAll(closing, new IllegalStateException("closing failed")));
    }

    private static Demo demo(Ground ground, Governance governance, Guardrails guardrails, AwsApis apis) {
        return new Demo(new DemoHouse(apis.inside(), ground.realm(), ground.gate(), governance.events(),
                ground.objects(), governance.cardStore(), governance.registryStores(), governance.inventoryStores(),
                governance.lineage(), governance.lineageStore(), guardrails.keeping(), governance.documents(),
                governance.jobs(),
                ground.arns(), ground.clock(), AwsApis::newId, ground.folder().resolve("demo")));
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
