// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli.pii;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * A writer of JSON that keeps halves of surrogate pairs. They have no form in UTF-8, and stand within texts only, so that
 * an escape says the same.
 */
final class JsonText extends FilterWriter {
    private static final int NONE = -1;

    private int waiting = NONE;

    JsonText(Writer out) {
        super(out);
    }

    @Override
    public void write(int unit) throws IOException {
        char next = (char) unit;
        if (waiting != NONE) {
            char first = (char) waiting;
            waiting = NONE;
            if (Character.isLowSurrogate(next)) {
                out.write(first);
                out.write(next);
                return;
            }
            escape(first);
        }
        if (Character.isHighSurrogate(next)) {
            waiting = next;
        } else if (Character.isLowSurrogate(next)) {
            escape(next);
        } else {
            out.write(next);
        }
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        int plain = offset;
        for (int at = offset; at < offset + length; at++) {
            if (waiting != NONE || Character.isSurrogate(text[at])) {
                out.write(text, plain, at - plain);
                write(text[at]);
                plain = at + 1;
            }
        }
        out.write(text, plain, offset + length - plain);
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        write(text.toCharArray(), offset, length);
    }

    private void escape(char half) throws IOException {
        out.write("\\u" + Integer.toHexString(half));
    }
}
