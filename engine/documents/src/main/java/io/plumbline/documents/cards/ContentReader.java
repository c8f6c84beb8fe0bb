// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.cards;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.governance.cards.content.CardContent;
import io.plumbline.governance.cards.content.CardContent.Additional;
import io.plumbline.governance.cards.content.CardContent.Business;
import io.plumbline.governance.cards.content.CardContent.IntendedUses;
import io.plumbline.governance.cards.content.CardContent.ModelPackageDetails;
import io.plumbline.governance.cards.content.CardContent.Overview;
import io.plumbline.governance.cards.content.Training;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the tree of a card's content. */
final class ContentReader {
    private ContentReader() {}

    static CardContent card(JsonNode tree) {
        JsonNode uses = tree.path("intended_uses");
        JsonNode business = tree.path("business_details");
        JsonNode more = tree.path("additional_information");
        return new CardContent(overview(tree.path("model_overview")), packaged(tree.path("model_package_details")),
                new IntendedUses(text(uses, "purpose_of_model"), text(uses, "intended_uses"),
                        text(uses, "factors_affecting_model_efficiency"), text(uses, "risk_rating"),
                        text(uses, "explanations_for_risk_rating")),
                new Business(text(business, "business_problem"), text(business, "business_stakeholders"),
                        text(business, "line_of_business")),
                training(tree.path("training_details")),
                items(tree, "evaluation_details").map(EvaluationReader::evaluation).toList(),
                new Additional(text(more, "ethical_considerations"), text(more, "caveats_and_recommendations"),
                        pairs(more.path("custom_details"))));
    }

    private static Overview overview(JsonNode overview) {
        return new Overview(text(overview, "model_name"), text(overview, "model_id"),
                text(overview, "model_version"), text(overview, "model_description"),
                text(overview, "model_creator"), text(overview, "model_owner"), text(overview, "algorithm_type"),
                text(overview, "problem_type"), texts(overview, "model_artifact"),
                texts(overview.path("inference_environment"), "container_image"));
    }

    private static ModelPackageDetails packaged(JsonNode details) {
        List<Map.Entry<String, String>> facts = new ArrayList<>();
        for (Map.Entry<String, String> fact : List.of(Map.entry("model_package_group_name", "Group"),
                Map.entry("model_package_name", "Name"), Map.entry("model_package_version", "Version"),
                Map.entry("model_package_arn", "ARN"), Map.entry("model_package_description", "Description"),
                Map.entry("model_package_status", "Status"), Map.entry("model_approval_status", "Approval"),
                Map.entry("approval_description", "Why"), Map.entry("domain", "Domain"),
                Map.entry("task", "Task"))) {
            text(details, fact.getKey()).ifPresent(value -> facts.add(Map.entry(fact.getValue(), value)));
        }
        text(details.path("created_by"), "user_profile_name").ifPresent(name -> facts.add(Map.entry("Created by",
                name)));
        items(details, "source_algorithms").forEach(algorithm -> text(algorithm, "algorithm_name")
                .ifPresent(name -> facts.add(Map.entry("Source algorithm", name))));
        items(details.path("inference_specification"), "containers").forEach(container -> text(container, "image")
                .ifPresent(image -> facts.add(Map.entry("Container", image))));
        return new ModelPackageDetails(facts);
    }

    private static Training training(JsonNode training) {
        JsonNode objective = training.path("objective_function");
        JsonNode function = objective.path("function");
        JsonNode job = training.path("training_job_details");
        Optional<String> words = text(function, "function").map(direction -> direction
                + text(function, "facet").map(facet -> " " + facet).orElse("")
                + text(function, "condition").map(condition -> ", " + condition).orElse(""));
        return new Training(words, text(objective, "notes"), text(training, "training_observations"),
                text(job, "training_arn"), texts(job, "training_datasets"),
                texts(job.path("training_environment"), "container_image"),
                Stream.concat(figures(job, "training_metrics", false),
                        figures(job, "user_provided_training_metrics", true)).toList(),
                Stream.concat(parameters(job, "hyper_parameters", false),
                        parameters(job, "user_provided_hyper_parameters", true)).toList());
    }

    private static Stream<Training.Figure> figures(JsonNode job, String name, boolean provided) {
        return items(job, name).filter(metric -> metric.path("value").isNumber())
                .map(metric -> new Training.Figure(text(metric, "name").orElse(""),
                        metric.path("value").doubleValue(), text(metric, "notes"), provided));
    }

    private static Stream<Training.Parameter> parameters(JsonNode job, String name, boolean provided) {
        return items(job, name).map(parameter -> new Training.Parameter(text(parameter, "name").orElse(""),
                text(parameter, "value").orElse(""), provided));
    }

    static Stream<JsonNode> items(JsonNode object, String name) {
        List<JsonNode> items = new ArrayList<>();
        if (object.path(name).isArray()) {
            object.path(name).forEach(items::add);
        }
        return items.stream();
    }

    static List<String> texts(JsonNode object, String name) {
        return items(object, name).filter(JsonNode::isValueNode).map(JsonNode::asText).toList();
    }

    static Optional<String> text(JsonNode object, String name) {
        JsonNode value = object.path(name);
        return value.isValueNode() && !value.isNull() && !value.asText().isBlank()
                ? Optional.of(value.asText())
                : Optional.empty();
    }

    static List<Map.Entry<String, String>> pairs(JsonNode object) {
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        object.fields().forEachRemaining(member -> pairs.add(Map.entry(member.getKey(), member.getValue().asText())));
        return pairs;
    }
}
