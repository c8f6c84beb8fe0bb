// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.data.PageRequest;
import io.plumbline.governance.Actor;
import io.plumbline.governance.Arns;
import io.plumbline.governance.GovernanceEvent;
import io.plumbline.governance.cards.CardFacts;
import io.plumbline.governance.cards.CardStatus;
import io.plumbline.governance.cards.ModelCard;
import io.plumbline.governance.inventory.Deployment;
import io.plumbline.governance.inventory.Deployments;
import io.plumbline.governance.inventory.Endpoint;
import io.plumbline.governance.inventory.Fleet;
import io.plumbline.governance.inventory.FleetRow;
import io.plumbline.governance.inventory.Inventory;
import io.plumbline.governance.inventory.InventoryStores;
import io.plumbline.governance.inventory.Model;
import io.plumbline.governance.inventory.NewModel;
import io.plumbline.governance.inventory.Variant;
import io.plumbline.governance.registry.Approval;
import io.plumbline.governance.registry.Listing;
import io.plumbline.governance.registry.ModelRegistry;
import io.plumbline.governance.registry.NewPackage;
import io.plumbline.governance.registry.PackageGate;
import io.plumbline.governance.registry.PackageId;
import io.plumbline.governance.registry.RegistryGroups;
import io.plumbline.governance.registry.RegistryPolicy;
import io.plumbline.governance.registry.RegistryStores;
import io.plumbline.governance.registry.Structures;
import io.plumbline.governance.tags.TagStore;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.store.Database;
import io.plumbline.store.cards.JdbiModelCards;
import io.plumbline.store.registry.JdbiModelPackages;
import io.plumbline.store.registry.JdbiPackageGroups;
import io.plumbline.store.registry.JdbiRegistryPolicies;
import io.plumbline.store.tags.JdbiTagStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class InventoryContract {
    private static final Arns ARNS = new Arns("us-east-1", "000000000000");
    private static final Actor ANN = new Actor("arn:aws:iam::000000000000:user/ann", "AIDAANN", "ann");
    private static final Structures KEPT = Structures.of("{\"PrimaryContainer\":{\"Image\":\"i\"}}");

    private final List<GovernanceEvent> heard = new ArrayList<>();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T10:00:00.123456Z"));

    private Database database;
    private RegistryStores registered;
    private ModelRegistry registry;
    private InventoryStores stores;
    private Inventory inventory;
    private Deployments deployments;

    abstract Database open();

    @BeforeEach
    void start() {
        database = open();
        TagStore tags = new JdbiTagStore(database);
        registered = new RegistryStores(new JdbiPackageGroups(database, ARNS), new JdbiModelPackages(database, ARNS),
                tags, new JdbiRegistryPolicies(database));
        registry = new ModelRegistry(registered, event -> {
        }, content -> {
        }, ARNS, now::get);
        stores = new InventoryStores(new JdbiModels(database, ARNS), new JdbiEndpointConfigs(database, ARNS),
                new JdbiEndpoints(database, ARNS), tags);
        PackageGate gate = new PackageGate(registered.packages(), registered.policies(), ARNS);
        inventory = new Inventory(stores, gate, heard::add, ARNS, now::get);
        deployments = new Deployments(stores, gate, heard::add, ARNS, now::get);
        new RegistryGroups(registered, ARNS, now::get).create("Credit", Optional.empty(), Map.of(), ANN);
        registry.register(NewPackage.in("Credit"), ANN);
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void whatWasMadeComesBack() {
        Model model = inventory.createModel(model("Loan", PackageId.in("Credit", 1)), ANN);
        var config = inventory.createConfig("Small", List.of(new Variant("a", "Loan", false),
                new Variant("b", "Loan", true)), KEPT, Map.of("t", "1"), ANN);
        Endpoint endpoint = deployments.create(deployment("Live", "small"), ANN);

        assertThat(inventory.requireModel("arn:aws:sagemaker:us-east-1:000000000000:model/loan")).isEqualTo(model);
        assertThat(inventory.requireConfig("SMALL")).isEqualTo(config);
        assertThat(deployments.require("live")).isEqualTo(endpoint);
        assertThat(endpoint.config()).isEqualTo("Small");
        assertThat(endpoint.variants()).isEqualTo(config.variants());
        assertThat(endpoint.status()).isEqualTo("InService");
        assertThat(stores.tags().list(ARNS.sagemaker("endpoint-config", "small"))).isEqualTo(Map.of("t", "1"));
        assertThat(heard).containsExactly(
                new GovernanceEvent.ModelCreated("arn:aws:sagemaker:us-east-1:000000000000:model/loan", "Loan",
                        List.of("arn:aws:sagemaker:us-east-1:000000000000:model-package/credit/1"), List.of(), ANN,
                        now.get()),
                new GovernanceEvent.EndpointDeployed("arn:aws:sagemaker:us-east-1:000000000000:endpoint/live", "Live",
                        "Small", List.of("arn:aws:sagemaker:us-east-1:000000000000:model/loan"), ANN, now.get()));
    }

    @Test
    void namesThatDifferByCaseAreTheSame() {
        inventory.createModel(model("Loan"), ANN);

        assertThatThrownBy(() -> inventory.createModel(model("LOAN"), ANN)).hasMessage("Cannot create already existing "
                + "model \"arn:aws:sagemaker:us-east-1:000000000000:model/loan\".");
    }

    @Test
    void whatIsMissingIsNamedInTheWordsClientsLookFor() {
        assertThatThrownBy(() -> inventory.requireModel("x"))
                .hasMessage("Could not find model \"arn:aws:sagemaker:us-east-1:000000000000:model/x\".");
        assertThatThrownBy(() -> deployments.create(deployment("e", "nowhere"), ANN)).hasMessage("Could not find "
                + "endpoint configuration \"arn:aws:sagemaker:us-east-1:000000000000:endpoint-config/nowhere\".");
        assertThatThrownBy(() -> deployments.delete("e", ANN)).hasMessageContaining("Could not find endpoint \"");
        assertThatThrownBy(() -> inventory.createConfig("c", List.of(new Variant("a", "x", false)), KEPT, Map.of(),
                ANN)).hasMessageContaining("Could not find model");
        assertThatThrownBy(() -> inventory.createModel(model("m", PackageId.in("Credit", 9)), ANN))
                .hasMessageContaining("model-package/credit/9 does not exist");
    }

    @Test
    void withTheSwitchOnAnImageWithoutAPackageCannotBeDeployed() {
        inventory.createModel(model("Image"), ANN);
        inventory.createConfig("Small", List.of(new Variant("a", "Image", false)), KEPT, Map.of(), ANN);
        registered.policies().set(new RegistryPolicy(true, false, false));
        deployments.create(deployment("Before", "Small"), ANN);
        registered.policies().set(new RegistryPolicy(false, false, true));

        assertThatThrownBy(() -> deployments.create(deployment("Live", "Small"), ANN))
                .hasMessageStartingWith("the endpoint Live cannot be made: a container of the model Image names an "
                        + "image and no model package")
                .hasMessageContaining("CreateModelPackage");
        assertThatThrownBy(() -> inventory.createModel(model("Other"), ANN))
                .hasMessageStartingWith("the model Other cannot be made: a container of the model Other");
        inventory.createModel(model("Loan", PackageId.in("Credit", 1)), ANN);
    }

    @Test
    void withTheSwitchOnAnUnapprovedPackageCannotBeDeployed() {
        inventory.createModel(model("Loan", PackageId.in("Credit", 1)), ANN);
        inventory.createConfig("Small", List.of(new Variant("a", "Loan", false)), KEPT, Map.of(), ANN);
        registered.policies().set(new RegistryPolicy(true, false, false));

        assertThatThrownBy(() -> deployments.create(deployment("Live", "Small"), ANN))
                .hasMessageStartingWith("the endpoint Live cannot be made: the model package "
                        + "arn:aws:sagemaker:us-east-1:000000000000:model-package/credit/1 is PendingManualApproval")
                .hasMessageContaining("UpdateModelPackage with ModelApprovalStatus Approved");
        assertThatThrownBy(() -> inventory.createModel(model("Other", PackageId.in("Credit", 1)), ANN))
                .hasMessageStartingWith("the model Other cannot be made");
        registry.decide("Credit/1", Approval.APPROVED, Optional.empty(), ANN);
        deployments.create(deployment("Live", "Small"), ANN);
        registry.decide("Credit/1", Approval.REJECTED, Optional.empty(), ANN);
        assertThatThrownBy(() -> deployments.update(deployment("Live", "Small"), ANN))
                .hasMessageContaining("is Rejected");
        assertThat(deployments.require("live").status()).isEqualTo("InService");
    }

    @Test
    void anEndpointKeepsWhatItWasMadeOf() {
        inventory.createModel(model("Loan"), ANN);
        inventory.createModel(model("Card"), ANN);
        inventory.createConfig("one", List.of(new Variant("a", "Loan", false)), KEPT, Map.of(), ANN);
        inventory.createConfig("two", List.of(new Variant("b", "Card", false)), KEPT, Map.of(), ANN);
        deployments.create(deployment("Live", "one"), ANN);
        inventory.deleteConfig("one");
        assertThat(deployments.require("Live").variants()).containsExactly(new Variant("a", "Loan", false));

        now.set(now.get().plusSeconds(5));
        deployments.update(deployment("live", "two"), ANN);

        Endpoint changed = deployments.require("Live");
        assertThat(changed.variants()).containsExactly(new Variant("b", "Card", false));
        assertThat(changed.changedAt()).isEqualTo(changed.createdAt().plusSeconds(5));
        deployments.delete("Live", ANN);
        assertThat(heard.getLast()).isEqualTo(new GovernanceEvent.EndpointDeleted(
                "arn:aws:sagemaker:us-east-1:000000000000:endpoint/live", "Live", ANN, now.get()));
    }

    @Test
    void variantsNeedNamesOfTheirOwnAndOneThatIsNoShadow() {
        inventory.createModel(model("Loan"), ANN);

        assertThatThrownBy(() -> inventory.createConfig("c", List.of(new Variant("a", "Loan", false),
                new Variant("a", "Loan", false)), KEPT, Map.of(), ANN)).hasMessageContaining("called 'a'");
        assertThatThrownBy(() -> inventory.createConfig("c", List.of(new Variant("a", "Loan", true)), KEPT, Map.of(),
                ANN)).hasMessageContaining("at least one production variant");
    }

    @Test
    void theFleetShowsEndpointsAndPackagesOfEachModel() {
        inventory.createModel(model("Loan", PackageId.in("Credit", 1)), ANN);
        inventory.createModel(model("Idle"), ANN);
        inventory.createConfig("Small", List.of(new Variant("a", "Loan", false)), KEPT, Map.of(), ANN);
        deployments.create(deployment("Live", "Small"), ANN);
        deployments.create(deployment("Also", "Small"), ANN);
        Fleet fleet = new Fleet(stores, registered.packages(), models -> Map.of());

        List<FleetRow> rows = fleet.list(Listing.ALL.sorted(Listing.Sort.NAME, true), PageRequest.first(5)).items();

        assertThat(rows).extracting(row -> row.model().name()).containsExactly("Idle", "Loan");
        assertThat(rows.getLast().endpoints()).extracting(Endpoint::name).containsExactly("Also", "Live");
        assertThat(rows.getLast().packages()).hasSize(1);
        assertThat(rows.getLast().riskRating()).isEqualTo("Unknown");
        assertThat(rows.getFirst().endpoints()).isEmpty();
        assertThat(fleet.find("loan")).contains(rows.getLast());
    }

    @Test
    void theFleetShowsTheNewestCardThatSpeaksOfAModel() {
        inventory.createModel(model("Loan"), ANN);
        JdbiModelCards cards = new JdbiModelCards(database);
        cards.add(card("by-name", "Loan", "High", 1));
        cards.add(card("by-arn", "arn:aws:sagemaker:us-east-1:000000000000:model/loan", "Low", 2));
        cards.add(card("of-another", "Loaned", "High", 3));

        FleetRow row = new Fleet(stores, registered.packages(), new JdbiCardsOfModels(database, ARNS)).find("loan")
                .orElseThrow();

        assertThat(row.riskRating()).isEqualTo("Low");
        assertThat(row.card().orElseThrow().name()).isEqualTo("by-arn");
        assertThat(row.card().orElseThrow().changedBy()).isEqualTo(ANN);
    }

    @Test
    void endpointsAreListedByStatusAndChange() {
        inventory.createModel(model("Loan"), ANN);
        inventory.createConfig("Small", List.of(new Variant("a", "Loan", false)), KEPT, Map.of(), ANN);
        deployments.create(deployment("B", "Small"), ANN);
        now.set(now.get().plusSeconds(5));
        deployments.create(deployment("A", "Small"), ANN);

        var byStatus = stores.endpoints().list(Listing.ALL.sorted(Listing.Sort.STATUS, true), PageRequest.first(1));
        var next = stores.endpoints().list(Listing.ALL.sorted(Listing.Sort.STATUS, true),
                new PageRequest(1, byStatus.next()));
        assertThat(byStatus.items()).extracting(Endpoint::name).containsExactly("A");
        assertThat(next.items()).extracting(Endpoint::name).containsExactly("B");
        assertThat(stores.endpoints().list(Listing.ALL.inState("Failed"), PageRequest.first(9)).items()).isEmpty();
        assertThat(stores.endpoints().list(Listing.ALL.sorted(Listing.Sort.CHANGED, false), PageRequest.first(9))
                .items()).extracting(Endpoint::name).containsExactly("A", "B");
    }

    @Test
    void aModelThatIsGoneIsMissing() {
        inventory.createModel(model("Loan", PackageId.in("Credit", 1)), ANN);
        inventory.deleteModel("loan");

        assertThatThrownBy(() -> inventory.deleteModel("loan")).isInstanceOfSatisfying(PlumblineException.class,
                missing -> assertThat(missing.category()).isEqualTo(Category.NOT_FOUND));
        assertThat(inventory.createModel(model("LOAN"), ANN).packages()).isEmpty();
        assertThat(inventory.requireModel("loan").packages()).isEmpty();
    }

    private ModelCard card(String name, String modelId, String rating, int second) {
        Instant at = now.get().plusSeconds(second);
        return new ModelCard(name, 1, CardStatus.DRAFT, "{}", new CardFacts(Optional.empty(), Optional.of(modelId),
                Optional.of(rating), List.of()), Optional.empty(), ANN, at, ANN, at, Optional.empty());
    }

    private static Deployment deployment(String endpoint, String config) {
        return new Deployment(endpoint, config, from -> from.structures(), Map.of());
    }

    private static NewModel model(String name, PackageId... packages) {
        return new NewModel(name, List.of(packages), Math.max(1, packages.length),
                Optional.of("arn:aws:iam::000000000000:role/r"), KEPT, List.of(),
                Map.of());
    }
}
