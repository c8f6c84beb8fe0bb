// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns text into the numbers of a model, by a {@code tokenizer.json} with a WordPiece, BPE or Unigram vocabulary.
 * Offsets are UTF-16 indices into the text as given. Tokens such as {@code [SEP]} are only ever added, never read from a
 * text, so that nobody can write them into one.
 */
public final class TextTokenizer {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Normalizing normalizing;
    private final Splitting splitting;
    private final Lookup lookup;
    private final Frame frame;

    private TextTokenizer(JsonNode file, String name) {
        normalizing = Normalizing.read(file.path("normalizer"), name);
        splitting = Splitting.read(file.path("pre_tokenizer"), name);
        lookup = Lookup.read(file.path("model"), name);
        frame = Frame.read(file.path("post_processor"), name);
    }

    /** Reads a {@code tokenizer.json}. */
    public static TextTokenizer read(Path file) {
        try {
            return new TextTokenizer(JSON.readTree(file.toFile()), String.valueOf(file.getFileName()));
        } catch (IOException failure) {
            throw new PlumblineException(Category.NOT_FOUND, "The file " + file
                    + " cannot be read as JSON; it must be a tokenizer.json as it comes with the model.", failure);
        }
    }

    /** Returns {@code text}, cut off after {@code most} tokens. */
    public Encoding encode(String text, int most) {
        Tokens tokens = tokens(text);
        return frame.around(tokens.part(0, Math.max(0, most - frame.added(false))), new Tokens(), false);
    }

    /** Returns {@code text} in as many encodings of at most {@code most} tokens as it takes, each overlapping the last. */
    public List<Encoding> windows(String text, int most, int overlap) {
        Tokens tokens = tokens(text);
        int room = Math.max(1, most - frame.added(false));
        int step = Math.max(1, room - overlap);
        List<Encoding> windows = new ArrayList<>();
        int from = 0;
        do {
            windows.add(frame.around(tokens.part(from, room), new Tokens(), false));
            from += step;
        } while (from + room - step < tokens.size());
        return windows;
    }

    /** Returns two texts; where they are too long together, the longer one is cut off. */
    public Encoding encode(String first, String second, int most) {
        Tokens one = tokens(first);
        Tokens two = tokens(second);
        int room = Math.max(0, most - frame.added(true));
        int firstRoom = one.size();
        int secondRoom = two.size();
        if (firstRoom + secondRoom > room) {
            int half = room / 2;
            firstRoom = Math.min(one.size(), Math.max(room - two.size(), room - half));
            secondRoom = room - firstRoom;
        }
        return frame.around(one.part(0, firstRoom), two.part(0, secondRoom), true);
    }

    private Tokens tokens(String text) {
        Tokens tokens = new Tokens();
        for (Aligned piece : splitting.apply(normalizing.apply(Aligned.of(text)), true)) {
            if (piece.length() > 0) {
                lookup.add(piece, tokens);
            }
        }
        return tokens;
    }
}
