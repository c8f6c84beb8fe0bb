// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A form as the tree that the dots in its names draw. */
final class FormNode {
    private static final int DEEPEST = 100;

    private final Map<String, FormNode> children = new HashMap<>();
    private Optional<String> text = Optional.empty();

    static FormNode of(Form form) {
        FormNode root = new FormNode();
        form.fields().forEach(root::put);
        return root;
    }

    Optional<String> text() {
        return text;
    }

    Optional<FormNode> child(String name) {
        return Optional.ofNullable(children.get(name));
    }

    /** Returns the children whose names are numbers from 1, in order. */
    Map<Integer, FormNode> numbered(Trail trail) {
        TreeMap<Integer, FormNode> numbered = new TreeMap<>();
        children.forEach((name, node) -> {
            if (!name.matches("[1-9][0-9]{0,8}") || numbered.put(Integer.valueOf(name), node) != null) {
                throw trail.unreadable("a list numbered from 1");
            }
        });
        return numbered;
    }

    private void put(String name, String value) {
        FormNode node = this;
        int depth = 0;
        int start = 0;
        while (start <= name.length()) {
            int end = name.indexOf('.', start);
            end = end < 0 ? name.length() : end;
            if (++depth > DEEPEST) {
                throw WireException.unreadable("A field of the form nests deeper than " + DEEPEST + " levels.");
            }
            node = node.children.computeIfAbsent(name.substring(start, end), step -> new FormNode());
            start = end + 1;
        }
        node.text = Optional.of(value);
    }
}
