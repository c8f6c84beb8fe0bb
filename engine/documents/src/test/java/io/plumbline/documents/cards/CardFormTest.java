// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CardFormTest {
    private final CardForm form = new CardForm();

    @Test
    void everyMemberOfTheSchemaHasAFieldWithItsValue() {
        assertThat(field("model_overview.model_owner").value()).isEqualTo("Risk");
        assertThat(field("model_overview.model_artifact").value()).isEqualTo("s3://m/a\ns3://m/b");
        assertThat(field("model_overview.model_version").value()).isEqualTo("2.50");
        assertThat(field("intended_uses.risk_rating").kind()).isEqualTo(CardField.Kind.CHOICE);
        assertThat(field("intended_uses.risk_rating").choices()).containsExactly("High", "Medium", "Low",
                "Unknown");
        assertThat(field("intended_uses.purpose_of_model").longest()).isEqualTo(2048);
        assertThat(field("additional_information.custom_details").value()).isEqualTo("Fairness: measured");
        assertThat(field("training_details.training_job_details.hyper_parameters").kind())
                .isEqualTo(CardField.Kind.JSON);
        assertThat(field("evaluation_details").kind()).isEqualTo(CardField.Kind.JSON);
        assertThat(fields(SampleCard.CONTENT).values()).allSatisfy(field -> assertThat(field.label()).isNotBlank());
    }

    @Test
    void aFormThatNobodyTouchedChangesNothing() {
        String content = CardJson.text(CardJson.content(
                SampleCard.CONTENT.replace("\"business_details\":{",
                        "\"future\":[1.0],\"business_details\":{\"x\":1,")));
        Map<String, String> sent = fields(content).values().stream()
                .collect(Collectors.toMap(CardField::path, field -> field.value().replace("\n", "\r\n")));

        assertThat(form.apply(content, sent)).isEqualTo(content);
        assertThat(form.apply(content, Map.of())).isEqualTo(content);
    }

    @Test
    void whatIsWrittenIsPutAndWhatIsBlankedIsTakenAway() {
        assertThat(form.apply("{\"k\":1.0,\"model_overview\":{\"model_owner\":\"a\"}}",
                Map.of("model_overview.model_owner", " ", "intended_uses.risk_rating", "Low",
                        "model_overview.model_version", "3")))
                .isEqualTo("{\"k\":1.0,\"model_overview\":{\"model_version\":3},"
                        + "\"intended_uses\":{\"risk_rating\":\"Low\"}}");
        assertThat(form.apply("{\"model_overview\":{\"model_owner\":\"a\"}}",
                Map.of("model_overview.model_owner", ""))).isEqualTo("{}");
        assertThat(form.apply("{}", Map.of("additional_information.custom_details", "Safety: seen: yes\n\n"
                + "Fairness: 0.1"))).isEqualTo("{\"additional_information\":{\"custom_details\":"
                        + "{\"Safety\":\"seen: yes\",\"Fairness\":\"0.1\"}}}");
        assertThat(form.apply("{}", Map.of("model_overview.inference_environment.container_image", "a\nb")))
                .isEqualTo("{\"model_overview\":{\"inference_environment\":{\"container_image\":[\"a\",\"b\"]}}}");
    }

    @Test
    void whatCannotBeReadIsSaid() {
        assertThatThrownBy(() -> form.apply("{}", Map.of("model_overview.model_version", "two")))
                .hasMessage("model_overview.model_version must be a number, but is 'two'.");
        assertThatThrownBy(() -> form.apply("{}", Map.of("additional_information.custom_details", "x")))
                .hasMessageContaining("a name, a colon and a value");
        assertThatThrownBy(() -> form.apply("{}", Map.of("evaluation_details", "[")))
                .hasMessageContaining("Evaluations is not JSON");
    }

    @Test
    void theTemplateAsksForEachOfTheEightDimensions() {
        String template = CardTemplates.responsible("credit");

        assertThat(new CardDocuments().check(template).problems()).isEmpty();
        assertThat(new CardDocuments().content(template).additional().details()).extracting(Map.Entry::getKey)
                .isEqualTo(CardTemplates.dimensions()).isEqualTo(List.of("Fairness", "Explainability",
                        "Privacy and security", "Safety", "Controllability", "Veracity and robustness", "Governance",
                        "Transparency"));
    }

    private CardField field(String path) {
        return Objects.requireNonNull(fields(SampleCard.CONTENT).get(path));
    }

    private Map<String, CardField> fields(String content) {
        return form.sections(content).stream().flatMap(section -> section.fields().stream())
                .collect(Collectors.toMap(CardField::path, field -> field));
    }
}
