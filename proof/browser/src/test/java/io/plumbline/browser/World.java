// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sagemaker.model.ModelApprovalStatus;
import software.amazon.awssdk.services.sagemaker.model.ModelCardStatus;

/** What the pages show: a few models, packages, cards, lineage and people, made over the API as anybody would. */
final class World implements AutoCloseable {
    /** Of the user kai, who may read everything and change nothing but this. */
    static final String PASSWORD = "a long way to the sea";
    private static final String IMAGE = "000000000000.dkr.ecr.us-east-1.amazonaws.com/credit:3";
    private final SdkHttpClient http = UrlConnectionHttpClient.create();
    private final SageMakerClient sageMaker;
    private final IamClient iam;

    World(RunningServer server) {
        StaticCredentialsProvider credentials = credentials(server);
        sageMaker = SageMakerClient.builder().endpointOverride(server.address()).region(Region.US_EAST_1)
                .credentialsProvider(credentials).httpClient(http).build();
        iam = IamClient.builder().endpointOverride(server.address()).region(Region.US_EAST_1)
                .credentialsProvider(credentials).httpClient(http).build();
    }

    /** Makes all of it. */
    void fill() {
        List<String> packages = packages();
        models(packages.getFirst());
        cards();
        lineage();
        people();
    }

    private List<String> packages() {
        sageMaker.createModelPackageGroup(group -> group.modelPackageGroupName("credit-risk")
                .modelPackageGroupDescription("Consumer loans up to 20,000 in the home market"));
        sageMaker.createModelPackageGroup(group -> group.modelPackageGroupName("churn"));
        return List.of(modelPackage(ModelApprovalStatus.APPROVED, 1),
                modelPackage(ModelApprovalStatus.PENDING_MANUAL_APPROVAL, 2));
    }

    private String modelPackage(ModelApprovalStatus status, int number) {
        return sageMaker.createModelPackage(made -> made.modelPackageGroupName("credit-risk")
                .modelPackageDescription("Trained on the data of quarter " + number).modelApprovalStatus(status)
                .inferenceSpecification(inference -> inference.supportedContentTypes("text/csv")
                        .supportedResponseMIMETypes("text/csv").containers(container -> container.image(IMAGE)
                                .modelDataUrl("s3://models/credit/" + number + "/model.tar.gz"))))
                .modelPackageArn();
    }

    private void models(String modelPackage) {
        for (String name : List.of("churn-2025",
                "fraud-detection-card-not-present-transactions-europe-2026-q3", "credit-risk-2026")) {
            sageMaker.createModel(model -> model.modelName(name)
                    .executionRoleArn("arn:aws:iam::000000000000:role/service-role/model-runner")
                    .primaryContainer(container -> {
                        if (name.startsWith("credit")) {
                            container.modelPackageName(modelPackage);
                        } else {
                            container.image(IMAGE).modelDataUrl("s3://models/" + name + "/model.tar.gz");
                        }
                    }));
        }
        sageMaker.createEndpointConfig(config -> config.endpointConfigName("credit-risk-live").productionVariants(
                variant -> variant.variantName("all").modelName("credit-risk-2026").initialInstanceCount(1)
                        .instanceType("ml.m5.large")));
        sageMaker.createEndpoint(endpoint -> endpoint.endpointName("credit-risk-live")
                .endpointConfigName("credit-risk-live"));
    }

    private void cards() {
        String content = text("card.json").replace("\"model_id\":\"credit-2026\"",
                "\"model_id\":\"credit-risk-2026\"");
        sageMaker.createModelCard(card -> card.modelCardName("credit-risk").modelCardStatus(ModelCardStatus.DRAFT)
                .content("{\"model_overview\":{\"model_name\":\"credit-risk-2026\"}}"));
        sageMaker.updateModelCard(card -> card.modelCardName("credit-risk").content(content));
        sageMaker.createModelCard(card -> card.modelCardName("churn").modelCardStatus(ModelCardStatus.DRAFT)
                .content("{}"));
    }

    private void lineage() {
        String data = sageMaker.createArtifact(artifact -> artifact.artifactName("german-credit-train")
                .artifactType("DataSet").source(source -> source.sourceUri("s3://data/german/train.csv")))
                .artifactArn();
        String training = sageMaker.createAction(action -> action.actionName("train-credit-risk")
                .actionType("ModelTraining").source(source -> source.sourceUri("arn:aws:sagemaker:us-east-1:"
                        + "000000000000:training-job/credit-3")))
                .actionArn();
        String weights = sageMaker.createArtifact(artifact -> artifact.artifactName("credit-risk-weights")
                .artifactType("Model").source(source -> source.sourceUri("s3://models/credit/1/model.tar.gz")))
                .artifactArn();
        sageMaker.addAssociation(edge -> edge.sourceArn(data).destinationArn(training)
                .associationType("ContributedTo"));
        sageMaker.addAssociation(edge -> edge.sourceArn(training).destinationArn(weights)
                .associationType("Produced"));
    }

    private void people() {
        iam.createGroup(group -> group.groupName("modellers"));
        for (String name : List.of("mika", "noor")) {
            iam.createUser(user -> user.userName(name));
            iam.addUserToGroup(member -> member.groupName("modellers").userName(name));
        }
        iam.createUser(user -> user.userName("kai"));
        iam.createLoginProfile(login -> login.userName("kai").password(PASSWORD));
        for (String name : List.of("ReadOnlyAccess", "IAMUserChangePassword")) {
            iam.attachUserPolicy(grant -> grant.userName("kai").policyArn("arn:aws:iam::aws:policy/" + name));
        }
        iam.createRole(role -> role.roleName("model-runner").path("/service-role/").assumeRolePolicyDocument("""
                {"Version":"2012-10-17","Statement":[{"Effect":"Allow",
                "Principal":{"AWS":"arn:aws:iam::000000000000:user/mika"},"Action":"sts:AssumeRole"}]}"""));
        String policy = iam.createPolicy(made -> made.policyName("read-models").policyDocument("""
                {"Version":"2012-10-17","Statement":[{"Sid":"Read","Effect":"Allow",
                "Action":["sagemaker:Describe*","sagemaker:List*"],"Resource":"*"}]}""")).policy().arn();
        iam.attachGroupPolicy(grant -> grant.groupName("modellers").policyArn(policy));
    }

    static String text(String name) {
        try (InputStream stream = World.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("no test resource " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static StaticCredentialsProvider credentials(RunningServer server) {
        try {
            Map<String, String> keys = Files.readAllLines(server.credentials()).stream()
                    .filter(line -> line.contains(" = ")).map(line -> line.split(" = ", 2))
                    .collect(Collectors.toMap(line -> line[0], line -> line[1]));
            return StaticCredentialsProvider.create(AwsBasicCredentials.create(
                    keys.getOrDefault("aws_access_key_id", ""), keys.getOrDefault("aws_secret_access_key", "")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        sageMaker.close();
        iam.close();
        http.close();
    }
}
