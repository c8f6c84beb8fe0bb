// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sagemaker.model.ModelApprovalStatus;
import software.amazon.awssdk.services.sagemaker.model.ModelCardStatus;

/** The registry and model cards with every switch of governance on. */
class GateTest {
    @RegisterExtension
    static final House HOUSE = House.onFile(Map.of("plumbline.governance.require-approved-package", "true",
            "plumbline.governance.separate-author-and-approver", "true", "plumbline.governance.card-workflow", "true"));

    @Test
    void whatNobodyApprovedIsNotDeployedAndNobodyApprovesTheirOwn() throws Exception {
        SageMakerClient author = HOUSE.root().sageMaker();
        author.createModelPackageGroup(group -> group.modelPackageGroupName("gated"));
        Registry registry = new Registry(author);
        String packageArn = registry.register("gated", "s3://models/gated.tar.gz");

        Wanted.refused("ValidationException", 400, () -> registry.deploy("gated", packageArn), packageArn,
                "PendingManualApproval");
        Wanted.refused("AccessDeniedException", 400, () -> registry.approve(packageArn), "approve");
        assertThat(author.describeModelPackage(ask -> ask.modelPackageName(packageArn)).modelApprovalStatus())
                .isEqualTo(ModelApprovalStatus.PENDING_MANUAL_APPROVAL);
        try (Stock approver = HOUSE.stock(somebody("approver"))) {
            new Registry(approver.sageMaker()).approve(packageArn);
        }
        assertThat(registry.deploy("gated", packageArn)).endsWith(":endpoint/gated");
    }

    @Test
    void aCardIsApprovedBySomebodyElseAfterItsReview() throws Exception {
        SageMakerClient author = HOUSE.root().sageMaker();
        author.createModelCard(card -> card.modelCardName("reviewed").content(CardChecks.content("first"))
                .modelCardStatus(ModelCardStatus.DRAFT));
        Wanted.refused("ConflictException", 400, () -> status(author, ModelCardStatus.APPROVED));
        status(author, ModelCardStatus.PENDING_REVIEW);
        Wanted.refused("ConflictException", 400, () -> status(author, ModelCardStatus.APPROVED), "somebody else");
        try (Stock approver = HOUSE.stock(somebody("reviewer"))) {
            status(approver.sageMaker(), ModelCardStatus.APPROVED);
        }
        author.updateModelCard(card -> card.modelCardName("reviewed").content(CardChecks.content("second")));
        assertThat(author.describeModelCard(ask -> ask.modelCardName("reviewed")).modelCardStatus())
                .as("an edit of an approved card").isEqualTo(ModelCardStatus.DRAFT);
    }

    private static void status(SageMakerClient client, ModelCardStatus status) {
        client.updateModelCard(card -> card.modelCardName("reviewed").modelCardStatus(status));
    }

    /** Makes a user who may do everything. */
    private static Keys somebody(String name) {
        var iam = HOUSE.root().iam();
        iam.createUser(user -> user.userName(name));
        iam.putUserPolicy(policy -> policy.userName(name).policyName("all").policyDocument("""
                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}"""));
        var made = iam.createAccessKey(ask -> ask.userName(name)).accessKey();
        return Keys.of(made.accessKeyId(), HOUSE.secret(made.secretAccessKey()));
    }
}
