// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.demo;

import io.plumbline.governance.lineage.LineageSource;
import io.plumbline.governance.lineage.LineageType;
import io.plumbline.governance.registry.Approval;
import io.plumbline.governance.registry.ModelPackage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Registers three versions of the model: one is rejected, one approved, one waits. */
final class RegistryAct {
    private static final String DESCRIPTION = "ModelPackageDescription";

    private final DemoHouse house;
    private final Cast cast;
    private final ExampleFiles files;

    RegistryAct(DemoHouse house, Cast cast, ExampleFiles files) {
        this.house = house;
        this.cast = cast;
        this.files = files;
    }

    /** Registers the model without a report, which is not enough. */
    void first() {
        if (house.registry().groups().find(Demo.NAME).isEmpty()) {
            cast.scientist().sagemaker("CreateModelPackageGroup", Map.of("ModelPackageGroupName", Demo.NAME,
                    "ModelPackageGroupDescription", "Models that say whether a credit will be paid back.", "Tags",
                    Tags.of("team", "credit-risk")));
        }
        if (house.lineage().find(LineageType.ARTIFACT, dataset()).isEmpty()) {
            cast.scientist().sagemaker("CreateArtifact", Map.of("ArtifactName", Demo.NAME + "-data", "ArtifactType",
                    "DataSet", "Source", Map.of("SourceUri", files.uri(ExampleFiles.DATASET)), "Properties",
                    Map.of("Licence", "CC BY 4.0", "Origin", "https://doi.org/10.24432/C5NC77")));
        }
        ModelPackage bare = registered("without-reports", Map.of(DESCRIPTION, "The model alone, without any report."));
        decide(bare, Approval.REJECTED, "No report of bias and no explanation is attached, so its effect on applicants "
                + "cannot be judged. Attach both and register it again.");
    }

    /** Registers the model with its reports, and once more with what later checks compare it with. */
    void others() {
        Map<String, Object> reports = Map.of("Bias", Map.of("Report", source("application/json", ReportFiles.BIAS)),
                "Explainability", Map.of("Report", source("text/html", ReportFiles.EXPLANATION)), "ModelQuality",
                Map.of("Statistics", source("application/json", ReportFiles.QUALITY)));
        ModelPackage complete = registered("with-reports", Map.of(DESCRIPTION,
                "The model with its bias report, its explanations and its quality.", "ModelMetrics", reports));
        if (isOpen(complete)) {
            cast.scientist().tries("UpdateModelPackage", Map.of("ModelPackageArn", arn(complete),
                    "ModelApprovalStatus", Approval.APPROVED.word()));
        }
        decide(complete, Approval.APPROVED,
                "The reports are complete, and what they found is stated in the model card. "
                        + "Approved for advice to a clerk who decides, not for decisions without a person.");
        registered("with-baselines", Map.of(DESCRIPTION,
                "The same model with the baselines that monitoring will compare with.", "ModelMetrics", reports,
                "DriftCheckBaselines", Map.of("Bias", Map.of("ConfigFile",
                        Map.of("ContentType", "application/json", "S3Uri",
                                files.uri(ExampleFiles.CONFIGURATION))))));
    }

    /** Returns the version that was approved. */
    ModelPackage approved() {
        return house.registry().packages().findByToken(token("with-reports")).orElseThrow();
    }

    private ModelPackage registered(String which, Map<String, Object> more) {
        String token = token(which);
        Optional<ModelPackage> there = house.registry().packages().findByToken(token);
        if (there.isEmpty()) {
            Map<String, Object> members = new HashMap<>(more);
            members.put("ModelPackageGroupName", Demo.NAME);
            members.put("ModelApprovalStatus", Approval.PENDING.word());
            members.put("ClientToken", token);
            members.put("Domain", "MACHINE_LEARNING");
            members.put("Task", "CLASSIFICATION");
            members.put("InferenceSpecification", Map.of("Containers",
                    List.of(Map.of("Framework", "ONNX", "ModelDataUrl", files.uri(ExampleFiles.MODEL))),
                    "SupportedContentTypes", List.of("text/csv"), "SupportedResponseMIMETypes", List.of("text/csv")));
            cast.scientist().sagemaker("CreateModelPackage", members);
        }
        ModelPackage registered = house.registry().packages().findByToken(token).orElseThrow();
        relate(registered);
        return registered;
    }

    /** Says that the dataset went into the package, which no member of CreateModelPackage can say. */
    private void relate(ModelPackage registered) {
        String artifact = house.lineage().artifactArn("ModelPackage", LineageSource.of(arn(registered)));
        if (house.associations().association(dataset(), artifact).isEmpty()) {
            cast.scientist().sagemaker("AddAssociation", Map.of("SourceArn", dataset(), "DestinationArn", artifact,
                    "AssociationType", "ContributedTo"));
        }
    }

    private void decide(ModelPackage registered, Approval decision, String reason) {
        if (isOpen(registered)) {
            cast.officer().sagemaker("UpdateModelPackage", Map.of("ModelPackageArn", arn(registered),
                    "ModelApprovalStatus", decision.word(), "ApprovalDescription", reason));
        }
    }

    private static boolean isOpen(ModelPackage registered) {
        return registered.decision().approval().filter(Approval.PENDING::equals).isPresent();
    }

    private Map<String, String> source(String type, String name) {
        return Map.of("ContentType", type, "S3Uri", files.uri(name));
    }

    private String dataset() {
        return house.lineage().artifactArn("DataSet", LineageSource.of(files.uri(ExampleFiles.DATASET)));
    }

    private String arn(ModelPackage registered) {
        return registered.id().arn(house.arns());
    }

    private static String token(String which) {
        return Demo.NAME + "-" + which;
    }
}
