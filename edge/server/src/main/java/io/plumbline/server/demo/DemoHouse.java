// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.demo;

import io.plumbline.data.objects.ObjectStore;
import io.plumbline.documents.cards.CardDocuments;
import io.plumbline.governance.Arns;
import io.plumbline.governance.GovernanceEvents;
import io.plumbline.governance.cards.ModelCards;
import io.plumbline.governance.inventory.InventoryStores;
import io.plumbline.governance.lineage.Lineage;
import io.plumbline.governance.lineage.LineageStore;
import io.plumbline.governance.registry.RegistryStores;
import io.plumbline.guardrails.library.GuardrailKeeping;
import io.plumbline.jobs.Jobs;
import io.plumbline.security.access.Caller;
import io.plumbline.security.gate.Gatekeeper;
import io.plumbline.security.identity.Realm;
import io.plumbline.web.Endpoint;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the worked example needs of a server.
 *
 * @param api  the AWS API as a caller sees it who needs no signature, being in this process
 * @param ids  gives ids of requests
 * @param work a folder for files that are needed while the analysis runs
 */
public record DemoHouse(Function<Caller, Endpoint> api, Realm realm, Gatekeeper gate, GovernanceEvents events,
        ObjectStore objects, ModelCards cards, RegistryStores registry, InventoryStores inventory, Lineage lineage,
        LineageStore associations, GuardrailKeeping guardrails, CardDocuments documents, Jobs jobs, Arns arns,
        InstantSource clock,
        Supplier<String> ids, Path work) {}
