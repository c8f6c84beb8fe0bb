// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.http;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Takes farewells (GOAWAY frames) out of what an HTTP/2 client sends. A client that says it will ask nothing more, as the
 * AWS SDK for JavaScript does before it has read its answer, still waits for that answer, but Helidon 4.5 closes the
 * connection on hearing it. Such a client closes the connection itself once it has what it wants.
 */
final class Farewells {
    private static final int PREFACE = 24;
    private static final int HEADER = 9;
    private static final int TYPE = 3;
    private static final int GOAWAY = 7;

    private final byte[] header = new byte[HEADER];
    private int preface = PREFACE;
    private int headerLength;
    private int left;
    private boolean dropping;

    /** Returns what of the next {@code bytes} is to be heard; may be empty. */
    byte[] without(byte[] bytes) {
        int begin = Math.min(preface, bytes.length);
        preface -= begin;
        ByteArrayOutputStream kept = new ByteArrayOutputStream(bytes.length + HEADER);
        kept.write(bytes, 0, begin);
        int place = begin;
        while (place < bytes.length) {
            place = left > 0 ? payload(bytes, place, kept) : header(bytes, place, kept);
        }
        return kept.toByteArray();
    }

    private int payload(byte[] bytes, int place, ByteArrayOutputStream kept) {
        int length = Math.min(left, bytes.length - place);
        if (!dropping) {
            kept.write(bytes, place, length);
        }
        left -= length;
        return place + length;
    }

    private int header(byte[] bytes, int place, ByteArrayOutputStream kept) {
        int length = Math.min(HEADER - headerLength, bytes.length - place);
        System.arraycopy(bytes, place, header, headerLength, length);
        headerLength += length;
        if (headerLength == HEADER) {
            headerLength = 0;
            left = (header[0] & 0xff) << 16 | (header[1] & 0xff) << 8 | header[2] & 0xff;
            dropping = header[TYPE] == GOAWAY;
            if (!dropping) {
                kept.writeBytes(Arrays.copyOf(header, HEADER));
            }
        }
        return place + length;
    }
}
