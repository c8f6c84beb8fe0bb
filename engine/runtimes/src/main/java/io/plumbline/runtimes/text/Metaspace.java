// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes blanks as a visible sign and cuts before each.
 *
 * @param sign   that stands for a blank
 * @param scheme whether one is put before the text: always, first or never
 * @param split  whether the text is cut
 */
record Metaspace(String sign, String scheme, boolean split) implements Splitting {
    static Metaspace read(JsonNode node) {
        boolean prefix = node.path("add_prefix_space").asBoolean(true);
        return new Metaspace(node.path("replacement").asText("\u2581"),
                node.path("prepend_scheme").asText(prefix ? "always" : "never"), node.path("split").asBoolean(true));
    }

    @Override
    public List<Aligned> apply(Aligned text, boolean first) {
        Aligned.Builder builder = new Aligned.Builder(text.length());
        for (int at = 0; at < text.length(); at++) {
            boolean blank = text.text().charAt(at) == ' ';
            builder.add(blank ? sign : text.text().substring(at, at + 1), text.begin(at), text.end(at + 1));
        }
        Aligned whole = builder.done();
        boolean wanted = scheme.equals("always") || scheme.equals("first") && first;
        if (wanted && whole.length() > 0 && !whole.text().startsWith(sign)) {
            whole = whole.prefixed(sign);
        }
        if (!split) {
            return List.of(whole);
        }
        List<Aligned> pieces = new ArrayList<>();
        int from = 0;
        for (int at = 1; at <= whole.length(); at++) {
            if (at == whole.length() || whole.text().startsWith(sign, at)) {
                pieces.add(whole.part(from, at));
                from = at;
            }
        }
        return pieces;
    }
}
