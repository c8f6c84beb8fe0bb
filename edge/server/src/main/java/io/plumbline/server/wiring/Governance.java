// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.wiring;

import io.plumbline.aws.sagemaker.cards.QueuedCardJobs;
import io.plumbline.documents.cards.CardDocuments;
import io.plumbline.governance.GovernanceEvents;
import io.plumbline.governance.cards.CardExporting;
import io.plumbline.governance.cards.CardJobs;
import io.plumbline.governance.cards.CardKeeping;
import io.plumbline.governance.cards.CardPolicy;
import io.plumbline.governance.cards.ModelCard;
import io.plumbline.governance.inventory.Deployments;
import io.plumbline.governance.inventory.Fleet;
import io.plumbline.governance.inventory.Inventory;
import io.plumbline.governance.inventory.InventoryStores;
import io.plumbline.governance.lineage.Associations;
import io.plumbline.governance.lineage.Lineage;
import io.plumbline.governance.lineage.LineageRecorder;
import io.plumbline.governance.lineage.LineageSearch;
import io.plumbline.governance.lineage.LineageStore;
import io.plumbline.governance.registry.ModelRegistry;
import io.plumbline.governance.registry.PackageGate;
import io.plumbline.governance.registry.RegistryGroups;
import io.plumbline.governance.registry.RegistryPolicies;
import io.plumbline.governance.registry.RegistryPolicy;
import io.plumbline.governance.registry.RegistryStores;
import io.plumbline.governance.tags.TagStore;
import io.plumbline.jobs.JobSettings;
import io.plumbline.jobs.Jobs;
import io.plumbline.report.cards.CardReport;
import io.plumbline.server.settings.ServerSettings.Rules;
import io.plumbline.store.cards.JdbiCardExports;
import io.plumbline.store.cards.JdbiModelCards;
import io.plumbline.store.inventory.JdbiCardsOfModels;
import io.plumbline.store.inventory.JdbiEndpointConfigs;
import io.plumbline.store.inventory.JdbiEndpoints;
import io.plumbline.store.inventory.JdbiModels;
import io.plumbline.store.lineage.JdbiLineageStore;
import io.plumbline.store.registry.JdbiModelPackages;
import io.plumbline.store.registry.JdbiPackageGroups;
import io.plumbline.store.registry.JdbiRegistryPolicies;
import io.plumbline.store.tags.JdbiTagStore;
import java.util.UUID;

/** The rules of cards, registry, inventory and lineage over the database. */
record Governance(Jobs jobs, TagStore tags, CardDocuments documents, CardKeeping cards, CardExporting exports,
        JdbiModelCards cardStore, JdbiCardExports exportStore, RegistryStores registryStores, RegistryGroups groups,
        ModelRegistry registry, InventoryStores inventoryStores, Inventory inventory, Deployments deployments,
        Fleet fleet, Lineage lineage, Associations associations, LineageStore lineageStore, LineageSearch search,
        GovernanceEvents events) {

    /** Writes a version of a card as a PDF. */
    byte[] pdf(ModelCard card) {
        return new CardReport(card, cards.arn(card.name())).pdf();
    }

    static Governance of(Ground ground, Rules rules) {
        var database = ground.database();
        var arns = ground.arns();
        Jobs jobs = new Jobs(database, JobSettings.USUAL, ground.clock());
        TagStore tags = new JdbiTagStore(database);
        LineageStore lineageStore = new JdbiLineageStore(database);
        Lineage lineage = new Lineage(lineageStore, arns, ground.clock());
        Associations associations = new Associations(lineageStore, lineage, ground.clock());
        GovernanceEvents events = new LineageRecorder(lineage, associations);
        CardDocuments documents = new CardDocuments();
        JdbiModelCards cardStore = new JdbiModelCards(database);
        JdbiCardExports exportStore = new JdbiCardExports(database);
        CardJobs cardJobs = new QueuedCardJobs(jobs, () -> UUID.randomUUID().toString());
        CardKeeping cards = new CardKeeping(cardStore, documents, cardJobs,
                rules.cardWorkflow() ? CardPolicy.REVIEWED : CardPolicy.OPEN, events, arns, ground.clock());
        // Kept in the database, so that servers that share it hold the same rules: those of the last one to start.
        RegistryPolicies policies = new JdbiRegistryPolicies(database);
        policies.set(new RegistryPolicy(rules.requireApprovedPackage(), rules.separateAuthorAndApprover(),
                rules.requirePackage()));
        RegistryStores registryStores = new RegistryStores(new JdbiPackageGroups(database, arns),
                new JdbiModelPackages(database, arns), tags, policies);
        PackageGate gate = new PackageGate(registryStores.packages(), policies, arns);
        InventoryStores inventoryStores = new InventoryStores(new JdbiModels(database, arns),
                new JdbiEndpointConfigs(database, arns), new JdbiEndpoints(database, arns), tags);
        return new Governance(jobs, tags, documents, cards,
                new CardExporting(cards, exportStore, cardJobs, ground.clock()), cardStore, exportStore,
                registryStores, new RegistryGroups(registryStores, arns, ground.clock()),
                new ModelRegistry(registryStores, events, documents::read, arns, ground.clock()), inventoryStores,
                new Inventory(inventoryStores, gate, events, arns, ground.clock()),
                new Deployments(inventoryStores, gate, events, arns, ground.clock()),
                new Fleet(inventoryStores, registryStores.packages(), new JdbiCardsOfModels(database, arns)), lineage,
                associations, lineageStore, new LineageSearch(lineageStore, lineage), events);
    }
}
