// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class NamesTest {
    @Test
    void aNameSaysWhatItIsAbout() {
        assertThat(Names.of("credit", "endpoint")).isEqualTo("credit-aws-endpoint");
        assertThat(Names.of("credit-1-Approved", Instant.parse("2026-11-21T09:30:00.123Z"), "model-package"))
                .isEqualTo("credit-1-Approved-20261121-093000-123-aws-model-package");
    }

    @Test
    void whatIsNoNameBecomesOneThatDiffersWhereTheOriginalsDo() {
        for (String subject : new String[]{"a/b", "a//b", "-", "", "x".repeat(200), "ümlaut job"}) {
            assertThat(Names.of(subject, "job")).matches("[a-zA-Z0-9](-*[a-zA-Z0-9]){0,119}");
        }
        assertThat(Names.of("a/b", "job")).isNotEqualTo(Names.of("a//b", "job"));
    }
}
