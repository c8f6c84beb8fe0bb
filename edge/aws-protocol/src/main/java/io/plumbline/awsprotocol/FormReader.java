// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkPojo;

/** Forms of the Query protocol into SDK shapes: {@code Tags.member.1.Key}. */
final class FormReader {
    private FormReader() {}

    static void fill(SdkPojo builder, FormNode node, Trail trail) {
        for (Member member : Member.of(builder)) {
            node.child(member.name())
                    .ifPresent(child -> member.set(builder, value(member, child, trail.at(member.name()))));
        }
    }

    private static Object value(Member member, FormNode node, Trail trail) {
        return switch (member.kind()) {
            case LIST -> list(member, node, trail);
            case MAP -> map(member, node, trail);
            case STRUCTURE -> {
                SdkPojo nested = member.builder();
                fill(nested, node, trail);
                yield Member.built(nested);
            }
            case DOCUMENT -> throw trail.unreadable("a document, which forms cannot carry");
            case STRING, BYTE, SHORT, INTEGER, LONG, FLOAT, DOUBLE, DECIMAL, BOOLEAN, TIMESTAMP,
                    BLOB ->
                TextScalars.read(
                        member, node.text().orElseThrow(() -> trail.unreadable("a single value")), TimeFormat.ISO_8601,
                        trail);
        };
    }

    private static List<Object> list(Member member, FormNode node, Trail trail) {
        Optional<FormNode> holder = member.isFlattened() ? Optional.of(node) : node.child(member.elementName());
        List<Object> values = new ArrayList<>();
        Member element = member.element();
        holder.ifPresent(found -> found.numbered(trail).values().forEach(
                each -> values.add(value(element, each, trail.at(Integer.toString(values.size() + 1))))));
        return values;
    }

    private static Map<String, Object> map(Member member, FormNode node, Trail trail) {
        Optional<FormNode> holder = member.isFlattened() ? Optional.of(node) : node.child("entry");
        Map<String, Object> values = new LinkedHashMap<>();
        Member element = member.element();
        holder.ifPresent(found -> found.numbered(trail).values().forEach(entry -> {
            String key = entry.child(member.keyName()).flatMap(FormNode::text)
                    .orElseThrow(() -> trail.unreadable("an entry with its key"));
            FormNode value = entry.child(member.valueName())
                    .orElseThrow(() -> trail.unreadable("an entry with its value"));
            if (values.put(key, value(element, value, trail.at("value"))) != null) {
                throw trail.unreadable("a map with each key once");
            }
        }));
        return values;
    }
}
