// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes each byte of a text as one visible character, so that a vocabulary needs no unknown words.
 *
 * @param prefix whether a blank is put before the text
 * @param words  whether the text is cut into words first
 */
record ByteLevel(boolean prefix, boolean words) implements Splitting {
    private static final char[] LETTERS = letters();

    static ByteLevel read(JsonNode node) {
        return new ByteLevel(node.path("add_prefix_space").asBoolean(true), node.path("use_regex").asBoolean(true));
    }

    @Override
    public List<Aligned> apply(Aligned text, boolean first) {
        boolean blank = prefix && first && text.length() > 0 && !text.text().startsWith(" ");
        Aligned whole = blank ? text.prefixed(" ") : text;
        List<Aligned> pieces = words ? Splitting.matches(whole, Patterns.WORDS) : List.of(whole);
        return pieces.stream().map(ByteLevel::written).toList();
    }

    private static Aligned written(Aligned piece) {
        Aligned.Builder builder = new Aligned.Builder(piece.length());
        for (int at = 0; at < piece.length();) {
            int end = at + Character.charCount(piece.text().codePointAt(at));
            for (byte each : piece.text().substring(at, end).getBytes(StandardCharsets.UTF_8)) {
                builder.add(String.valueOf(LETTERS[each & 0xFF]), piece.begin(at), piece.end(end));
            }
            at = end;
        }
        return builder.done();
    }

    // Visible bytes stand for themselves, the others for the characters from 256 on, in order.
    private static char[] letters() {
        char[] letters = new char[256];
        int next = 256;
        for (int each = 0; each < letters.length; each++) {
            boolean visible = each >= '!' && each <= '~' || each >= 0xA1 && each <= 0xAC || each >= 0xAE;
            letters[each] = (char) (visible ? each : next++);
        }
        return letters;
    }
}
