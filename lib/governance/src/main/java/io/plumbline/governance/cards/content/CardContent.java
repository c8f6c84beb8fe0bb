// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.cards.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that a model card says. */
public record CardContent(Overview overview, ModelPackageDetails modelPackage, IntendedUses uses, Business business,
        Training training, List<CardEvaluation> evaluations, Additional additional) {
    public CardContent {
        evaluations = List.copyOf(evaluations);
    }

    /**
     * What the model is.
     *
     * @param artifacts where its files are
     * @param images    the containers it runs in
     */
    public record Overview(Optional<String> modelName, Optional<String> modelId, Optional<String> modelVersion,
            Optional<String> description, Optional<String> creator, Optional<String> owner, Optional<String> algorithm,
            Optional<String> problemType, List<String> artifacts, List<String> images) {
        public Overview {
            artifacts = List.copyOf(artifacts);
            images = List.copyOf(images);
        }
    }

    /** What the model is for. */
    public record IntendedUses(Optional<String> purpose, Optional<String> uses, Optional<String> factors,
            Optional<String> riskRating, Optional<String> riskExplanation) {}

    /** Whom it serves. */
    public record Business(Optional<String> problem, Optional<String> stakeholders, Optional<String> lineOfBusiness) {}

    /** What else is to be said; {@code details} are topics of the writer's own, in their order. */
    public record Additional(Optional<String> ethics, Optional<String> caveats,
            List<Map.Entry<String, String>> details) {
        public Additional {
            details = List.copyOf(details);
        }
    }

    /** The registered package of the model: names of its facts with their values, in the order of the schema. */
    public record ModelPackageDetails(List<Map.Entry<String, String>> facts) {
        public ModelPackageDetails {
            facts = List.copyOf(facts);
        }
    }
}
