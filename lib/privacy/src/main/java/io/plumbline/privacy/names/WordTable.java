// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.names;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;

/**
 * A set of words with a note of 1 to 15 each, in two bytes a slot: the words themselves are not in it. About one word in two
 * thousand that were never put in is taken for one that was.
 */
public final class WordTable {
    private static final int NOTE_BITS = 4;
    private static final int LARGEST_NOTE = (1 << NOTE_BITS) - 1;
    private static final int MARK_SHIFT = 20;

    private final short[] slots;

    private WordTable(short[] slots) {
        this.slots = slots;
    }

    /** Returns a table of {@code words} with their notes, 2^{@code bits} slots large. */
    public static WordTable of(Map<String, Integer> words, int bits) {
        WordTable table = new WordTable(new short[1 << bits]);
        if (words.size() > table.slots.length / 4 * 3) {
            throw new IllegalArgumentException(words.size() + " words need more than 2^" + bits + " slots");
        }
        words.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(
                        entry -> table.put(Letters.hash(entry.getKey(), 0, entry.getKey().length()), entry.getValue()));
        return table;
    }

    private void put(int hash, int note) {
        if (note < 1 || note > LARGEST_NOTE) {
            throw new IllegalArgumentException("note " + note);
        }
        int mark = hash >>> MARK_SHIFT;
        int slot = hash & slots.length - 1;
        while (slots[slot] != 0 && (slots[slot] & 0xFFFF) >>> NOTE_BITS != mark) {
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] |= (short) (mark << NOTE_BITS | note);
    }

    /** Returns the note of {@code word}; 0 when it is not in the table. */
    public int note(String word) {
        return note(Letters.hash(word, 0, word.length()));
    }

    int note(int hash) {
        int mark = hash >>> MARK_SHIFT;
        int slot = hash & slots.length - 1;
        while (slots[slot] != 0) {
            if ((slots[slot] & 0xFFFF) >>> NOTE_BITS == mark) {
                return slots[slot] & LARGEST_NOTE;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return 0;
    }

    /** Writes the table so that {@link #read} finds it again. */
    public void write(DataOutputStream out) throws IOException {
        out.writeInt(slots.length);
        for (short slot : slots) {
            out.writeShort(slot);
        }
    }

    /** Reads a table. */
    public static WordTable read(DataInputStream in) throws IOException {
        short[] slots = new short[in.readInt()];
        byte[] bytes = in.readNBytes(2 * slots.length);
        for (int index = 0; index < slots.length; index++) {
            slots[index] = (short) (bytes[2 * index] << 8 | bytes[2 * index + 1] & 0xFF);
        }
        return new WordTable(slots);
    }
}
