// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plumbline.data.PageRequest;
import io.plumbline.data.objects.ObjectName;
import io.plumbline.data.objects.ObjectStore;
import io.plumbline.documents.cards.CardDocuments;
import io.plumbline.governance.Arns;
import io.plumbline.governance.cards.ModelCard;
import io.plumbline.governance.cards.content.CardContent;
import io.plumbline.governance.cards.content.CardMetric;
import io.plumbline.governance.inventory.Fleet;
import io.plumbline.governance.inventory.FleetRow;
import io.plumbline.governance.inventory.InventoryStores;
import io.plumbline.governance.lineage.Lineage;
import io.plumbline.governance.lineage.LineageQuery;
import io.plumbline.governance.lineage.LineageQuery.Direction;
import io.plumbline.governance.lineage.LineageSearch;
import io.plumbline.governance.lineage.LineageVertex;
import io.plumbline.governance.registry.ModelPackage;
import io.plumbline.governance.registry.PackageId;
import io.plumbline.guardrails.library.Guardrail;
import io.plumbline.jobs.Job;
import io.plumbline.jobs.JobSettings;
import io.plumbline.jobs.JobState;
import io.plumbline.jobs.Jobs;
import io.plumbline.objects.FolderObjects;
import io.plumbline.server.PlumblineServer;
import io.plumbline.server.settings.ServerSettings;
import io.plumbline.server.settings.SettingSources;
import io.plumbline.server.wiring.Wiring;
import io.plumbline.store.Database;
import io.plumbline.store.DatabaseSettings;
import io.plumbline.store.PostgresServer;
import io.plumbline.store.audit.AuditVerification;
import io.plumbline.store.audit.Finding;
import io.plumbline.store.cards.JdbiModelCards;
import io.plumbline.store.guardrails.JdbiGuardrails;
import io.plumbline.store.inventory.JdbiCardsOfModels;
import io.plumbline.store.inventory.JdbiEndpointConfigs;
import io.plumbline.store.inventory.JdbiEndpoints;
import io.plumbline.store.inventory.JdbiModels;
import io.plumbline.store.lineage.JdbiLineageStore;
import io.plumbline.store.registry.JdbiModelPackages;
import io.plumbline.store.tags.JdbiTagStore;
import io.plumbline.store.transfer.DatabaseExport;
import io.plumbline.store.transfer.DatabaseImport;
import io.plumbline.store.transfer.Manifest;
import io.plumbline.store.transfer.Manifest.TableFacts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

// One test starts the server anew, so they take turns.
@Execution(ExecutionMode.SAME_THREAD)
class DemoTest {
    private static final Arns ARNS = new Arns("us-east-1", "000000000000");
    private static final String BUCKET = "sagemaker-us-east-1-000000000000";
    private static final Duration LONGEST = Duration.ofSeconds(120);

    @TempDir
    static Path folder;

    private static PlumblineServer server;
    private static Database database;

    @BeforeAll
    static void load() throws Exception {
        server = start();
        database = Database.open(DatabaseSettings.fileIn(folder.resolve("data")));
        awaitJob();
    }

    @AfterAll
    static void close() {
        database.close();
        server.close();
    }

    @Test
    void theModelIsOnTheFleetWithItsRiskAndItsEndpoint() {
        InventoryStores stores = new InventoryStores(new JdbiModels(database, ARNS),
                new JdbiEndpointConfigs(database, ARNS), new JdbiEndpoints(database, ARNS), new JdbiTagStore(database));
        FleetRow row = new Fleet(stores, new JdbiModelPackages(database, ARNS), new JdbiCardsOfModels(database, ARNS))
                .find("german-credit").orElseThrow();

        assertThat(row.riskRating()).isEqualTo("High");
        assertThat(row.endpoints()).singleElement()
                .satisfies(endpoint -> assertThat(endpoint.status()).isEqualTo("InService"));
        assertThat(row.packages()).singleElement()
                .satisfies(each -> assertThat(each.id()).isEqualTo(PackageId.in("german-credit", 2)));
        assertThat(stores.tags().list(ARNS.sagemaker("model", "german-credit")))
                .containsEntry("purpose", "credit-decision");
    }

    @Test
    void aGuardrailStandsReadyWithAVersion() {
        JdbiGuardrails guardrails = new JdbiGuardrails(database);
        Guardrail draft = guardrails.list(PageRequest.first(10)).items().getFirst();

        assertThat(draft.terms().name()).isEqualTo("german-credit");
        assertThat(guardrails.find(draft.id(), "1").orElseThrow().terms().policy().content()).hasSize(6);
        assertThat(new JdbiTagStore(database)
                .list("arn:aws:bedrock:us-east-1:000000000000:guardrail/" + draft.id()))
                .containsEntry("team", "credit-risk");
    }

    @Test
    void threePackagesWereDecidedBySomebodyElseThanTheirAuthor() {
        List<ModelPackage> packages = List.of(version(1), version(2), version(3));

        assertThat(packages).extracting(each -> each.decision().approval().orElseThrow().word())
                .containsExactly("Rejected", "Approved", "PendingManualApproval");
        assertThat(packages.get(0).decision().description()).get().asString().contains("No report of bias");
        assertThat(packages).allSatisfy(
                each -> assertThat(each.history().createdBy().name()).isEqualTo("demo-scientist"));
        assertThat(packages.get(1).history().changedBy().orElseThrow().name()).isEqualTo("demo-officer");
    }

    @Test
    void theCardWasWrittenReviewedAndApproved() {
        JdbiModelCards cards = new JdbiModelCards(database);
        List<String> statuses = new ArrayList<>();
        for (int version = 1; version <= 5; version++) {
            ModelCard card = cards.find("german-credit", version).orElseThrow();
            statuses.add(card.status().word() + " by " + card.changedBy().name());
        }

        assertThat(statuses).containsExactly("Draft by demo-scientist", "Draft by demo-scientist",
                "Draft by demo-scientist", "PendingReview by demo-scientist", "Approved by demo-officer");
        assertThat(cards.find("german-credit").orElseThrow().version()).isEqualTo(5);
    }

    @Test
    void everyNumberOfTheCardIsOneOfTheRun() throws IOException {
        CardContent content = new CardDocuments()
                .content(new JdbiModelCards(database).find("german-credit").orElseThrow().content());
        JsonNode women = read("analysis/analysis.json").at("/pre_training_bias_metrics/facets/sex/0/metrics");
        double imbalance = 0;
        for (JsonNode metric : women) {
            imbalance = metric.path("name").asText().equals("CI") ? metric.path("value").asDouble() : imbalance;
        }

        // 310 of the 1,000 applicants are recorded as female: (690 - 310) / 1000.
        assertThat(imbalance).isCloseTo(0.38, within(1e-12));
        assertThat(content.evaluations()).singleElement().satisfies(evaluation -> {
            assertThat(evaluation.observation()).hasValue("1,000 rows of german_credit.csv; the label is credit.");
            assertThat(evaluation.datasets()).containsExactly("s3://" + BUCKET + "/german-credit/german_credit.csv");
            assertThat(evaluation.groups()).filteredOn(group -> group.name().equals("Before training: sex"))
                    .singleElement().satisfies(group -> assertThat(group.metrics())
                            .anySatisfy(metric -> assertThat(metric).isInstanceOfSatisfying(CardMetric.Number.class,
                                    number -> {
                                        assertThat(number.name()).startsWith("CI of sex = female");
                                        assertThat(number.value()).isCloseTo(0.38, within(1e-12));
                                    })));
        });
    }

    @Test
    void theReportsAreInTheBucket() {
        assertThat(objects().list(BUCKET, "german-credit/", Optional.empty(), 100))
                .extracting(info -> info.name().key().substring("german-credit/".length()))
                .contains("german_credit.csv", "model.onnx", "analysis_config.json", "analysis/results.json",
                        "analysis/analysis.json", "analysis/report.html", "analysis/report.pdf",
                        "analysis/report.ipynb", "analysis/explanations_shap/replay.json");
        assertThat(folder.resolve("data/demo")).doesNotExist();
    }

    @Test
    void theDatasetIsUpstreamOfTheEndpoint() {
        JdbiLineageStore store = new JdbiLineageStore(database);
        LineageSearch search = new LineageSearch(store, new Lineage(store, ARNS, InstantSource.system()));
        List<LineageVertex> upstream = search
                .ask(LineageQuery.around(search.start(ARNS.sagemaker("endpoint", "german-credit")).arn(),
                        Direction.ASCENDANTS, 10), PageRequest.first(50))
                .vertices();

        assertThat(upstream).extracting(LineageVertex::type).contains("DataSet", "Model", "ModelPackage",
                "ModelDeployment", "BiasReport", "ExplainabilityReport", "ProcessingJob");
    }

    @Test
    void theAuditLogHoldsWhatWasDeniedAndItsChainHolds() {
        List<String> denied = database.jdbi().withHandle(handle -> handle.createQuery("""
                select event_name, username from audit_chain where error_code like 'AccessDenied%'
                order by position""").map((row, context) -> row.getString(1) + " " + row.getString(2)).list());

        assertThat(denied).containsExactly("UpdateModelPackage demo-scientist", "CreateEndpointConfig demo-officer",
                "UpdateModelCard demo-scientist");
        assertThat(AuditVerification.of(database, objects()).run(finding -> {
        }).findings()).isZero();
    }

    @Test
    void theWholeInstallationMovesToPostgres() {
        PostgresServer.assumeInstalled();
        Path first = folder.resolve("first.zip");
        Path second = folder.resolve("second.zip");
        try (Database postgres = Database.open(PostgresServer.shared().freshDatabase())) {
            Manifest written = DatabaseExport.write(database, first, Instant.now());
            DatabaseImport.read(first, postgres);

            assertThat(DatabaseExport.write(postgres, second, Instant.now()).tables()).isEqualTo(written.tables());
            assertThat(written.tables()).filteredOn(table -> table.rows() > 0).extracting(TableFacts::name)
                    .contains("audit_chain", "identity_holder", "model_card_version", "model_package", "lineage_edge",
                            "resource_tag", "job");
            List<Finding> findings = new ArrayList<>();
            assertThat(AuditVerification.of(postgres, objects()).run(findings::add).rows()).isGreaterThan(20);
            assertThat(findings).isEmpty();
        }
    }

    @Test
    void aSecondStartChangesNothing() throws Exception {
        Map<String, Long> before = sealedCounts();
        database.close();
        server.close();
        server = start();
        database = Database.open(DatabaseSettings.fileIn(folder.resolve("data")));
        awaitJob();

        assertThat(sealedCounts()).isEqualTo(before);
    }

    private static PlumblineServer start() {
        return PlumblineServer.start(ServerSettings.read(new SettingSources(Optional.empty(), Map.of(),
                Map.of("plumbline.server.port", "0", "plumbline.data", folder.resolve("data").toString(),
                        "plumbline.demo", "true"))),
                new Wiring(), InstantSource.system(), new PrintStream(OutputStream.nullOutputStream()));
    }

    private static void awaitJob() throws InterruptedException {
        Jobs jobs = new Jobs(database, JobSettings.USUAL, InstantSource.system());
        long end = System.nanoTime() + LONGEST.toNanos();
        Job job = jobs.find(Demo.KIND, Demo.NAME).orElseThrow();
        while (job.state() != JobState.COMPLETED && job.attempts() < 2 && System.nanoTime() < end) {
            Thread.sleep(50);
            job = jobs.find(Demo.KIND, Demo.NAME).orElseThrow();
        }
        assertThat(job.state()).as("the worked example: %s", job.message()).isEqualTo(JobState.COMPLETED);
    }

    /** The three refusals of the example reach the chain within a moment of their answer. */
    private static Map<String, Long> sealedCounts() throws InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (Objects.requireNonNull(counts().get("denied")) < 3 && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        return counts();
    }

    private static Map<String, Long> counts() {
        return database.jdbi().withHandle(handle -> handle.createQuery("""
                select 'packages' as name, count(*) as number from model_package
                union all select 'cards', count(*) from model_card_version
                union all select 'lineage', count(*) from lineage_entity
                union all select 'edges', count(*) from lineage_edge
                union all select 'tags', count(*) from resource_tag
                union all select 'people', count(*) from identity_holder
                union all select 'denied', count(*) from audit_chain where error_code is not null
                """).reduceRows(new java.util.TreeMap<String, Long>(), (found, row) -> {
            found.put(row.getColumn("name", String.class), row.getColumn("number", Long.class));
            return found;
        }));
    }

    private static ModelPackage version(int version) {
        return new JdbiModelPackages(database, ARNS).find(PackageId.in("german-credit", version)).orElseThrow();
    }

    private static ObjectStore objects() {
        return new FolderObjects(folder.resolve("data/objects"), InstantSource.system());
    }

    private static JsonNode read(String name) throws IOException {
        try (var stream = objects().open(new ObjectName(BUCKET, "german-credit/" + name)).orElseThrow()) {
            return new ObjectMapper().readTree(stream);
        }
    }
}
