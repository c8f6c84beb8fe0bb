// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What is in the file of an export.
 *
 * @param created when it was written
 * @param schema  the versions of the schema, in their order
 * @param tables  the tables, those first that others refer to
 */
public record Manifest(Instant created, List<String> schema, List<TableFacts> tables) {
    static final String NAME = "manifest.json";

    private static final int FORMAT = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    public Manifest {
        schema = List.copyOf(schema);
        tables = List.copyOf(tables);
    }

    /**
     * What is known of one table.
     *
     * @param rows     how many
     * @param sha256   of its file, hexadecimal
     * @param identity the largest number that the database has given by itself; 0 when it gives none
     */
    public record TableFacts(String name, long rows, String sha256, long identity) {
        String file() {
            return name + ".jsonl";
        }
    }

    /** Returns how many rows there are in all tables. */
    public long rows() {
        return tables.stream().mapToLong(TableFacts::rows).sum();
    }

    byte[] toBytes() {
        ObjectNode tree = JSON.createObjectNode().put("format", FORMAT).put("created", created.toString());
        ArrayNode versions = tree.putArray("schema");
        schema.forEach(versions::add);
        ArrayNode listed = tree.putArray("tables");
        tables.forEach(table -> listed.addObject().put("name", table.name()).put("rows", table.rows())
                .put("sha256", table.sha256()).put("identity", table.identity()));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(tree);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Reads it; throws IOException when it is not what {@link #toBytes} writes. */
    static Manifest read(byte[] bytes) throws IOException {
        JsonNode tree = JSON.readTree(bytes);
        if (tree.path("format").asInt() != FORMAT) {
            throw new IOException("the manifest has another format");
        }
        List<String> schema = new ArrayList<>();
        tree.path("schema").forEach(version -> schema.add(version.asText()));
        List<TableFacts> tables = new ArrayList<>();
        tree.path("tables").forEach(table -> tables.add(new TableFacts(table.path("name").asText(),
                table.path("rows").asLong(), table.path("sha256").asText(), table.path("identity").asLong())));
        return new Manifest(Instant.parse(tree.path("created").asText()), schema, tables);
    }
}
