// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrock;

import io.plumbline.aws.Authentication;
import io.plumbline.aws.AwsApi;
import io.plumbline.aws.Operations;
import io.plumbline.aws.Paging;
import io.plumbline.aws.bedrockruntime.guardrails.GuardrailRuntimeService;
import io.plumbline.awsprotocol.AwsWire;
import io.plumbline.awsprotocol.SdkLoop;
import io.plumbline.guardrails.assess.Detectors;
import io.plumbline.guardrails.assess.Guard;
import io.plumbline.guardrails.library.Decision;
import io.plumbline.guardrails.library.DecisionRecorder;
import io.plumbline.guardrails.library.EnforcementKeeping;
import io.plumbline.guardrails.library.GuardLibrary;
import io.plumbline.guardrails.library.GuardrailArns;
import io.plumbline.guardrails.library.GuardrailKeeping;
import io.plumbline.guardrails.library.GuardrailLimits;
import io.plumbline.guardrails.library.OnImages;
import io.plumbline.guardrails.library.RequestLimits;
import io.plumbline.security.access.Caller;
import io.plumbline.security.access.Principal;
import io.plumbline.security.audit.AuditEvent;
import io.plumbline.security.audit.AuditLog;
import io.plumbline.security.gate.Gatekeeper;
import io.plumbline.security.sealing.RootKey;
import io.plumbline.store.Database;
import io.plumbline.store.Databases;
import io.plumbline.store.guardrails.JdbiEnforcements;
import io.plumbline.store.guardrails.JdbiGuardrails;
import io.plumbline.store.tags.JdbiTagStore;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrock.BedrockClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;

/** Guardrails on a fresh database, asked by the SDK's own clients. */
final class GuardrailStage implements AutoCloseable {
    private static final AwsWire WIRE = AwsWire.load();
    private static final Detectors DETECTORS = Detectors.builtIn();
    private static final GuardrailArns ARNS = new GuardrailArns("us-east-1", "000000000000");
    private static final Principal ANN = new Principal(Principal.Kind.USER, "000000000000",
            "arn:aws:iam::000000000000:user/ann", "AIDAANN", "ann", Optional.of("AKIAANN"), Optional.empty(),
            Map.of());

    final List<Decision> decisions = new ArrayList<>();
    final BedrockClient bedrock;
    final BedrockRuntimeClient runtime;
    private final Database database = Databases.h2();
    private final AtomicInteger ids = new AtomicInteger();

    GuardrailStage(RequestLimits limits) {
        SdkLoop http = new SdkLoop(api(limits)::answer);
        bedrock = build(BedrockClient.builder(), http);
        runtime = build(BedrockRuntimeClient.builder(), http);
    }

    private AwsApi api(RequestLimits limits) {
        JdbiGuardrails store = new JdbiGuardrails(database);
        JdbiEnforcements enforced = new JdbiEnforcements(database);
        GuardrailKeeping keeping = new GuardrailKeeping(store, enforced, GuardrailLimits.USUAL, ARNS, Instant::now,
                this::nextId);
        DecisionRecorder recorder = new DecisionRecorder(decisions::add, false, Instant::now, this::nextId);
        GuardLibrary library = new GuardLibrary(store, enforced, ARNS, policy -> Guard.of(policy, DETECTORS), 8);
        Operations operations = Operations.of(List.of(
                new BedrockService(keeping, new EnforcementKeeping(enforced, keeping, Instant::now, this::nextId),
                        new JdbiTagStore(database), new Paging(RootKey.fresh().pageTokens())),
                new GuardrailRuntimeService(library, recorder, () -> DETECTORS, OnImages.REFUSE, limits, ARNS,
                        Instant::now)));
        Authentication known = (request, route) -> new Authentication.Known(
                new Caller(ANN, new Caller.Origin("127.0.0.1", Optional.empty(), false, "us-east-1")), request);
        Gatekeeper gate = new Gatekeeper(
                (caller, question) -> new io.plumbline.security.access.Answer(true, ""), database, new Deaf(),
                Instant::now, () -> "event");
        return new AwsApi(WIRE, operations, known, gate, () -> "request", (service, operation, status, took) -> {
        });
    }

    private String nextId() {
        return String.format("guard%07d", ids.incrementAndGet());
    }

    private static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C build(B builder,
            SdkLoop http) {
        return builder.httpClient(http).endpointOverride(URI.create("http://127.0.0.1:8080"))
                .region(Region.US_EAST_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", "secret")))
                .overrideConfiguration(each -> each.retryStrategy(AwsRetryStrategy.doNotRetry())).build();
    }

    @Override
    public void close() {
        bedrock.close();
        runtime.close();
        database.close();
    }

    private static final class Deaf implements AuditLog {
        @Override
        public void record(AuditEvent event) {
            // Nobody here reads it.
        }

        @Override
        public void recordLater(AuditEvent event) {
            // Nobody here reads it.
        }
    }
}
