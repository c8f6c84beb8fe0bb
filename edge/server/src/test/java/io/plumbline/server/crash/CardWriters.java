// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.crash;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sagemaker.SageMakerAsyncClient;
import software.amazon.awssdk.services.sagemaker.model.ModelCardStatus;

/** Many who write model cards at the same time, by signed requests, and remember what was acknowledged. */
final class CardWriters implements AutoCloseable {
    private static final int THREADS = 16;
    private static final int VERSIONS = 4;

    /**
     * A write that was answered with success.
     *
     * @param request the id of the request
     */
    record Acknowledged(String card, int version, String request) {
        /** Returns what that version says; another text for each. */
        String content() {
            return CardWriters.content(card, version);
        }
    }

    private final SageMakerAsyncClient client;
    private final ConcurrentLinkedQueue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicInteger next = new AtomicInteger();

    CardWriters(int port, Path data) throws IOException {
        this.client = SageMakerAsyncClient.builder().endpointOverride(URI.create("http://127.0.0.1:" + port))
                .region(Region.US_EAST_1).credentialsProvider(StaticCredentialsProvider.create(key(data)))
                .httpClientBuilder(NettyNioAsyncHttpClient.builder().maxConcurrency(THREADS))
                .overrideConfiguration(settings -> settings.apiCallTimeout(Duration.ofSeconds(20))
                        .retryStrategy(retries -> retries.maxAttempts(1)))
                .build();
    }

    /** Writes {@code writes} versions of cards; after half of them does {@code inTheMiddle}, and ends when calls fail. */
    List<Acknowledged> write(int writes, ThrowingRunnable inTheMiddle) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        for (int i = 0; i < THREADS; i++) {
            threads.execute(() -> writeUntilItFails(writes));
        }
        threads.shutdown();
        while (acknowledged.size() < writes / 2 && !threads.isTerminated()) {
            Thread.sleep(1);
        }
        inTheMiddle.run();
        if (!threads.awaitTermination(60, TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
        return List.copyOf(acknowledged);
    }

    private void writeUntilItFails(int writes) {
        try {
            for (int number = next.getAndIncrement(); number < writes / VERSIONS; number = next.getAndIncrement()) {
                String card = "card-" + number;
                for (int version = 1; version <= VERSIONS; version++) {
                    AwsResponse answer = version == 1 ? create(card) : update(card, version);
                    acknowledged.add(new Acknowledged(card, version, answer.responseMetadata().requestId()));
                }
            }
        } catch (SdkException failure) {
            // The server is dead; what it acknowledged is known.
        }
    }

    private AwsResponse create(String card) {
        return joined(client.createModelCard(request -> request.modelCardName(card).content(content(card, 1))
                .modelCardStatus(ModelCardStatus.DRAFT)));
    }

    private AwsResponse update(String card, int version) {
        return joined(client.updateModelCard(request -> request.modelCardName(card).content(content(card, version))));
    }

    private static AwsResponse joined(CompletableFuture<? extends AwsResponse> answer) {
        try {
            return answer.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof SdkException known ? known : SdkException.create("failed", failure);
        }
    }

    private static String content(String card, int version) {
        return "{\"model_overview\":{\"model_name\":\"" + card + "\",\"model_description\":\"words of version "
                + version + "\"}}";
    }

    private static AwsBasicCredentials key(Path data) throws IOException {
        List<String> lines = Files.readAllLines(data.resolve("credentials"));
        return AwsBasicCredentials.create(value(lines, "aws_access_key_id"), value(lines, "aws_secret_access_key"));
    }

    private static String value(List<String> lines, String name) {
        return lines.stream().filter(line -> line.startsWith(name)).findFirst().orElseThrow()
                .replaceFirst("[^=]*=\\s*", "");
    }

    @Override
    public void close() {
        client.close();
    }

    /** Something that may fail. */
    @FunctionalInterface
    interface ThrowingRunnable {
        /** Does it. */
        void run() throws Exception;
    }
}
