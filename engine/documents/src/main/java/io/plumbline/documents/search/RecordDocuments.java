// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.governance.Actor;
import io.plumbline.governance.Arns;
import io.plumbline.governance.inventory.CardOfModel;
import io.plumbline.governance.inventory.Endpoint;
import io.plumbline.governance.inventory.EndpointConfig;
import io.plumbline.governance.inventory.FleetRow;
import io.plumbline.governance.inventory.Model;
import io.plumbline.governance.registry.Structures;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Records as JSON objects with the API's member names: what Describe answers and what Search looks at. Times are seconds
 * since 1970.
 */
public final class RecordDocuments {
    static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Arns arns;

    public RecordDocuments(Arns arns) {
        this.arns = arns;
    }

    /** Returns {@code Model}. */
    public ObjectNode model(Model model, Map<String, String> tags) {
        ObjectNode node = kept(model.structures());
        node.put("ModelName", model.name()).put("ModelArn", arns.sagemaker("model", model.name()));
        model.executionRole().ifPresent(role -> node.put("ExecutionRoleArn", role));
        node.set("CreationTime", time(model.createdAt()));
        return tagged(node, tags);
    }

    /** Returns an endpoint configuration. */
    public ObjectNode config(EndpointConfig config) {
        ObjectNode node = kept(config.structures());
        node.put("EndpointConfigName", config.name())
                .put("EndpointConfigArn", arns.sagemaker("endpoint-config", config.name()));
        node.set("CreationTime", time(config.createdAt()));
        return node;
    }

    /** Returns {@code Endpoint}. */
    public ObjectNode endpoint(Endpoint endpoint, Map<String, String> tags) {
        ObjectNode node = kept(endpoint.structures());
        node.setAll(dashboardEndpoint(endpoint));
        node.put("EndpointConfigName", endpoint.config());
        return tagged(node, tags);
    }

    /** Returns a model as the dashboard shows it: with its endpoints, its card, and no monitors while there are none. */
    public ObjectNode dashboard(FleetRow row, Map<String, String> tags) {
        ObjectNode node = NODES.objectNode();
        node.set("Model", model(row.model(), tags));
        ArrayNode endpoints = node.putArray("Endpoints");
        row.endpoints().forEach(endpoint -> endpoints.add(dashboardEndpoint(endpoint)));
        node.putArray("MonitoringSchedules");
        row.card().ifPresent(card -> node.set("ModelCard", card(card)));
        return node;
    }

    static ObjectNode kept(Structures structures) {
        if (structures.equals(Structures.NONE)) {
            return NODES.objectNode();
        }
        try {
            return (ObjectNode) MAPPER.readTree(structures.json());
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("kept structures are no JSON", failure);
        }
    }

    static ObjectNode tagged(ObjectNode node, Map<String, String> tags) {
        ArrayNode list = node.putArray("Tags");
        tags.forEach((key, value) -> list.addObject().put("Key", key).put("Value", value));
        return node;
    }

    static JsonNode time(Instant at) {
        return NODES.numberNode(BigDecimal.valueOf(at.getEpochSecond())
                .add(BigDecimal.valueOf(at.getNano(), 9)).stripTrailingZeros());
    }

    static void user(ObjectNode node, String member, Optional<Actor> actor) {
        actor.ifPresent(by -> node.putObject(member).putObject("IamIdentity").put("Arn", by.arn())
                .put("PrincipalId", by.principalId()));
    }

    private ObjectNode dashboardEndpoint(Endpoint endpoint) {
        ObjectNode node = NODES.objectNode().put("EndpointName", endpoint.name())
                .put("EndpointArn", arns.sagemaker("endpoint", endpoint.name()))
                .put("EndpointStatus", endpoint.status());
        node.set("CreationTime", time(endpoint.createdAt()));
        node.set("LastModifiedTime", time(endpoint.changedAt()));
        return node;
    }

    private ObjectNode card(CardOfModel card) {
        ObjectNode node = NODES.objectNode().put("ModelCardName", card.name())
                .put("ModelCardArn", arns.sagemaker("model-card", card.name())).put("ModelCardVersion", card.version())
                .put("ModelCardStatus", card.status()).put("ModelId", card.modelId());
        card.riskRating().ifPresent(rating -> node.put("RiskRating", rating));
        node.set("CreationTime", time(card.createdAt()));
        node.set("LastModifiedTime", time(card.changedAt()));
        user(node, "CreatedBy", Optional.of(card.createdBy()));
        user(node, "LastModifiedBy", Optional.of(card.changedBy()));
        return node;
    }
}
