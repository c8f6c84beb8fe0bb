// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The reference of operations says what the server does. */
class OperationsTableTest {
    private static final Path REFERENCE = Path.of("..", "..", "docs", "reference", "aws-operations.md");

    @RegisterExtension
    static final House HOUSE = House.onFile(Map.of());

    /** {@code -Dplumbline.write-reference=true} writes it anew. */
    @Test
    void theReferenceListsEveryOperationAsItIsServed() throws IOException {
        var iam = HOUSE.root().iam();
        iam.createUser(user -> user.userName("nobody"));
        var made = iam.createAccessKey(ask -> ask.userName("nobody")).accessKey();

        String fresh = new OperationsTable(HOUSE, Keys.of(made.accessKeyId(), HOUSE.secret(made.secretAccessKey())))
                .markdown();
        if (Boolean.getBoolean("plumbline.write-reference")) {
            Files.writeString(REFERENCE, fresh);
        }
        assertThat(Files.readString(REFERENCE)).isEqualTo(fresh);
    }
}
