// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.names;

import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.Finding;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Reads a text window by window and says where names and addresses are. A score of 0.5 is where a kind's threshold lies.
 * Linear time: a window has a bounded number of tokens.
 */
public final class NameTagger {
    /** The name that its findings carry. */
    static final String NAME = "name-and-address";

    private static final int WINDOW = 512;
    private static final int LARGEST = 1_024;
    private static final int SEAM_MASK = 0xFF;
    private static final int MARGIN = 24;
    private static final int LABELS = Label.COUNT;
    private static final BitSet NOTHING_HIDDEN = new BitSet();

    private final TokenFeatures features;
    private final TaggerModel model;

    /** Tags with {@code features} and {@code model}, which were trained together. */
    public NameTagger(TokenFeatures features, TaggerModel model) {
        this.features = features;
        this.model = model;
    }

    /** Returns the tagger that is shipped. */
    public static NameTagger shipped() {
        try (DataInputStream tables = resource("lists.bin.gz"); DataInputStream weights = resource("weights.bin.gz")) {
            return new NameTagger(features(WordTable.read(tables), WordTable.read(tables)), TaggerModel.read(weights));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns features over these lists, with the shipped announcing words. */
    public static TokenFeatures features(WordTable names, WordTable words) {
        try (InputStream cues = open("cues.txt")) {
            return new TokenFeatures(names, words, Cues.of(new String(cues.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DataInputStream resource(String name) throws IOException {
        return new DataInputStream(new GZIPInputStream(open(name), 1 << 16));
    }

    private static InputStream open(String name) throws IOException {
        InputStream stream = NameTagger.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IOException("the resource " + name + " is missing: the installation is broken");
        }
        return stream;
    }

    /** Returns the names and addresses in {@code text}, in order, without overlaps. */
    public List<Finding> find(String text) {
        return find(Tokens.of(text), NOTHING_HIDDEN);
    }

    /** Returns the names and addresses among {@code tokens}; no list knows those at the indices {@code hidden}. */
    public List<Finding> find(Tokens tokens, BitSet hidden) {
        float[] name = new float[tokens.count()];
        float[] address = new float[tokens.count()];
        BitSet begins = new BitSet();
        int end;
        for (int core = 0; core < tokens.count(); core = end) {
            end = end(tokens, core);
            int from = Math.max(0, core - MARGIN);
            int to = Math.min(tokens.count(), end + MARGIN);
            float[] odds = model.probabilities(features.of(tokens, from, to, hidden), to - from);
            for (int token = core; token < end; token++) {
                int at = (token - from) * LABELS;
                name[token] = odds[at + Label.NAME_BEGIN.ordinal()] + odds[at + Label.NAME_INSIDE.ordinal()];
                address[token] = odds[at + Label.ADDRESS_BEGIN.ordinal()] + odds[at + Label.ADDRESS_INSIDE.ordinal()];
                boolean first = name[token] >= address[token]
                        ? odds[at + Label.NAME_BEGIN.ordinal()] > odds[at + Label.NAME_INSIDE.ordinal()]
                        : odds[at + Label.ADDRESS_BEGIN.ordinal()] > odds[at + Label.ADDRESS_INSIDE.ordinal()];
                begins.set(token, first);
            }
        }
        return new Spans(tokens, name, address, begins).find(model.nameThreshold(), model.addressThreshold());
    }

    /**
     * Returns where the window that begins at {@code core} ends. The words themselves say where, so that a text that is
     * searched in parts has its windows where the whole has them.
     */
    private static int end(Tokens tokens, int core) {
        if (tokens.count() - core <= WINDOW) {
            return tokens.count();
        }
        int last = Math.min(tokens.count(), core + LARGEST);
        for (int at = core + 1; at < last; at++) {
            if (isSeam(tokens, at)) {
                return at;
            }
        }
        return last;
    }

    private static boolean isSeam(Tokens tokens, int at) {
        int before = Letters.hash(tokens.text(), tokens.begin(at - 1), tokens.end(at - 1));
        int after = Letters.hash(tokens.text(), tokens.begin(at), tokens.end(at));
        return (Letters.mixed(before * 31 + after) & SEAM_MASK) == 0;
    }

    /** Runs of tokens of one kind. */
    private record Spans(Tokens tokens, float[] name, float[] address, BitSet begins) {
        List<Finding> find(float nameThreshold, float addressThreshold) {
            List<Finding> found = new ArrayList<>();
            int token = 0;
            while (token < tokens.count()) {
                boolean isName = name[token] >= nameThreshold && name[token] >= address[token];
                boolean isAddress = !isName && address[token] >= addressThreshold;
                float[] odds = isName ? name : address;
                float threshold = isName ? nameThreshold : addressThreshold;
                int end = token + 1;
                if (isName || isAddress) {
                    while (end < tokens.count() && odds[end] >= threshold && !begins.get(end)) {
                        end++;
                    }
                    add(found, isName ? EntityType.NAME : EntityType.ADDRESS, odds, threshold, token, end);
                }
                token = end;
            }
            return found;
        }

        private void add(List<Finding> found, EntityType type, float[] odds, float threshold, int from, int to) {
            int end = to;
            // A span that ends in a comma or a line break ends before it.
            while (end > from + 1 && !holdsLetterOrDigit(end - 1) && tokens.text().charAt(tokens.begin(end - 1)) != ')'
                    && tokens.text().charAt(tokens.begin(end - 1)) != '.') {
                end--;
            }
            float sum = 0;
            for (int token = from; token < end; token++) {
                sum += odds[token];
            }
            if (holdsLetterOrDigit(from) || end - from > 1) {
                found.add(new Finding(type, tokens.begin(from), tokens.end(end - 1),
                        score(sum / (end - from), threshold), NAME));
            }
        }

        private boolean holdsLetterOrDigit(int token) {
            return Character.isLetterOrDigit(tokens.text().codePointAt(tokens.begin(token)));
        }

        private static double score(float odds, float threshold) {
            double score = odds < threshold ? 0.5 * odds / threshold : 0.5 + 0.5 * (odds - threshold) / (1 - threshold);
            return Math.max(0, Math.min(1, score));
        }
    }
}
