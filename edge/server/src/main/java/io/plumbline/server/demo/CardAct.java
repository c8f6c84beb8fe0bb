// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.documents.cards.CardTemplates;
import io.plumbline.governance.cards.CardStatus;
import io.plumbline.governance.cards.ModelCard;
import io.plumbline.governance.cards.content.CardEvaluation;
import io.plumbline.governance.registry.Approval;
import io.plumbline.governance.registry.ModelPackage;
import java.util.Map;

/** Writes the model card, version by version, until somebody else approves it. */
final class CardAct {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NAME = "ModelCardName";
    private static final String CONTENT = "Content";
    private static final String STATUS = "ModelCardStatus";
    private static final int LAST = 5;

    private final DemoHouse house;
    private final Cast cast;
    private final ExampleFiles files;

    CardAct(DemoHouse house, Cast cast, ExampleFiles files) {
        this.house = house;
        this.cast = cast;
        this.files = files;
    }

    /** Takes every step that is left, then has the approved card exported. */
    void run(CardEvaluation measured, ModelPackage approved) {
        int version = version();
        while (version < LAST) {
            step(version, measured, approved);
            version = version();
        }
    }

    private int version() {
        return house.cards().find(Demo.NAME).map(ModelCard::version).orElse(0);
    }

    private void step(int version, CardEvaluation measured, ModelPackage approved) {
        switch (version) {
            case 0 -> cast.scientist().sagemaker("CreateModelCard", Map.of(NAME, Demo.NAME, STATUS,
                    CardStatus.DRAFT.word(), CONTENT, CardTemplates.responsible(Demo.NAME), "Tags",
                    Tags.of("team", "credit-risk")));
            case 1 -> update(CONTENT, texts(approved));
            case 2 -> update(CONTENT, house.documents().withEvaluation(texts(approved), measured));
            case 3 -> update(STATUS, CardStatus.PENDING_REVIEW.word());
            default -> {
                Map<String, Object> approval = Map.of(NAME, Demo.NAME, STATUS, CardStatus.APPROVED.word());
                cast.scientist().tries("UpdateModelCard", approval);
                cast.officer().sagemaker("UpdateModelCard", approval);
            }
        }
    }

    private void update(String member, String value) {
        cast.scientist().sagemaker("UpdateModelCard", Map.of(NAME, Demo.NAME, member, value));
    }

    /** The texts that come with the program, and what only this installation knows. */
    private String texts(ModelPackage approved) {
        ObjectNode card = read(ExampleFiles.card());
        card.withObject("/model_overview").put("model_id", house.arns().sagemaker("model", Demo.NAME))
                .put("model_creator", Cast.SCIENTIST).putArray("model_artifact").add(files.uri(ExampleFiles.MODEL));
        card.withObject("/training_details/training_job_details").putArray("training_datasets")
                .add(files.uri(ExampleFiles.DATASET));
        card.putObject("model_package_details").put("model_package_arn", approved.id().arn(house.arns()))
                .put("model_package_group_name", approved.id().name())
                .put("model_package_version", approved.id().version().orElseThrow())
                .put("model_approval_status", Approval.APPROVED.word())
                .put("approval_description", approved.decision().description().orElse(""));
        return card.toString();
    }

    private static ObjectNode read(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the texts of the card come with the program", impossible);
        }
    }
}
