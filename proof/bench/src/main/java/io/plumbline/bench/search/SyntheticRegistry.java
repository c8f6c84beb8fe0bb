// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.search;

import io.plumbline.governance.Actor;
import io.plumbline.governance.Arns;
import io.plumbline.governance.inventory.Model;
import io.plumbline.governance.registry.Approval;
import io.plumbline.governance.registry.Decision;
import io.plumbline.governance.registry.History;
import io.plumbline.governance.registry.LifeCycle;
import io.plumbline.governance.registry.ModelPackage;
import io.plumbline.governance.registry.PackageId;
import io.plumbline.governance.registry.PackageTerms;
import io.plumbline.governance.registry.Structures;
import io.plumbline.store.Database;
import io.plumbline.store.inventory.JdbiModels;
import io.plumbline.store.registry.JdbiModelPackages;
import io.plumbline.store.tags.JdbiTagStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * A registry as a large house has it: packages of about 1,400 characters of JSON, 100 to a group, with three properties and
 * two tags; and models of one package each. Every value follows from the number of the record.
 */
final class SyntheticRegistry {
    private static final int BATCH = 1_000;
    private static final int IN_GROUP = 100;
    private static final Actor ANN = new Actor("arn:aws:iam::000000000000:user/ann", "AIDAANN", "ann");
    private static final Actor BOB = new Actor("arn:aws:iam::000000000000:user/bob", "AIDABOB", "bob");
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Database database;
    private final Arns arns;

    SyntheticRegistry(Database database, Arns arns) {
        this.database = database;
        this.arns = arns;
    }

    void write(int records) {
        JdbiModelPackages packages = new JdbiModelPackages(database, arns);
        JdbiModels models = new JdbiModels(database, arns);
        JdbiTagStore tags = new JdbiTagStore(database);
        inBatches(records, n -> {
            packages.add(registered(n), Optional.empty());
            tags.put(id(n).arn(arns), Map.of("team", "team-" + n % 50, "stage", n % 3 == 0 ? "live" : "trial"));
        });
        inBatches(records, n -> models.add(new Model("model-" + n, List.of(id(n)), Optional.empty(),
                Structures.of(
                        "{\"Containers\":[{\"ModelPackageName\":\"" + id(n).arn(arns) + "\",\"Environment\":{\"N\":\""
                                + n + "\"}}]}"),
                ANN, START.plusSeconds(n))));
    }

    private void inBatches(int records, IntConsumer write) {
        for (int from = 0; from < records; from += BATCH) {
            int first = from;
            database.inTransaction(() -> {
                for (int n = first; n < Math.min(records, first + BATCH); n++) {
                    write.accept(n);
                }
                return first;
            });
        }
    }

    private static PackageId id(int n) {
        return PackageId.in("group-" + n / IN_GROUP, 1 + n % IN_GROUP);
    }

    private static ModelPackage registered(int n) {
        Instant created = START.plusSeconds(n);
        boolean changed = n % 4 == 0;
        return new ModelPackage(id(n),
                new PackageTerms(Optional.of("Scores applications, build " + n), Optional.of("Registered"),
                        Optional.of("https://git.example.org/models/" + n), Optional.of(new LifeCycle("Production",
                                "Deployed", Optional.empty())),
                        Optional.empty()),
                Decision.of(Approval.values()[n % Approval.values().length]),
                Map.of("owner", "owner-" + n % 997, "rank", String.valueOf(n % 10), "note", "made by the build " + n),
                structures(n), new History(ANN, created, changed ? Optional.of(BOB) : Optional.empty(),
                        changed ? Optional.of(created.plusSeconds(60)) : Optional.empty(), Set.of("AIDAANN")));
    }

    private static Structures structures(int n) {
        String data = "s3://models/credit/" + n + "/";
        return Structures.of("""
                {"InferenceSpecification":{"Containers":[
                {"Image":"registry.example.org/scorer:%1$d","ImageDigest":"sha256:%2$064x",
                "ModelDataUrl":"%3$smodel.tar.gz","Environment":{"WORKERS":"4","THRESHOLD":"0.5","BUILD":"%1$d"},
                "Framework":"XGBOOST","FrameworkVersion":"2.1"},
                {"Image":"registry.example.org/explainer:7","ModelDataUrl":"%3$sexplainer.tar.gz"}],
                "SupportedTransformInstanceTypes":["ml.m5.large","ml.m5.xlarge"],
                "SupportedRealtimeInferenceInstanceTypes":["ml.m5.large","ml.c5.xlarge"],
                "SupportedContentTypes":["text/csv","application/json"],"SupportedResponseMIMETypes":["text/csv"]},
                "ModelMetrics":{"ModelQuality":{"Statistics":{"ContentType":"application/json",
                "S3Uri":"%3$sstatistics.json"},"Constraints":{"ContentType":"application/json",
                "S3Uri":"%3$sconstraints.json"}},"Bias":{"Report":{"ContentType":"application/json",
                "S3Uri":"%3$sbias.json"}},"Explainability":{"Report":{"ContentType":"application/json",
                "S3Uri":"%3$sexplained.json"}}},"Domain":"MACHINE_LEARNING","Task":"CLASSIFICATION",
                "SamplePayloadUrl":"%3$ssample.csv"}""".formatted(n, n * 2_654_435_761L, data).replace("\n", ""));
    }
}
