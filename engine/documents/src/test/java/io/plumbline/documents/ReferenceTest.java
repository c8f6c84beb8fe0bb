// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.fairness.gate.Policies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The reference pages say what the readers do. Rewrite the tables with {@code -Dplumbline.reference.write=true}. */
class ReferenceTest {
    private static final Path FOLDER = Path.of("../../docs/reference");
    private static final Pattern TABLE = Pattern.compile("(?s)(<!-- keys[^\\n]*-->\\n)(.*)(<!-- end of keys -->)");
    private static final Pattern EXAMPLE = Pattern.compile("(?s)```(?:json|yaml)\\n(.*?)```");

    private static void assertTable(String page, Shape.Struct keys) throws IOException {
        Path file = FOLDER.resolve(page);
        Matcher table = TABLE.matcher(Files.readString(file));
        assertThat(table.find()).isTrue();
        if (Boolean.getBoolean("plumbline.reference.write")) {
            Files.writeString(file, table.replaceFirst(match -> Matcher
                    .quoteReplacement(match.group(1) + KeyTable.of(keys) + match.group(3))));
        } else {
            assertThat(table.group(2)).isEqualTo(KeyTable.of(keys));
        }
    }

    /** Returns the first example of {@code page}. */
    static String example(String page) throws IOException {
        Matcher example = EXAMPLE.matcher(Files.readString(FOLDER.resolve(page)));
        assertThat(example.find()).isTrue();
        return example.group(1);
    }

    @Test
    void thePageOfTheConfigurationHasEveryKey() throws IOException {
        assertTable("analysis-config.md", AnalysisConfigKeys.ROOT);
    }

    @Test
    void thePageOfPoliciesHasEveryKey() throws IOException {
        assertTable("policy.md", PolicyKeys.ROOT);
    }

    @Test
    void thePageOfPoliciesNamesEveryPreset() throws IOException {
        String page = Files.readString(FOLDER.resolve("policy.md"));

        assertThat(Policies.presetNames()).allSatisfy(name -> assertThat(page).contains("| `" + name + "` |"));
    }

    @Test
    void theExampleOfAConfigurationCanBeRead() throws IOException {
        AnalysisConfig config = AnalysisConfigs.parse(example("analysis-config.md"), "example.json");

        assertThat(config.facets()).hasSize(2);
        assertThat(config.preTraining()).hasSize(8);
        assertThat(config.postTraining()).containsExactly("DPPL", "DI");
    }
}
