// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.web.frames;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the frames of an event stream one after the other. For one thread. */
public final class FrameReader implements AutoCloseable {
    private static final int MOST_HEADER_BYTES = 131_072;
    /** Bytes of values of the kinds 0 to 9; -1 where a length stands before them. */
    private static final int[] SIZES = {0, 0, 1, 2, 4, 8, -1, -1, 8, 16};

    private final DataInputStream in;
    private final int largest;

    /** Reads from {@code in}; a frame of more than {@code largest} bytes is refused. */
    public FrameReader(InputStream in, int largest) {
        this.in = new DataInputStream(in);
        this.largest = largest;
    }

    /**
     * Returns the next frame, none at the end of the stream.
     *
     * @throws IOException when the stream ends within a frame, or its bytes are no frame
     */
    public Optional<Frame> next() throws IOException {
        byte[] prelude = in.readNBytes(Frame.PRELUDE);
        if (prelude.length == 0) {
            return Optional.empty();
        }
        if (prelude.length < Frame.PRELUDE) {
            throw new EOFException("an event stream ended within a frame");
        }
        DataInputStream head = new DataInputStream(new ByteArrayInputStream(prelude));
        int length = head.readInt();
        int headers = head.readInt();
        if (head.readInt() != Frame.checksum(Arrays.copyOf(prelude, 8))) {
            throw new IOException(
                    "the checksum of a frame's beginning does not match; these bytes are no event stream");
        }
        int rest = length - Frame.PRELUDE;
        if (headers < 0 || headers > MOST_HEADER_BYTES || rest < headers + Frame.CHECKSUM || length > largest) {
            throw new IOException("a frame of " + length + " bytes is larger than allowed, or its lengths disagree");
        }
        return Optional.of(frame(prelude, body(rest), headers));
    }

    private byte[] body(int length) throws IOException {
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("an event stream ended within a frame");
        }
        return body;
    }

    private static Frame frame(byte[] prelude, byte[] body, int headers) throws IOException {
        int end = body.length - Frame.CHECKSUM;
        byte[] covered = Arrays.copyOf(prelude, Frame.PRELUDE + end);
        System.arraycopy(body, 0, covered, Frame.PRELUDE, end);
        int said = new DataInputStream(new ByteArrayInputStream(body, end, Frame.CHECKSUM)).readInt();
        if (said != Frame.checksum(covered)) {
            throw new IOException("the checksum of a frame does not match");
        }
        return new Frame(headers(Arrays.copyOf(body, headers)), Arrays.copyOfRange(body, headers, end));
    }

    private static Map<String, String> headers(byte[] bytes) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        while (in.available() > 0) {
            String name = new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.UTF_8);
            int kind = in.readUnsignedByte();
            if (kind >= SIZES.length) {
                throw new IOException("a header of a frame has the unknown kind " + kind);
            }
            byte[] value = in.readNBytes(SIZES[kind] < 0 ? in.readUnsignedShort() : SIZES[kind]);
            if (kind == Frame.TEXT) {
                headers.put(name, new String(value, StandardCharsets.UTF_8));
            }
        }
        return headers;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
