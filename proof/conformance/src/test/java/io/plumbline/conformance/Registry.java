// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.conformance;

import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sagemaker.model.CreateModelPackageResponse;
import software.amazon.awssdk.services.sagemaker.model.ModelApprovalStatus;
import software.amazon.awssdk.services.sagemaker.model.ProductionVariantInstanceType;

/** The usual way of a model from its registration to its endpoint. */
record Registry(SageMakerClient sageMaker) {
    static final String ROLE = "arn:aws:iam::000000000000:role/service";

    /** Makes a group, unless it is there, and the next version in it; returns its ARN. */
    String register(String group, String modelData) {
        CreateModelPackageResponse made = sageMaker.createModelPackage(each -> each.modelPackageGroupName(group)
                .inferenceSpecification(served -> served.supportedContentTypes("text/csv")
                        .supportedResponseMIMETypes("text/csv")
                        .containers(one -> one.image("registry.example/credit:1").modelDataUrl(modelData))));
        return made.modelPackageArn();
    }

    void approve(String packageArn) {
        sageMaker.updateModelPackage(change -> change.modelPackageArn(packageArn)
                .modelApprovalStatus(ModelApprovalStatus.APPROVED).approvalDescription("all checks read"));
    }

    /** Makes model, configuration and endpoint of one name; returns the ARN of the endpoint. */
    String deploy(String name, String packageArn) {
        sageMaker.createModel(model -> model.modelName(name).executionRoleArn(ROLE)
                .containers(one -> one.modelPackageName(packageArn)));
        sageMaker.createEndpointConfig(config -> config.endpointConfigName(name).productionVariants(
                variant -> variant.variantName("all").modelName(name).initialInstanceCount(1)
                        .instanceType(ProductionVariantInstanceType.ML_M5_LARGE)));
        return sageMaker.createEndpoint(endpoint -> endpoint.endpointName(name).endpointConfigName(name))
                .endpointArn();
    }
}
