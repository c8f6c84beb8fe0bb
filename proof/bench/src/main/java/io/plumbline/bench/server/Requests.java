// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.server;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;

/** Requests as bytes, signed by the SDK's own signer before the clock runs. */
final class Requests {
    private final URI address;
    private final AwsBasicCredentials keys;

    Requests(int port, List<String> keys) {
        this.address = URI.create("http://localhost:" + port);
        this.keys = AwsBasicCredentials.create(keys.getFirst(), keys.getLast());
    }

    /** Returns a request of SageMaker. */
    byte[] of(String operation, String json) {
        return signed("sagemaker", SdkHttpFullRequest.builder().method(SdkHttpMethod.POST).uri(address)
                .encodedPath("/").putHeader("content-type", "application/x-amz-json-1.1")
                .putHeader("x-amz-target", "SageMaker." + operation).build(), json);
    }

    /** Returns a request of Bedrock. */
    byte[] bedrock(String path, String json) {
        return signed("bedrock", SdkHttpFullRequest.builder().method(SdkHttpMethod.POST).uri(address)
                .encodedPath(path).putHeader("content-type", "application/json").build(), json);
    }

    private byte[] signed(String service, SdkHttpFullRequest request, String json) {
        var signed = AwsV4HttpSigner.create().sign(ask -> ask.request(request).identity(keys)
                .payload(ContentStreamProvider.fromUtf8String(json))
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                .putProperty(AwsV4HttpSigner.REGION_NAME, "us-east-1")).request();
        StringBuilder text = new StringBuilder("POST " + request.encodedPath() + " HTTP/1.1\r\n");
        signed.forEachHeader((name, values) -> values
                .forEach(value -> text.append(name).append(": ").append(value).append("\r\n")));
        if (signed.firstMatchingHeader("content-length").isEmpty()) {
            text.append("content-length: ").append(json.getBytes(StandardCharsets.UTF_8).length).append("\r\n");
        }
        return bytes(text.append("\r\n").append(json).toString());
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
