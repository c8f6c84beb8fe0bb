// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sagemaker.model.ConflictException;
import software.amazon.awssdk.services.sagemaker.model.DescribeModelPackageResponse;
import software.amazon.awssdk.services.sagemaker.model.EndpointStatus;
import software.amazon.awssdk.services.sagemaker.model.ModelApprovalStatus;
import software.amazon.awssdk.services.sagemaker.model.ModelDashboardModel;
import software.amazon.awssdk.services.sagemaker.model.ModelPackageStatus;
import software.amazon.awssdk.services.sagemaker.model.ModelPackageSummary;
import software.amazon.awssdk.services.sagemaker.model.Operator;
import software.amazon.awssdk.services.sagemaker.model.ResourceType;
import software.amazon.awssdk.services.sagemaker.model.SearchRecord;

/** The model registry, endpoints and Search, as a stock client sees them, with every switch off. */
interface RegistryChecks {
    /** Returns the client to call with. */
    SageMakerClient sageMaker();

    @Test
    default void packagesOfAGroupAreNumberedAndANumberIsNotUsedAgain() {
        group("numbers");
        List<String> arns = List.of(register("numbers"), register("numbers"), register("numbers"));

        assertThat(arns).satisfiesExactly(one -> assertThat(one).endsWith(":model-package/numbers/1"),
                two -> assertThat(two).endsWith("/2"), three -> assertThat(three).endsWith("/3"));
        assertThat(sageMaker().listModelPackages(ask -> ask.modelPackageGroupName("numbers").sortOrder("Ascending"))
                .modelPackageSummaryList()).extracting(ModelPackageSummary::modelPackageVersion)
                .containsExactly(1, 2, 3);
        assertThatThrownBy(() -> sageMaker().deleteModelPackageGroup(ask -> ask.modelPackageGroupName("numbers")))
                .isInstanceOf(ConflictException.class);
        sageMaker().deleteModelPackage(ask -> ask.modelPackageName(arns.get(2)));
        assertThat(register("numbers")).endsWith("/4");
    }

    @Test
    default void anApprovedPackageIsDeployedAndTheDashboardShowsIt() {
        group("shown");
        String arn = register("shown");
        DescribeModelPackageResponse before = sageMaker().describeModelPackage(ask -> ask.modelPackageName(arn));
        assertThat(before.modelPackageStatus()).isEqualTo(ModelPackageStatus.COMPLETED);
        assertThat(before.modelApprovalStatus()).isEqualTo(ModelApprovalStatus.PENDING_MANUAL_APPROVAL);
        Registry registry = new Registry(sageMaker());
        registry.approve(arn);
        String endpoint = registry.deploy("shown", arn);

        assertThat(sageMaker().describeEndpoint(ask -> ask.endpointName("shown")).endpointStatus())
                .isEqualTo(EndpointStatus.IN_SERVICE);
        List<SearchRecord> found = sageMaker().search(ask -> ask.resource(ResourceType.MODEL).searchExpression(
                all -> all.filters(one -> one.name("ModelName").operator(Operator.EQUALS).value("shown")))).results();
        assertThat(found).hasSize(1);
        ModelDashboardModel model = found.getFirst().model();
        assertThat(model.model().modelName()).isEqualTo("shown");
        assertThat(model.endpoints()).hasSize(1).first()
                .satisfies(each -> assertThat(each.endpointArn()).isEqualTo(endpoint));
    }

    @Test
    default void manyPackagesAreDescribedAtOnceEachMissingOneByItself() {
        group("batch");
        String there = register("batch");
        String missing = there.replaceAll("/1$", "/99");

        var answer = sageMaker().batchDescribeModelPackage(ask -> ask.modelPackageArnList(there, missing));
        assertThat(answer.modelPackageSummaries()).containsOnlyKeys(there);
        assertThat(answer.batchDescribeModelPackageErrorMap()).containsOnlyKeys(missing);
    }

    @Test
    default void whatIsMissingIsNamedAsClientsExpect() {
        group("worded");
        Wanted.refused("ValidationException", 400,
                () -> sageMaker().createModelPackage(made -> made.modelPackageGroupName("worded")
                        .modelPackageName("alone").inferenceSpecification(served -> served
                                .supportedContentTypes("text/csv").supportedResponseMIMETypes("text/csv")
                                .containers(one -> one.image("registry.example/credit:1")))));
        Wanted.refused("ValidationException", 400,
                () -> sageMaker().describeEndpoint(ask -> ask.endpointName("nowhere")), "Could not find");
        Wanted.refused("ValidationException", 400,
                () -> sageMaker().describeModel(ask -> ask.modelName("nowhere")), "Could not find");
    }

    private void group(String name) {
        sageMaker().createModelPackageGroup(group -> group.modelPackageGroupName(name));
    }

    private String register(String group) {
        return new Registry(sageMaker()).register(group, "s3://models/credit.tar.gz");
    }
}
