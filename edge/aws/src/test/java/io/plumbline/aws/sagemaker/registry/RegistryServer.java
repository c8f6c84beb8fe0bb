// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sagemaker.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.Aead;
import io.plumbline.aws.Authentication;
import io.plumbline.aws.AwsApi;
import io.plumbline.aws.Operations;
import io.plumbline.aws.Paging;
import io.plumbline.aws.Service;
import io.plumbline.aws.sagemaker.inventory.InventoryService;
import io.plumbline.aws.sagemaker.search.SearchService;
import io.plumbline.aws.sagemaker.tags.TagService;
import io.plumbline.awsprotocol.AwsWire;
import io.plumbline.documents.search.SearchSources;
import io.plumbline.governance.Arns;
import io.plumbline.governance.GovernanceEvent;
import io.plumbline.governance.inventory.CardsOfModels;
import io.plumbline.governance.inventory.Deployments;
import io.plumbline.governance.inventory.Fleet;
import io.plumbline.governance.inventory.Inventory;
import io.plumbline.governance.inventory.InventoryStores;
import io.plumbline.governance.registry.ModelRegistry;
import io.plumbline.governance.registry.PackageGate;
import io.plumbline.governance.registry.RegistryGroups;
import io.plumbline.governance.registry.RegistryPolicy;
import io.plumbline.governance.registry.RegistryStores;
import io.plumbline.governance.tags.TagStore;
import io.plumbline.governance.tags.Tagging;
import io.plumbline.security.access.Authoriser;
import io.plumbline.security.access.Caller;
import io.plumbline.security.access.Principal;
import io.plumbline.security.access.Question;
import io.plumbline.security.audit.AuditEvent;
import io.plumbline.security.audit.AuditLog;
import io.plumbline.security.gate.Gatekeeper;
import io.plumbline.security.sealing.PageTokens;
import io.plumbline.store.Database;
import io.plumbline.store.Databases;
import io.plumbline.store.inventory.JdbiEndpointConfigs;
import io.plumbline.store.inventory.JdbiEndpoints;
import io.plumbline.store.inventory.JdbiModels;
import io.plumbline.store.registry.JdbiModelPackages;
import io.plumbline.store.registry.JdbiPackageGroups;
import io.plumbline.store.registry.JdbiRegistryPolicies;
import io.plumbline.store.tags.JdbiTagStore;
import io.plumbline.web.Answer;
import io.plumbline.web.Headers;
import io.plumbline.web.Request;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** The registry and the inventory behind the AWS API and a real gate, on a database of its own. */
public final class RegistryServer implements AutoCloseable, AuditLog {
    /** The ARNs of this installation. */
    public static final Arns ARNS = new Arns("us-east-1", "000000000000");

    private static final AwsWire WIRE = AwsWire.load();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database = Databases.h2();
    private final TagStore tags = new JdbiTagStore(database);
    private final RegistryStores registered = new RegistryStores(new JdbiPackageGroups(database, ARNS),
            new JdbiModelPackages(database, ARNS), tags, new JdbiRegistryPolicies(database));
    private final InventoryStores kept = new InventoryStores(new JdbiModels(database, ARNS),
            new JdbiEndpointConfigs(database, ARNS), new JdbiEndpoints(database, ARNS), tags);
    private final List<GovernanceEvent> heard = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final List<AuditEvent> audited = new ArrayList<>();
    private final AtomicReference<Authoriser> rules = new AtomicReference<>(
            (caller, question) -> new io.plumbline.security.access.Answer(true, ""));
    private final AtomicReference<String> user = new AtomicReference<>("ann");
    private final AtomicInteger seconds = new AtomicInteger();
    private final Paging paging = new Paging(new PageTokens(new Unsealed()));
    private final AwsApi api;

    /** Starts without model cards. */
    public RegistryServer() {
        this(models -> Map.of());
    }

    /** Starts with model cards. */
    public RegistryServer(CardsOfModels cards) {
        RegistryGroups groups = new RegistryGroups(registered, ARNS, this::now);
        ModelRegistry registry = new ModelRegistry(registered, heard::add, content -> {
        }, ARNS, this::now);
        PackageGate packageGate = new PackageGate(registered.packages(), registered.policies(), ARNS);
        Tagging tagging = new Tagging(tags, Stream.concat(RegistryService.taggables(registered).stream(),
                InventoryService.taggables(kept).stream()).toList());
        List<Service> services = new ArrayList<>();
        services.add(new RegistryService(registry, groups, tags, paging, ARNS));
        services.add(new InventoryService(new Inventory(kept, packageGate, heard::add, ARNS, this::now),
                new Deployments(kept, packageGate, heard::add, ARNS, this::now), kept, paging, ARNS));
        services.add(new TagService(tagging, ARNS, paging));
        SearchSources sources = new SearchSources(ARNS, tags);
        services.add(new SearchService(Map.of("ModelPackage", sources.packages(registered.packages()),
                "ModelPackageGroup", sources.groups(registered.groups()), "Endpoint",
                sources.endpoints(kept.endpoints()), "Model",
                sources.models(new Fleet(kept, registered.packages(), cards))), paging));
        Gatekeeper gate = new Gatekeeper((caller, question) -> {
            questions.add(question);
            return rules.get().ask(caller, question);
        }, database, this, this::now, () -> "event");
        Authentication known = (request, route) -> new Authentication.Known(new Caller(principal(),
                new Caller.Origin("127.0.0.1", Optional.empty(), false, "us-east-1")), request);
        this.api = new AwsApi(WIRE, Operations.of(services), known, gate, () -> "request",
                (service, operation, status, took) -> {
                });
    }

    /** Says what is allowed from now on. */
    public void allow(Authoriser authoriser) {
        rules.set(authoriser);
    }

    /** Says who calls from now on. */
    public RegistryServer as(String name) {
        user.set(name);
        return this;
    }

    /** Sets the switches. */
    public void policy(RegistryPolicy policy) {
        registered.policies().set(policy);
    }

    /** Returns the stores of the registry. */
    public RegistryStores registered() {
        return registered;
    }

    /** Returns the stores of the inventory. */
    public InventoryStores kept() {
        return kept;
    }

    /** Returns what was heard. */
    public List<GovernanceEvent> heard() {
        return heard;
    }

    /** Returns what was asked of the policies. */
    public List<Question> questions() {
        return questions;
    }

    /** Returns what was recorded. */
    public List<AuditEvent> audited() {
        return audited;
    }

    /** Calls an operation that goes well. */
    public JsonNode ok(String operation, String body) {
        Answer answer = call(operation, body);
        if (answer.status() != 200) {
            throw new AssertionError(operation + ": " + text(answer));
        }
        return json(answer);
    }

    /** Calls an operation that fails and returns {@code code: message}. */
    public String failure(String operation, String body) {
        Answer answer = call(operation, body);
        if (answer.status() == 200) {
            throw new AssertionError(operation + " went well: " + text(answer));
        }
        JsonNode error = json(answer);
        return error.path("__type").asText() + ": "
                + (error.has("message") ? error.get("message") : error.get("Message"))
                        .asText();
    }

    /** Sends a request to the runtime of endpoints. */
    public Answer invoke(String endpoint) {
        return api.answer(new Request("POST", "/endpoints/" + endpoint + "/invocations", Optional.empty(),
                Headers.none().with("content-type", "text/csv").with("authorization",
                        "AWS4-HMAC-SHA256 Credential=AKIA/20261121/us-east-1/sagemaker/aws4_request"),
                "1,2".getBytes(StandardCharsets.UTF_8), "127.0.0.1", false));
    }

    /** Returns the body of an answer. */
    public static String text(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    @Override
    public void record(AuditEvent event) {
        audited.add(event);
    }

    @Override
    public void recordLater(AuditEvent event) {
        audited.add(event);
    }

    @Override
    public void close() {
        database.close();
    }

    private Answer call(String operation, String body) {
        return api.answer(new Request("POST", "/", Optional.empty(),
                Headers.none().with("x-amz-target", "SageMaker." + operation).with("content-type",
                        "application/x-amz-json-1.1"),
                body.getBytes(StandardCharsets.UTF_8), "127.0.0.1", false));
    }

    private static JsonNode json(Answer answer) {
        try {
            return JSON.readTree(answer.body().length == 0 ? "{}" : text(answer));
        } catch (JsonProcessingException failure) {
            throw new AssertionError(failure);
        }
    }

    private Instant now() {
        return Instant.parse("2026-11-21T10:00:00Z").plusSeconds(seconds.getAndIncrement());
    }

    private Principal principal() {
        String name = user.get();
        return new Principal(Principal.Kind.USER, "000000000000", "arn:aws:iam::000000000000:user/" + name,
                "AIDA" + name, name, Optional.of("AKIA"), Optional.empty(), Map.of());
    }

    /** Seals nothing, but binds a text to its listing: enough to see whether tokens are taken elsewhere. */
    private static final class Unsealed implements Aead {
        @Override
        public byte[] encrypt(byte[] text, byte[] bound) {
            byte[] sealed = Arrays.copyOf(text, text.length + 4);
            int mark = Arrays.hashCode(bound);
            for (int i = 0; i < 4; i++) {
                sealed[text.length + i] = (byte) (mark >> (8 * i));
            }
            return sealed;
        }

        @Override
        public byte[] decrypt(byte[] sealed, byte[] bound) throws java.security.GeneralSecurityException {
            byte[] text = Arrays.copyOf(sealed, Math.max(0, sealed.length - 4));
            if (!Arrays.equals(encrypt(text, bound), sealed)) {
                throw new java.security.GeneralSecurityException("bound to another listing");
            }
            return text;
        }
    }
}
