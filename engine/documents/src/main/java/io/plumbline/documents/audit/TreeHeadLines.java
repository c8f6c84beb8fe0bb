// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.audit.Hash;
import io.plumbline.security.audit.TreeHead;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Tree heads for a witness: one JSON object a line, so that a file of them grows by appending. */
public final class TreeHeadLines {
    private TreeHeadLines() {}

    /** Returns the line of {@code head}, without its end. */
    public static String write(TreeHead head) {
        ObjectNode line = CloudTrailRecords.MAPPER.createObjectNode();
        line.put("treeSize", head.size()).put("rootHash", head.root().hex()).put("timestamp", head.time().toString())
                .put("keyFingerprint", head.fingerprint()).put("signature", head.signature());
        return line.toString();
    }

    /**
     * Reads lines.
     *
     * @throws PlumblineException INVALID_DOCUMENT for a line that is no tree head
     */
    public static List<TreeHead> read(List<String> lines) {
        List<TreeHead> heads = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                heads.add(read(lines.get(i), i + 1));
            }
        }
        return heads;
    }

    private static TreeHead read(String line, int number) {
        try {
            JsonNode head = CloudTrailRecords.MAPPER.readTree(line);
            return new TreeHead(head.required("treeSize").longValue(), Hash.parse(head.required("rootHash").asText()),
                    Instant.parse(head.required("timestamp").asText()), head.required("keyFingerprint").asText(),
                    head.required("signature").asText());
        } catch (IOException | IllegalArgumentException | DateTimeException broken) {
            throw new PlumblineException(Category.INVALID_DOCUMENT, "line " + number + " of the tree heads is not one; "
                    + "each line must be a JSON object as 'plumbline audit heads' prints it", broken);
        }
    }
}
