// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.plumbline.measure.PlumblineException;
import org.junit.jupiter.api.Test;

class JsonPathTest {
    private final JsonNode document = JsonMapper.builder().build().createObjectNode()
            .set("rows", JsonMapper.builder().build().valueToTree(new Object[][]{{1, "good"}, {2, null}}));

    @Test
    void selectsWhatTheExpressionNames() {
        assertThat(JsonPath.compile("label", "rows[0][1]").require(document, "data.json").asText()).isEqualTo("good");
    }

    @Test
    void findsNothingWhereTheDataHasNothingOrNull() {
        assertThat(JsonPath.compile("label", "rows[1][1]").find(document)).isEmpty();
        assertThat(JsonPath.compile("label", "nowhere").find(document)).isEmpty();
    }

    @Test
    void namesKeyExpressionAndPlaceWhenItSelectsNothing() {
        assertThatThrownBy(() -> JsonPath.compile("label", "lable").require(document, "line 7 of data.jsonl"))
                .isInstanceOf(PlumblineException.class)
                .hasMessage(
                        "label 'lable' selects nothing in line 7 of data.jsonl. Compare the expression with the data.");
    }

    @Test
    void namesTheCharacterWhereAnExpressionBreaks() {
        assertThatThrownBy(() -> JsonPath.compile("features", "rows[*.x")).isInstanceOf(PlumblineException.class)
                .hasMessage("features 'rows[*.x' is not a JMESPath expression: it stops making sense at character 7. "
                        + "Write a path such as 'label' or 'rows[*].label'.");
    }

    @Test
    void namesAnUnknownFunction() {
        assertThatThrownBy(() -> JsonPath.compile("features", "lenght(@)")).isInstanceOf(PlumblineException.class)
                .hasMessageStartingWith("features 'lenght(@)' is not a JMESPath expression: ");
    }

    @Test
    void refusesAFunctionOnTheWrongType() {
        assertThatThrownBy(() -> JsonPath.compile("label", "abs(rows)").find(document))
                .isInstanceOf(PlumblineException.class)
                .hasMessage("label 'abs(rows)' cannot be evaluated on the data: a function in it was given "
                        + "a value of a type it does not take.");
    }

    @Test
    void refusesEndlessNesting() {
        assertThatThrownBy(() -> JsonPath.compile("label", "(".repeat(100_000))).isInstanceOf(PlumblineException.class);
    }
}
