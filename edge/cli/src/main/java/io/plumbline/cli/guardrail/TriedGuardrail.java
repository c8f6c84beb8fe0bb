// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli.guardrail;

import io.plumbline.cli.transfer.DatabasePlace;
import io.plumbline.data.Arn;
import io.plumbline.documents.guardrails.GuardrailDocuments;
import io.plumbline.guardrails.library.Guardrail;
import io.plumbline.guardrails.policy.GuardrailPolicy;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.server.data.DataFolder;
import io.plumbline.store.Database;
import io.plumbline.store.guardrails.JdbiGuardrails;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the policy of a trial comes from. */
public final class TriedGuardrail {
    private TriedGuardrail() {}

    /** Reads the body of CreateGuardrail from {@code file} and checks it as the API would. */
    public static GuardrailPolicy fromFile(Path file) {
        String document = StrictText.of(file);
        try {
            return GuardrailDocuments.read(document).checked().policy();
        } catch (PlumblineException mistake) {
            throw new PlumblineException(Category.INVALID_DOCUMENT, file + ": " + mistake.getMessage(), mistake);
        }
    }

    /**
     * Reads a guardrail from the database of a server.
     *
     * @param named the id or ARN, and after the last colon a version: {@code abcdefghij12:3}; without one the draft
     */
    public static GuardrailPolicy fromDatabase(String named, DatabasePlace place) {
        String resource = Arn.parse(named).map(Arn::resourceName).orElse(named);
        String[] parts = resource.split(":", 2);
        String version = parts.length < 2 ? Guardrail.DRAFT : parts[1];
        if (!version.matches("DRAFT|[1-9][0-9]{0,7}")) {
            throw new PlumblineException(Category.INVALID_ARGUMENT, "'" + version + "' is not the version of a "
                    + "guardrail; give DRAFT or a number after the colon.");
        }
        if (place.isFile() && Files.isDirectory(place.data())) {
            try (DataFolder held = DataFolder.open(place.data())) {
                return read(parts[0], version, place);
            }
        }
        return read(parts[0], version, place);
    }

    private static GuardrailPolicy read(String id, String version, DatabasePlace place) {
        try (Database database = place.open()) {
            return new JdbiGuardrails(database).find(id, version).map(Guardrail::policy)
                    .orElseThrow(() -> new PlumblineException(Category.NOT_FOUND, "there is no guardrail '" + id
                            + "' with version " + version + " in " + place + "."));
        }
    }
}
