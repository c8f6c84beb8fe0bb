// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.iam;

import io.plumbline.aws.Authentication;
import io.plumbline.aws.AwsApi;
import io.plumbline.aws.Operations;
import io.plumbline.aws.Paging;
import io.plumbline.aws.sts.StsService;
import io.plumbline.aws.sts.WebIdentityProvider;
import io.plumbline.aws.sts.WebIdentityRequests;
import io.plumbline.aws.sts.WebIdentityTokens;
import io.plumbline.awsprotocol.AwsWire;
import io.plumbline.documents.policies.JsonPolicyReader;
import io.plumbline.governance.Arns;
import io.plumbline.security.access.Caller;
import io.plumbline.security.access.Principal;
import io.plumbline.security.access.Question;
import io.plumbline.security.audit.AuditEvent;
import io.plumbline.security.audit.AuditLog;
import io.plumbline.security.gate.Deed;
import io.plumbline.security.gate.Gatekeeper;
import io.plumbline.security.identity.Credentials;
import io.plumbline.security.identity.Founding;
import io.plumbline.security.identity.IdentityIds;
import io.plumbline.security.identity.KnownKey;
import io.plumbline.security.identity.PolicyAuthoriser;
import io.plumbline.security.identity.Realm;
import io.plumbline.security.login.Passwords;
import io.plumbline.security.sealing.RootKey;
import io.plumbline.store.Database;
import io.plumbline.store.Databases;
import io.plumbline.store.identity.JdbiIdentityStore;
import io.plumbline.web.Answer;
import io.plumbline.web.Headers;
import io.plumbline.web.Request;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import software.amazon.awssdk.core.SdkPojo;

/** A whole account on a fresh database, asked as the AWS API asks it. */
public final class Stage implements AutoCloseable {
    /** Reads and writes the wire. */
    private static final AwsWire WIRE = AwsWire.load();

    private final Database database = Databases.h2();
    private final RootKey rootKey = RootKey.fresh();
    private Instant now = Instant.parse("2026-11-21T10:00:00Z");
    public final Realm realm = realm();
    public final Credentials credentials = new Credentials(realm);
    public final PolicyAuthoriser authoriser = new PolicyAuthoriser(realm);
    public final List<AuditEvent> events = new ArrayList<>();
    public final Founding.Founded founded;
    private final Passwords passwords = new Passwords(new Random(3), 10);
    private final Operations operations;
    private final Gatekeeper gate;

    private final WebIdentityTokens tokens;

    /** Trusts these providers of identities. */
    public Stage(WebIdentityProvider... providers) {
        tokens = new WebIdentityTokens(List.of(providers), () -> now);
        founded = new Founding(realm, passwords).found(ShippedPolicies.all(), ignored -> {
        }).orElseThrow();
        Paging paging = new Paging(rootKey.pageTokens());
        operations = Operations.of(List.of(new IamService(realm, credentials, passwords, paging),
                new StsService(realm, authoriser, tokens)));
        gate = new Gatekeeper(authoriser, database, new Kept(), () -> now, () -> "event");
    }

    /** Returns the account as another server on the same database sees it. */
    public Realm realm() {
        return new Realm("000000000000", new JdbiIdentityStore(database, new Random(System.identityHashCode(this))),
                new IdentityIds(new Random(17)), rootKey.sealed(), new JsonPolicyReader(), () -> now);
    }

    public Instant now() {
        return now;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    public Passwords passwords() {
        return passwords;
    }

    /** Returns who signs with this key. */
    public Principal with(String accessKeyId, Optional<String> token) {
        KnownKey key = credentials.find(accessKeyId).orElseThrow();
        return credentials.resolve(key, token, now);
    }

    public Principal root() {
        return with(founded.accessKeyId(), Optional.empty());
    }

    public static Caller caller(Principal principal) {
        return new Caller(principal, new Caller.Origin("203.0.113.7", Optional.of("test"), false, "us-east-1"));
    }

    public boolean may(Principal principal, String action, String resource) {
        return authoriser.ask(caller(principal), Question.of(action, resource)).allowed();
    }

    /** Asks through the gate, with typed request and answer. */
    public <R extends SdkPojo> R ask(Principal principal, SdkPojo request, Class<R> type) {
        String name = request.getClass().getSimpleName().replaceAll("Request$", "");
        String service = request.getClass().getName().contains(".sts.") ? "sts" : "iam";
        Deed deed = new Deed(service + ".amazonaws.com", name, false, "request", Optional.empty(),
                failure -> "Failure");
        return type.cast(gate.perform(caller(principal), deed,
                call -> operations.find(request.getClass()).orElseThrow().handle(request, call).response()));
    }

    /** Asks over the wire; returns the answer as it is sent. */
    public Answer wire(Principal principal, String form) {
        return wire((request, route) -> new Authentication.Known(caller(principal), request), form);
    }

    /** Asks over the wire without a signature. */
    public Answer unsigned(String form) {
        return wire(new WebIdentityRequests((request, route) -> {
            throw new AssertionError("nobody signs");
        }, WIRE, tokens, new Arns("us-east-1", "000000000000")), form);
    }

    private Answer wire(Authentication known, String form) {
        AwsApi api = new AwsApi(WIRE, operations, known, gate, () -> "request", (service, operation, status, took) -> {
        });
        boolean sts = form.matches("Action=(Assume|GetCaller|GetSession|GetAccessKeyInfo).*");
        String body = form + "&Version=" + (sts ? "2011-06-15" : "2010-05-08");
        return api.answer(new Request("POST", "/", Optional.empty(), Headers.of(Map.of("content-type",
                List.of("application/x-www-form-urlencoded"), "host", List.of("localhost"))),
                body.getBytes(StandardCharsets.UTF_8), "203.0.113.7", false));
    }

    @Override
    public void close() {
        database.close();
    }

    private final class Kept implements AuditLog {
        @Override
        public void record(AuditEvent event) {
            events.add(event);
        }

        @Override
        public void recordLater(AuditEvent event) {
            events.add(event);
        }
    }
}
