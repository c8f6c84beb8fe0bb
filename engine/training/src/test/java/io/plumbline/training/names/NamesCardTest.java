// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.names;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.training.Recipe;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class NamesCardTest {
    @Test
    void figuresComeFromTheReportAndEmptyGroupsAreLeftOut() {
        ObjectNode report = new ObjectMapper().createObjectNode().put("seed", 7).put("name_threshold", 0.25);
        ObjectNode rows = report.putObject("made").putObject("NAME");
        Tally tally = new Tally();
        tally.add(3, 1, 2);
        tally.write(rows.putObject("chat"));
        new Tally().write(rows.putObject("none"));

        // P 3/4, R 3/5, F1 2/3, F2 5 * 3 / (5 * 3 + 4 * 2 + 1)
        assertThat(NamesCard.of(report)).contains("name 0.25", "## NAME: made",
                "| chat | 5 | 0.75 | 0.6 | 0.667 (0.667 to 0.667) | 0.625 |", "## Where it fails")
                .doesNotContain("| none |");
    }

    @Test
    void trainDetectorsFindsTheRecipe() {
        assertThat(ServiceLoader.load(Recipe.class).stream().map(ServiceLoader.Provider::type))
                .anyMatch(type -> type.equals(NamesRecipe.class));
    }
}
