// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli.pii;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;

/**
 * Plain text in pieces of some ten thousand characters, cut at an empty line where there is one, else at the end of a line,
 * else at a space: what runs across a cut is missed.
 */
final class TextPieces {
    private static final int LARGEST = 1 << 16;
    private static final int SMALLEST = 1 << 15;

    private TextPieces() {}

    static void walk(InputStream in, OutputStream out, Pieces pieces) throws IOException {
        BufferedReader reader = Utf8.reader(in);
        Writer writer = Utf8.writer(out);
        StringBuilder held = new StringBuilder();
        char[] block = new char[LARGEST];
        long line = 1;
        while (true) {
            int taken = held.length() < LARGEST ? reader.read(block, 0, LARGEST - held.length()) : 0;
            held.append(block, 0, Math.max(0, taken));
            if (taken < 0 && held.isEmpty()) {
                break;
            }
            if (taken >= 0 && held.length() < LARGEST) {
                continue;
            }
            int end = taken < 0 ? held.length() : cut(held);
            String piece = held.substring(0, end);
            writer.write(pieces.piece(line, "", piece));
            line += piece.chars().filter(sign -> sign == '\n').count();
            held.delete(0, end);
        }
        writer.flush();
    }

    private static int cut(StringBuilder text) {
        for (String end : new String[]{"\n\n", "\n", " "}) {
            int at = text.lastIndexOf(end);
            if (at >= SMALLEST) {
                return at + end.length();
            }
        }
        return Character.isHighSurrogate(text.charAt(text.length() - 1)) ? text.length() - 1 : text.length();
    }
}
