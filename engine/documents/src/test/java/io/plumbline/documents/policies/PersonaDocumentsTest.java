// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.policies;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.security.personas.Persona;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PersonaDocumentsTest {
    /** What IAM takes for a managed policy, blanks not counted. */
    private static final int LARGEST = 6144;

    @ParameterizedTest
    @EnumSource
    void thePolicyOfAPersonaIsAcceptedAsItIsWritten(Persona persona) {
        String json = PolicyDocuments.write(persona.document());

        assertThat(json).hasSizeLessThanOrEqualTo(LARGEST);
        assertThat(PolicyDocuments.read(json)).isEqualTo(persona.document());
        assertThat(PolicyDocuments.warnings(persona.document())).isEmpty();
    }
}
