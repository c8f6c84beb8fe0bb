// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.policies;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.policy.PolicyDocument;
import io.plumbline.security.policy.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the outer elements of a document. */
final class DocumentReader {
    private static final Set<String> NAMES = Set.of("Version", "Id", "Statement");
    private static final JsonMapper JSON = JsonMapper
            .builder(JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(20).build()).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private final PolicyKind kind;

    DocumentReader(PolicyKind kind) {
        this.kind = kind;
    }

    PolicyDocument read(String json) {
        Element root = new Element(tree(json), "", "");
        root.requireNames(NAMES);
        Optional<String> id = root.find("Id").map(Element::text);
        return new PolicyDocument(version(root), id, statements(root.require("Statement")));
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException failure) {
            JsonLocation at = failure.getLocation();
            String place = at == null ? "" : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
            boolean twice = String.valueOf(failure.getOriginalMessage()).startsWith("Duplicate field");
            throw new PlumblineException(Category.INVALID_DOCUMENT, twice
                    ? "The document names an element twice" + place + "; keep one of them."
                    : "The document is not JSON" + place + "; write one JSON object with Version and Statement.");
        }
    }

    private static String version(Element root) {
        Optional<Element> version = root.find("Version");
        if (version.isEmpty()) {
            return PolicyDocument.OLD;
        }
        String written = version.get().text();
        if (!Set.of(PolicyDocument.CURRENT, PolicyDocument.OLD).contains(written)) {
            throw version.get().wrong("must be " + PolicyDocument.CURRENT + " or " + PolicyDocument.OLD + ", but is "
                    + version.get().shown() + ".");
        }
        return written;
    }

    private List<Statement> statements(Element written) {
        if (written.items().isEmpty()) {
            throw written.wrong("is empty; a policy has at least one statement.");
        }
        List<Statement> statements = new ArrayList<>();
        Map<String, String> places = new HashMap<>();
        StatementReader reader = new StatementReader(kind);
        for (Element item : written.items()) {
            Statement statement = reader.read(item);
            statement.sid().ifPresent(sid -> {
                String earlier = places.putIfAbsent(sid, item.place());
                if (earlier != null) {
                    throw item.wrong("has the Sid '" + sid + "' of " + earlier + "; give each statement its own.");
                }
            });
            statements.add(statement);
        }
        return statements;
    }
}
