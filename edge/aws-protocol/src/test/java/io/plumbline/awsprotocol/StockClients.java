// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

import io.plumbline.web.Answer;
import io.plumbline.web.Request;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.bedrock.BedrockClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.comprehend.ComprehendClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.macie2.Macie2Client;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeClient;
import software.amazon.awssdk.services.sts.StsClient;

/** The SDK's own clients, whose requests go to a function instead of a network. */
final class StockClients {
    private final Map<String, SdkClient> clients;

    StockClients(Function<Request, Answer> server) {
        this(server, false);
    }

    StockClients(Function<Request, Answer> server, boolean insistent) {
        SdkHttpClient http = new SdkLoop(server);
        RetryStrategy retries = insistent ? AwsRetryStrategy.standardRetryStrategy() : AwsRetryStrategy.doNotRetry();
        this.clients = Map.of("sagemaker", build(SageMakerClient.builder(), http, retries), "sagemakerruntime",
                build(SageMakerRuntimeClient.builder(), http, retries), "iam",
                build(IamClient.builder(), http, retries), "sts", build(StsClient.builder(), http, retries),
                "cloudtrail", build(CloudTrailClient.builder(), http, retries), "bedrock",
                build(BedrockClient.builder(), http, retries), "bedrockruntime",
                build(BedrockRuntimeClient.builder(), http, retries), "comprehend",
                build(ComprehendClient.builder(), http, retries), "macie2",
                build(Macie2Client.builder(), http, retries));
    }

    /** Calls {@code operation} as a program would. The SDK's exceptions come through. */
    SdkPojo call(Operation operation, SdkPojo request) {
        SdkClient client = Objects.requireNonNull(clients.get(operation.service()));
        try {
            Method method = Arrays.stream(client.getClass().getMethods())
                    .filter(each -> each.getParameterCount() == 1
                            && each.getParameterTypes()[0] == operation.requestType()
                            && each.getName().equalsIgnoreCase(operation.stem()))
                    .findFirst().orElseThrow();
            method.setAccessible(true);
            return (SdkPojo) method.invoke(client, request);
        } catch (InvocationTargetException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (IllegalAccessException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C build(B builder,
            SdkHttpClient http, RetryStrategy retries) {
        return builder.httpClient(http).endpointOverride(URI.create("http://127.0.0.1:8080"))
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", "secret")))
                .overrideConfiguration(each -> each.retryStrategy(retries)).build();
    }
}
