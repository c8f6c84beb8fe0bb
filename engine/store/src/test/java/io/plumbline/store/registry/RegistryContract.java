// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.governance.Actor;
import io.plumbline.governance.Arns;
import io.plumbline.governance.GovernanceEvent;
import io.plumbline.governance.GovernanceEvent.Source;
import io.plumbline.governance.registry.Approval;
import io.plumbline.governance.registry.Decision;
import io.plumbline.governance.registry.LifeCycle;
import io.plumbline.governance.registry.Listing;
import io.plumbline.governance.registry.ModelPackage;
import io.plumbline.governance.registry.ModelRegistry;
import io.plumbline.governance.registry.NewPackage;
import io.plumbline.governance.registry.PackageCard;
import io.plumbline.governance.registry.PackageChange;
import io.plumbline.governance.registry.PackageId;
import io.plumbline.governance.registry.PackageQuery;
import io.plumbline.governance.registry.PackageTerms;
import io.plumbline.governance.registry.RegistryGroups;
import io.plumbline.governance.registry.RegistryPolicy;
import io.plumbline.governance.registry.RegistryStores;
import io.plumbline.governance.registry.Span;
import io.plumbline.governance.registry.Structures;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.store.Database;
import io.plumbline.store.tags.JdbiTagStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class RegistryContract {
    private static final Arns ARNS = new Arns("us-east-1", "000000000000");
    private static final Actor ANN = new Actor("arn:aws:iam::000000000000:user/ann", "AIDAANN", "ann");
    private static final Actor BOB = new Actor("arn:aws:iam::000000000000:user/bob", "AIDABOB", "bob");
    private static final String FIRST = "arn:aws:sagemaker:us-east-1:000000000000:model-package/credit/1";

    private final List<GovernanceEvent> heard = new ArrayList<>();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T10:00:00.123456Z"));

    private Database database;
    private RegistryStores stores;
    private RegistryGroups groups;
    private ModelRegistry registry;

    abstract Database open();

    @BeforeEach
    void start() {
        database = open();
        stores = new RegistryStores(new JdbiPackageGroups(database, ARNS), new JdbiModelPackages(database, ARNS),
                new JdbiTagStore(database), new JdbiRegistryPolicies(database));
        groups = new RegistryGroups(stores, ARNS, now::get);
        registry = new ModelRegistry(stores, heard::add, content -> {
        }, ARNS, now::get);
        groups.create("Credit", Optional.of("for loans"), Map.of("team", "risk"), ANN);
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void everyPartOfAPackageComesBack() {
        ModelPackage made = registry.register(whole(), ANN);

        ModelPackage found = registry.require(FIRST);
        assertThat(found).isEqualTo(made);
        assertThat(found.id()).isEqualTo(PackageId.in("Credit", 1));
        assertThat(found.terms()).isEqualTo(whole().terms());
        assertThat(found.metadata()).isEqualTo(Map.of("owner", "a b", "cost:centre", ""));
        assertThat(found.structures()).isEqualTo(whole().structures());
        assertThat(found.decision()).isEqualTo(new Decision(Optional.of(Approval.PENDING), Optional.empty()));
        assertThat(stores.tags().list(FIRST)).isEqualTo(Map.of("stage", "test"));
        assertThat(heard).containsExactly(new GovernanceEvent.PackageRegistered(FIRST,
                Optional.of("arn:aws:sagemaker:us-east-1:000000000000:model-package-group/credit"),
                Optional.of("Credit"), 1, List.of(new Source("s3://b/model.tar.gz", "Model")), ANN, now.get()));
    }

    @Test
    void aVersionIsNeverGivenOutTwice() {
        registry.register(NewPackage.in("credit"), ANN);
        registry.register(NewPackage.in("CREDIT"), ANN);
        registry.delete("credit/2");

        assertThat(registry.register(NewPackage.in("Credit"), ANN).id()).isEqualTo(PackageId.in("Credit", 3));
        assertThatThrownBy(() -> registry.require("credit/2")).hasMessage(
                "ModelPackage arn:aws:sagemaker:us-east-1:000000000000:model-package/credit/2 does not exist.");
    }

    @Test
    void writersTogetherGetVersionsWithoutGapAndWithoutTwins() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> running = IntStream.range(0, 40).mapToObj(i -> threads.submit(() -> database
                    .inTransaction(() -> quiet().register(NewPackage.in("Credit"), ANN).id().version().getAsInt())))
                    .toList();
            List<Integer> versions = new ArrayList<>();
            for (Future<Integer> each : running) {
                versions.add(each.get());
            }

            assertThat(versions).containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 40).boxed().toList());
        }
    }

    @Test
    void theSameTokenGivesTheSamePackageAgain() {
        NewPackage first = token(NewPackage.in("Credit"));

        assertThat(registry.register(first, ANN)).isEqualTo(registry.register(first, ANN));
        assertThat(registry.list(PackageQuery.in("credit"), PageRequest.first(10)).items()).hasSize(1);
        assertThatThrownBy(() -> registry.register(token(NewPackage.named("other")), ANN))
                .hasMessageContaining("ClientToken was used to register Credit/1");
    }

    @Test
    void aNameAndAGroupTogetherOrNeitherAreRefused() {
        NewPackage both = new NewPackage(Optional.of("Credit"), Optional.of("own"), PackageTerms.NONE, Decision.NONE,
                Map.of(), Structures.NONE, List.of(), Map.of(), Optional.empty());

        assertThatThrownBy(() -> registry.register(both, ANN)).hasMessageContaining("both");
        assertThatThrownBy(() -> registry.register(NewPackage.in("nowhere"), ANN))
                .hasMessageContaining("model-package-group/nowhere does not exist");
        registry.register(NewPackage.named("own"), ANN);
        assertThatThrownBy(() -> registry.register(NewPackage.named("OWN"), ANN))
                .isInstanceOfSatisfying(PlumblineException.class,
                        refused -> assertThat(refused.category()).isEqualTo(Category.ALREADY_EXISTS));
        assertThat(registry.require("own").decision()).isEqualTo(Decision.NONE);
    }

    @Test
    void aChangeKeepsWhatItDoesNotSay() {
        ModelPackage made = registry.register(whole(), ANN);
        now.set(now.get().plusSeconds(60));
        LifeCycle production = new LifeCycle("Production", "Ready", Optional.empty());

        ModelPackage changed = registry.update(FIRST, new PackageChange(new PackageTerms(Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.of(production),
                Optional.of(new PackageCard(Optional.empty(), Optional.of("Approved")))),
                new Decision(Optional.of(Approval.APPROVED), Optional.of("fair enough")), Map.of("owner", "c"),
                Set.of("cost:centre", "absent"), Optional.of(old -> Structures.of("{\"changed\":true}"))), BOB);

        assertThat(registry.require(FIRST)).isEqualTo(changed);
        assertThat(changed.terms().description()).isEqualTo(made.terms().description());
        assertThat(changed.terms().card())
                .contains(new PackageCard(Optional.of("{\"a\":1}"), Optional.of("Approved")));
        assertThat(changed.terms().lifeCycle()).contains(production);
        assertThat(changed.metadata()).isEqualTo(Map.of("owner", "c"));
        assertThat(changed.history().changedBy()).contains(BOB);
        assertThat(changed.history().changedAt()).contains(now.get());
        assertThat(heard.getLast()).isEqualTo(new GovernanceEvent.ApprovalChanged(FIRST, Optional.of("Credit"),
                "Approved", Optional.of("fair enough"), BOB, now.get()));
    }

    @Test
    void twoWritersOfOnePackageLoseNothing() throws Exception {
        registry.register(NewPackage.in("Credit"), ANN);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                Map<String, String> added = Map.of("k" + i, "v");
                running.add(threads.submit(() -> database.inTransaction(() -> quiet().update(FIRST,
                        new PackageChange(PackageTerms.NONE, Decision.NONE, added, Set.of(), Optional.empty()), BOB))));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }

        assertThat(registry.require(FIRST).metadata()).hasSize(40);
    }

    @Test
    void withTheSwitchOnNobodyApprovesWhatTheyWrote() {
        stores.policies().set(new RegistryPolicy(false, true, false));
        registry.register(NewPackage.in("Credit"), ANN);

        assertThatThrownBy(() -> registry.decide(FIRST, Approval.APPROVED, Optional.empty(), ANN))
                .hasMessageContaining("Credit/1 cannot be approved by ann").hasMessageContaining("ask somebody else");
        registry.update(FIRST, writing("{}"), BOB);
        assertThatThrownBy(() -> registry.decide(FIRST, Approval.APPROVED, Optional.empty(), BOB))
                .hasMessageContaining("cannot be approved by bob");
        registry.decide(FIRST, Approval.REJECTED, Optional.empty(), ANN);
        assertThat(registry.decide(FIRST, Approval.APPROVED, Optional.empty(), role("one")).isApproved()).isTrue();
        registry.update(FIRST, writing("{\"new\":1}"), role("one"));
        assertThat(registry.require(FIRST).decision()).isEqualTo(Decision.of(Approval.PENDING));
        assertThatThrownBy(() -> registry.decide(FIRST, Approval.APPROVED, Optional.empty(), role("another")))
                .hasMessageContaining("cannot be approved");
        assertThatThrownBy(() -> registry.register(approved("Credit"), BOB)).hasMessageContaining("who registers it");
    }

    @Test
    void withTheSwitchOffTheAuthorMayApprove() {
        registry.register(NewPackage.in("Credit"), ANN);

        assertThat(registry.decide(FIRST, Approval.APPROVED, Optional.empty(), ANN).isApproved()).isTrue();
    }

    @Test
    void pagesStayWhereTheyAreWhenPackagesAreAddedAndTaken() {
        for (int i = 0; i < 7; i++) {
            registry.register(NewPackage.in("Credit"), ANN);
            now.set(now.get().plusSeconds(i / 2));
        }
        Listing byAge = Listing.ALL.sorted(Listing.Sort.CREATED, true);
        PackageQuery all = new PackageQuery(byAge, Optional.of("credit"), PackageQuery.Kind.BOTH);

        Page<ModelPackage> first = registry.list(all, PageRequest.first(3));
        registry.delete("credit/2");
        registry.register(NewPackage.in("Credit"), ANN);
        Page<ModelPackage> second = registry.list(all, new PageRequest(3, first.next()));
        Page<ModelPackage> third = registry.list(all, new PageRequest(3, second.next()));

        assertThat(versions(first)).containsExactly(1, 2, 3);
        assertThat(versions(second)).containsExactly(4, 5, 6);
        assertThat(versions(third)).containsExactly(7, 8);
        assertThat(third.next()).isEmpty();
        assertThat(versions(registry.list(new PackageQuery(Listing.ALL.sorted(Listing.Sort.NAME, false),
                Optional.of("credit"), PackageQuery.Kind.BOTH), PageRequest.first(3)))).containsExactly(8, 7, 6);
    }

    @Test
    void listsAreNarrowedByKindNameApprovalTimeAndTag() {
        registry.register(whole(), ANN);
        now.set(now.get().plusSeconds(10));
        registry.register(NewPackage.named("lone-Wolf"), ANN);
        registry.decide("lone-wolf", Approval.APPROVED, Optional.empty(), BOB);

        assertThat(names(new PackageQuery(Listing.ALL, Optional.empty(), PackageQuery.Kind.UNVERSIONED)))
                .containsExactly("lone-Wolf");
        assertThat(names(new PackageQuery(Listing.ALL, Optional.empty(), PackageQuery.Kind.VERSIONED)))
                .containsExactly("Credit/1");
        assertThat(names(PackageQuery.all(Listing.ALL.containing("WOLF")))).containsExactly("lone-Wolf");
        assertThat(names(PackageQuery.all(Listing.ALL.containing("%")))).isEmpty();
        assertThat(names(PackageQuery.all(Listing.ALL.inState("Approved")))).containsExactly("lone-Wolf");
        assertThat(names(PackageQuery.all(new Listing(Optional.empty(), Optional.empty(), Optional.empty(),
                new Span(Optional.empty(), Optional.of(now.get())), Span.ALWAYS, Map.of(), Listing.Sort.CHANGED,
                true)))).containsExactly("Credit/1");
        assertThat(names(PackageQuery.all(new Listing(Optional.empty(), Optional.empty(), Optional.empty(),
                Span.ALWAYS, Span.ALWAYS, Map.of("stage", "test"), Listing.Sort.CREATED, true))))
                .containsExactly("Credit/1");
    }

    @Test
    void aGroupGoesOnlyWhenItIsEmptyAndTakesItsTagsAlong() {
        registry.register(NewPackage.in("Credit"), ANN);

        assertThatThrownBy(() -> groups.delete("credit")).isInstanceOfSatisfying(PlumblineException.class,
                refused -> assertThat(refused.category()).isEqualTo(Category.CONFLICT));
        registry.delete("credit/1");
        groups.delete("arn:aws:sagemaker:eu-west-1:000000000000:model-package-group/credit");
        assertThat(groups.find("Credit")).isEmpty();
        assertThat(stores.tags().list(ARNS.sagemaker("model-package-group", "credit"))).isEmpty();
        assertThatThrownBy(() -> groups.delete("credit")).hasMessageContaining("does not exist");
    }

    @Test
    void groupsAreOneWhateverTheirCaseAndListedInOrder() {
        assertThatThrownBy(() -> groups.create("CREDIT", Optional.empty(), Map.of(), ANN))
                .hasMessageContaining("already exists");
        assertThatThrownBy(() -> groups.create("-x", Optional.empty(), Map.of(), ANN))
                .hasMessageContaining("'-x' is not allowed");
        groups.create("Alpha", Optional.empty(), Map.of(), BOB);
        groups.create("beta", Optional.empty(), Map.of(), BOB);

        assertThat(groups.list(Listing.ALL.sorted(Listing.Sort.NAME, true), PageRequest.first(9)).items())
                .extracting(group -> group.name()).containsExactly("Alpha", "beta", "Credit");
        assertThat(groups.require("credit").description()).contains("for loans");
        assertThat(groups.require("credit").createdBy()).isEqualTo(ANN);
    }

    @Test
    void aPolicyOfAGroupIsSetReadAndTakenAway() {
        assertThatThrownBy(() -> groups.policy("Credit")).hasMessageContaining("Cannot find resource policy for");
        groups.setPolicy("Credit", "{}");
        assertThat(groups.policy("credit")).isEqualTo("{}");
        groups.deletePolicy("credit");
        assertThatThrownBy(() -> groups.deletePolicy("credit")).hasMessageContaining("Cannot find resource policy");
    }

    private ModelRegistry quiet() {
        return new ModelRegistry(stores, event -> {
        }, content -> {
        }, ARNS, now::get);
    }

    private List<String> names(PackageQuery query) {
        return registry.list(query, PageRequest.first(10)).items().stream().map(each -> each.id().path()).toList();
    }

    private static List<Integer> versions(Page<ModelPackage> page) {
        return page.items().stream().map(each -> each.id().version().getAsInt()).toList();
    }

    private static Actor role(String session) {
        return new Actor("arn:aws:sts::000000000000:assumed-role/ops/" + session, "AROAOPS:" + session, session);
    }

    private static PackageChange writing(String json) {
        UnaryOperator<Structures> edit = old -> Structures.of(json);
        return new PackageChange(PackageTerms.NONE, Decision.NONE, Map.of(), Set.of(), Optional.of(edit));
    }

    private static NewPackage approved(String group) {
        return new NewPackage(Optional.of(group), Optional.empty(), PackageTerms.NONE, Decision.of(Approval.APPROVED),
                Map.of(), Structures.NONE, List.of(), Map.of(), Optional.empty());
    }

    private static NewPackage token(NewPackage of) {
        return new NewPackage(of.group(), of.name(), of.terms(), of.decision(), of.metadata(), of.structures(),
                of.sources(), of.tags(), Optional.of("token-1"));
    }

    private static NewPackage whole() {
        return new NewPackage(Optional.of("Credit"), Optional.empty(), new PackageTerms(Optional.of("words"),
                Optional.of("Registered"), Optional.of("s3://source"), Optional.of(new LifeCycle("Development",
                        "Begun", Optional.of("more"))),
                Optional.of(new PackageCard(Optional.of("{\"a\":1}"),
                        Optional.of("Draft")))),
                Decision.NONE, Map.of("owner", "a b", "cost:centre", ""), Structures.of("{\"Domain\":\"x\"}"),
                List.of(new Source("s3://b/model.tar.gz", "Model")), Map.of("stage", "test"), Optional.empty());
    }
}
