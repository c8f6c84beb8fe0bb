// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.conformance;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.Protocol;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrock.BedrockClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.comprehend.ComprehendClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.macie2.Macie2Client;
import software.amazon.awssdk.services.sagemaker.SageMakerAsyncClient;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sts.StsClient;

/** Unmodified clients of one person: nothing is set but endpoint, region, keys, transport, and that nothing is tried twice. */
final class Stock implements AutoCloseable {
    private final URI address;
    private final Keys keys;
    private final Optional<SdkAsyncHttpClient> netty;
    private final SdkHttpClient plain = UrlConnectionHttpClient.create();
    private final List<AutoCloseable> open = new ArrayList<>();
    private @Nullable SageMakerClient sageMaker;
    private @Nullable BedrockClient bedrock;
    private @Nullable BedrockRuntimeClient bedrockRuntime;
    private @Nullable CloudTrailClient cloudTrail;
    private @Nullable ComprehendClient comprehend;
    private @Nullable Macie2Client macie;
    private @Nullable IamClient iam;
    private @Nullable StsClient sts;

    Stock(URI address, Keys keys, Transport transport) {
        this.address = address;
        this.keys = keys;
        this.netty = switch (transport) {
            case PLAIN -> Optional.empty();
            case ASYNCHRONOUS -> Optional.of(NettyNioAsyncHttpClient.create());
            case HTTP2 -> Optional.of(NettyNioAsyncHttpClient.builder().protocol(Protocol.HTTP2).build());
        };
    }

    Keys keys() {
        return keys;
    }

    SageMakerClient sageMaker() {
        SageMakerClient made = sageMaker;
        if (made == null) {
            made = netty.map(http -> Blocking.as(SageMakerClient.class,
                    kept(at(SageMakerAsyncClient.builder()).httpClient(http).build())))
                    .orElseGet(() -> kept(at(SageMakerClient.builder()).httpClient(plain).build()));
            sageMaker = made;
        }
        return made;
    }

    BedrockClient bedrock() {
        BedrockClient made = bedrock == null ? kept(at(BedrockClient.builder()).httpClient(plain).build()) : bedrock;
        bedrock = made;
        return made;
    }

    BedrockRuntimeClient bedrockRuntime() {
        BedrockRuntimeClient made = bedrockRuntime;
        if (made == null) {
            made = netty.map(http -> Blocking.as(BedrockRuntimeClient.class,
                    kept(at(BedrockRuntimeAsyncClient.builder()).httpClient(http).build())))
                    .orElseGet(() -> kept(at(BedrockRuntimeClient.builder()).httpClient(plain).build()));
            bedrockRuntime = made;
        }
        return made;
    }

    CloudTrailClient cloudTrail() {
        CloudTrailClient made = cloudTrail == null
                ? kept(at(CloudTrailClient.builder()).httpClient(plain).build())
                : cloudTrail;
        cloudTrail = made;
        return made;
    }

    ComprehendClient comprehend() {
        ComprehendClient made = comprehend == null
                ? kept(at(ComprehendClient.builder()).httpClient(plain).build())
                : comprehend;
        comprehend = made;
        return made;
    }

    Macie2Client macie() {
        Macie2Client made = macie == null ? kept(at(Macie2Client.builder()).httpClient(plain).build()) : macie;
        macie = made;
        return made;
    }

    IamClient iam() {
        IamClient made = iam == null ? kept(at(IamClient.builder()).httpClient(plain).build()) : iam;
        iam = made;
        return made;
    }

    StsClient sts() {
        StsClient made = sts == null ? kept(at(StsClient.builder()).httpClient(plain).build()) : sts;
        sts = made;
        return made;
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
        netty.ifPresent(SdkAsyncHttpClient::close);
        plain.close();
    }

    private <C extends AutoCloseable> C kept(C client) {
        open.add(client);
        return client;
    }

    private <B extends AwsClientBuilder<B, ?>> B at(B builder) {
        return builder.endpointOverride(address).region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(keys.forSdk()))
                .overrideConfiguration(settings -> settings.retryStrategy(AwsRetryStrategy.doNotRetry()));
    }
}
