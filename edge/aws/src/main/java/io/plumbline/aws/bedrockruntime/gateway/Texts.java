// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrockruntime.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.connect.chat.ChatAnswer;
import io.plumbline.connect.chat.ChatMessage;
import io.plumbline.connect.chat.ChatRequest;
import io.plumbline.connect.chat.Part;
import io.plumbline.guardrails.assess.GuardText.Qualifier;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The texts of a conversation, always in the same order: collected to be looked at, and put back when some of them were
 * changed. Texts marked as content to guard lose their mark on the way, since models do not know it.
 */
final class Texts {
    /** In blocks that only some models know, what people read. */
    private static final Set<String> READABLE = Set.of("text", "title", "context");

    private final Change change;
    private int images;

    private Texts(Change change) {
        this.change = change;
    }

    /** Where a text stands. */
    enum Section {
        SYSTEM, MESSAGES
    }

    /**
     * A text of a conversation.
     *
     * @param qualifiers what it is marked as
     * @param marked     whether it stands in a block of content to guard
     */
    record Said(Section section, String text, Set<Qualifier> qualifiers, boolean marked) {}

    /** All texts, and how many images. */
    record Collected(List<Said> texts, int images) {}

    @FunctionalInterface
    private interface Change {
        String of(Said said);
    }

    static Collected of(ChatRequest request) {
        List<Said> all = new ArrayList<>();
        Texts texts = new Texts(said -> {
            all.add(said);
            return said.text();
        });
        ChatRequest unused = texts.request(request);
        return new Collected(all, texts.images);
    }

    static ChatRequest replaced(ChatRequest request, List<String> texts) {
        Iterator<String> next = texts.iterator();
        return new Texts(said -> next.next()).request(request);
    }

    static List<String> of(ChatAnswer answer) {
        List<String> all = new ArrayList<>();
        ChatAnswer unused = new ChatAnswer(new Texts(said -> {
            all.add(said.text());
            return said.text();
        }).parts(answer.parts(), Section.MESSAGES), answer.stop(), answer.usage(), answer.extra());
        return all;
    }

    static ChatAnswer replaced(ChatAnswer answer, List<String> texts) {
        Iterator<String> next = texts.iterator();
        return new ChatAnswer(new Texts(said -> next.next()).parts(answer.parts(), Section.MESSAGES), answer.stop(),
                answer.usage(), answer.extra());
    }

    private ChatRequest request(ChatRequest request) {
        List<Part> system = parts(request.system(), Section.SYSTEM);
        List<ChatMessage> messages = request.messages().stream()
                .map(message -> new ChatMessage(message.role(), parts(message.parts(), Section.MESSAGES))).toList();
        return new ChatRequest(system, messages, request.inference(), request.tools(), request.extra());
    }

    private List<Part> parts(List<Part> parts, Section section) {
        return parts.stream().map(part -> part(part, section)).toList();
    }

    private Part part(Part part, Section section) {
        return switch (part) {
            case Part.Text text -> new Part.Text(plain(section, text.text()));
            case Part.Json json -> new Part.Json(Leaves.map(json.value(), text -> plain(section, text)));
            case Part.ToolUse use -> new Part.ToolUse(use.id(), use.name(),
                    Leaves.map(use.input(), text -> plain(section, text)));
            case Part.ToolResult result -> new Part.ToolResult(result.id(), parts(result.content(), section),
                    result.failed());
            case Part.Reasoning reasoning -> reasoning(reasoning, section);
            case Part.Image image -> {
                images++;
                yield image;
            }
            case Part.Other other when other.kind().equals("guardContent") -> guarded(other.value(), section);
            case Part.Other other -> new Part.Other(other.kind(),
                    Leaves.map(other.value(), READABLE::contains, text -> plain(section, text)));
        };
    }

    private Part reasoning(Part.Reasoning reasoning, Section section) {
        String text = reasoning.text().isEmpty() ? "" : plain(section, reasoning.text());
        return new Part.Reasoning(text,
                text.equals(reasoning.text()) ? reasoning.signature() : Optional.empty());
    }

    private Part guarded(JsonNode block, Section section) {
        if (block.has("image")) {
            images++;
            return new Part.Image(block.at("/image/format").asText(),
                    Base64.getDecoder().decode(block.at("/image/source/bytes").asText()));
        }
        Set<Qualifier> qualifiers = EnumSet.noneOf(Qualifier.class);
        block.at("/text/qualifiers")
                .forEach(each -> qualifiers.add(Qualifier.valueOf(each.asText().toUpperCase(Locale.ROOT))));
        if (qualifiers.isEmpty()) {
            qualifiers.add(Qualifier.GUARD_CONTENT);
        }
        return new Part.Text(change.of(new Said(section, block.at("/text/text").asText(), qualifiers, true)));
    }

    private String plain(Section section, String text) {
        return change.of(new Said(section, text, Set.of(), false));
    }
}
