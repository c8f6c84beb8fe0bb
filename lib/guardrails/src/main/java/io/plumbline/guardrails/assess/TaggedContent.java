// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.assess;

import io.plumbline.guardrails.assess.GuardText.Qualifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the tags by which the body of a model call marks what is to be guarded, such as
 * {@code <amazon-bedrock-guardrails-guardContent_SUFFIX>}. The suffix is drawn anew for every call, so that a user cannot
 * forge a tag: tags with another suffix are content like any other, and so are tags inside a tagged part. A part that is
 * not closed reaches to the end.
 */
public final class TaggedContent {
    private static final String PREFIX = "amazon-bedrock-guardrails-";
    private static final Map<String, Qualifier> NAMES = Map.of("guardContent", Qualifier.GUARD_CONTENT,
            "groundingSource", Qualifier.GROUNDING_SOURCE, "query", Qualifier.QUERY);

    private final String text;
    private final String suffix;
    private final List<Part> parts = new ArrayList<>();

    private TaggedContent(String text, String suffix) {
        this.text = text;
        this.suffix = suffix;
    }

    /**
     * A part of a text.
     *
     * @param block what it is
     * @param begin where it begins in the text, without its tag
     * @param end   where it ends, exclusive, without its tag
     */
    public record Part(GuardText block, int begin, int end) {}

    /** Splits {@code text}: tagged parts become blocks with their qualifier, what stands between them plain blocks. */
    public static List<GuardText> parse(String text, String suffix) {
        return parts(text, suffix).stream().map(Part::block).toList();
    }

    /** Splits {@code text} as {@link #parse} does, with the place of every part. */
    public static List<Part> parts(String text, String suffix) {
        TaggedContent content = new TaggedContent(text, suffix);
        content.split();
        return List.copyOf(content.parts);
    }

    private void split() {
        int at = 0;
        Optional<Tag> next = suffix.isEmpty() ? Optional.empty() : nextTag(0);
        while (next.isPresent()) {
            Tag tag = next.get();
            add(at, tag.begin(), Set.of());
            String close = "</" + PREFIX + tag.name() + "_" + suffix + ">";
            int end = text.indexOf(close, tag.end());
            add(tag.end(), end < 0 ? text.length() : end, Set.of(qualifier(tag)));
            at = end < 0 ? text.length() : end + close.length();
            next = nextTag(at);
        }
        add(at, text.length(), Set.of());
    }

    private static Qualifier qualifier(Tag tag) {
        Qualifier qualifier = NAMES.get(tag.name());
        return qualifier == null ? Qualifier.GUARD_CONTENT : qualifier;
    }

    private void add(int begin, int end, Set<Qualifier> qualifiers) {
        String part = text.substring(begin, end);
        if (!part.isBlank()) {
            parts.add(new Part(new GuardText(part, qualifiers), begin, end));
        }
    }

    private record Tag(String name, int begin, int end) {}

    private Optional<Tag> nextTag(int from) {
        for (int at = text.indexOf("<" + PREFIX, from); at >= 0; at = text.indexOf("<" + PREFIX, at + 1)) {
            for (String name : NAMES.keySet()) {
                String open = "<" + PREFIX + name + "_" + suffix + ">";
                if (text.startsWith(open, at)) {
                    return Optional.of(new Tag(name, at, at + open.length()));
                }
            }
        }
        return Optional.empty();
    }
}
