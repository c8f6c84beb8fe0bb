// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli.pii;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.measure.Suggestions;
import io.plumbline.privacy.custom.AllowList;
import io.plumbline.privacy.custom.CustomCriteria;
import io.plumbline.privacy.custom.CustomIdentifier;
import io.plumbline.privacy.custom.Severity;
import io.plumbline.privacy.custom.SeverityLevel;
import io.plumbline.privacy.search.NamedIdentifier;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Reads what people define in files: custom identifiers in the JSON of Macie's CreateCustomDataIdentifier, one or an array
 * of them, and allow lists, either lines of text or the JSON of CreateAllowList with a pattern.
 */
public final class CustomSearches {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final List<String> OF_IDENTIFIERS = List.of("name", "regex", "description", "keywords",
            "ignoreWords", "maximumMatchDistance", "severityLevels", "clientToken", "tags");
    private static final List<String> OF_LISTS = List.of("name", "criteria", "description", "clientToken", "tags");
    private static final long LARGEST = 35L << 20;

    private final Path file;

    private CustomSearches(Path file) {
        this.file = file;
    }

    /** Returns the custom identifiers in {@code file}. */
    public static List<NamedIdentifier> identifiers(Path file) throws IOException {
        return new CustomSearches(file).identifiers();
    }

    /** Returns the allow lists in {@code file}. */
    public static List<AllowList> allowLists(Path file) throws IOException {
        return new CustomSearches(file).allowLists();
    }

    private List<NamedIdentifier> identifiers() throws IOException {
        List<NamedIdentifier> made = new ArrayList<>();
        Set<String> names = new HashSet<>();
        List<JsonNode> entries = entries(json(read()), "CreateCustomDataIdentifier");
        for (int at = 0; at < entries.size(); at++) {
            String where = file + (entries.size() == 1 ? "" : ", entry " + (at + 1));
            NamedIdentifier each = identifier(entries.get(at), where);
            if (!names.add(each.name())) {
                throw wrong(where, "has the name '" + each.name() + "' of an identifier before; give it another name");
            }
            made.add(each);
        }
        return made;
    }

    private NamedIdentifier identifier(JsonNode node, String where) {
        requireKnown(node, OF_IDENTIFIERS, where);
        String name = text(node, "name", where);
        if (name.isBlank() || name.length() > 128) {
            throw wrong(where, "has a name of " + name.length() + " characters, allowed are 1 to 128");
        }
        JsonNode distance = node.path("maximumMatchDistance");
        if (!distance.isMissingNode() && !distance.canConvertToInt()) {
            throw wrong(where, "has a maximumMatchDistance that is no whole number; write one from 1 to 300");
        }
        String regex = text(node, "regex", where);
        try {
            return new NamedIdentifier(name, CustomIdentifier.of(new CustomCriteria(regex,
                    texts(node, "keywords", where), texts(node, "ignoreWords", where),
                    distance.asInt(CustomCriteria.DEFAULT_DISTANCE), levels(node.path("severityLevels"), where))));
        } catch (PlumblineException refused) {
            throw new PlumblineException(Category.INVALID_DATA, where + ": " + refused.getMessage(), refused);
        }
    }

    private static List<SeverityLevel> levels(JsonNode levels, String where) {
        List<SeverityLevel> made = new ArrayList<>();
        for (JsonNode each : levels) {
            String severity = each.path("severity").asText("");
            boolean known = List.of("LOW", "MEDIUM", "HIGH").contains(severity);
            if (!known || !each.path("occurrencesThreshold").canConvertToLong()) {
                throw wrong(where, "has a severity level that is not {\"severity\": \"LOW\", MEDIUM or HIGH, "
                        + "\"occurrencesThreshold\": a whole number}");
            }
            made.add(new SeverityLevel(Severity.valueOf(severity), each.path("occurrencesThreshold").asLong()));
        }
        return made;
    }

    private List<AllowList> allowLists() throws IOException {
        String text = read();
        String name = String.valueOf(file.getFileName());
        try {
            if (!name.endsWith(".json")) {
                return List.of(AllowList.ofWords(text.startsWith("\uFEFF") ? text.substring(1) : text));
            }
            List<AllowList> made = new ArrayList<>();
            for (JsonNode each : entries(json(text), "CreateAllowList")) {
                requireKnown(each, OF_LISTS, file.toString());
                made.add(AllowList.ofRegex(regex(each.path("criteria"))));
            }
            return made;
        } catch (PlumblineException refused) {
            boolean said = String.valueOf(refused.getMessage()).startsWith(file.toString());
            throw said
                    ? refused
                    : new PlumblineException(Category.INVALID_DATA, file + ": " + refused.getMessage(), refused);
        }
    }

    private String regex(JsonNode criteria) {
        if (criteria.has("s3WordsList")) {
            throw wrong(file.toString(), "names a list of words in S3, which is not read from here; "
                    + "fetch it, and give the file with the words itself");
        }
        return text(criteria, "regex", file + ", criteria");
    }

    private String read() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new PlumblineException(Category.NOT_FOUND, file + " does not exist or is no file. Check the path.");
        }
        if (Files.size(file) > LARGEST) {
            throw wrong(file.toString(), "has " + Files.size(file) + " bytes, at most " + LARGEST + " are allowed");
        }
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new PlumblineException(Category.INVALID_DATA, file + " is not text in UTF-8. Convert it.", e);
        }
    }

    private JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new PlumblineException(Category.INVALID_DATA, file + " is not valid JSON at line "
                    + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr() + ". Mend it.", e);
        }
    }

    private List<JsonNode> entries(JsonNode node, String shape) {
        List<JsonNode> entries = node.isArray()
                ? StreamSupport.stream(node.spliterator(), false).toList()
                : List.of(node);
        if (entries.isEmpty() || !entries.stream().allMatch(JsonNode::isObject)) {
            throw wrong(file.toString(), "is neither an object as " + shape + " takes it, nor an array of them");
        }
        return entries;
    }

    private static void requireKnown(JsonNode node, List<String> known, String where) {
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw wrong(where, "has the member '" + name + "'; known are " + String.join(", ", known) + "."
                        + Suggestions.hint(name, known), "");
            }
        });
    }

    private static String text(JsonNode node, String member, String where) {
        JsonNode value = node.path(member);
        if (!value.isTextual()) {
            throw wrong(where, "has no " + member + ", or one that is no text");
        }
        return value.textValue();
    }

    private static List<String> texts(JsonNode node, String member, String where) {
        JsonNode values = node.path(member);
        boolean right = values.isMissingNode() || values.isArray()
                && StreamSupport.stream(values.spliterator(), false).allMatch(JsonNode::isTextual);
        if (!right) {
            throw wrong(where, "has " + member + " that are no array of texts");
        }
        return StreamSupport.stream(values.spliterator(), false).map(JsonNode::textValue).toList();
    }

    private static PlumblineException wrong(String where, String what) {
        return wrong(where, what, ".");
    }

    private static PlumblineException wrong(String where, String what, String end) {
        return new PlumblineException(Category.INVALID_DATA, where + " " + what + end);
    }
}
