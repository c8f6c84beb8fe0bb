// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.web.frames;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * One frame of an event stream.
 *
 * @param headers text headers in their order, such as {@code :event-type}; those of other kinds are not kept
 * @param payload the bytes, not copied; nobody changes them
 */
public record Frame(Map<String, String> headers, byte[] payload) {
    static final int PRELUDE = 12;
    static final int CHECKSUM = 4;
    static final byte TEXT = 7;

    /** Copies the headers. */
    public Frame {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** Returns a frame that carries an event. */
    public static Frame event(String type, String contentType, byte[] payload) {
        return framed("event", ":event-type", type, contentType, payload);
    }

    /** Returns a frame that ends a stream with a failure. */
    public static Frame exception(String type, String contentType, byte[] payload) {
        return framed("exception", ":exception-type", type, contentType, payload);
    }

    private static Frame framed(String message, String typeHeader, String type, String contentType, byte[] payload) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(typeHeader, type);
        headers.put(":content-type", contentType);
        headers.put(":message-type", message);
        return new Frame(headers, payload);
    }

    /** Returns a header. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** Returns the bytes of this frame. */
    public byte[] bytes() {
        byte[] head = headerBytes();
        int length = PRELUDE + head.length + payload.length + CHECKSUM;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(length);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(length);
            out.writeInt(head.length);
            out.writeInt(checksum(bytes.toByteArray()));
            out.write(head);
            out.write(payload);
            out.writeInt(checksum(bytes.toByteArray()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private byte[] headerBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (Map.Entry<String, String> header : headers.entrySet()) {
                byte[] name = header.getKey().getBytes(StandardCharsets.UTF_8);
                byte[] value = header.getValue().getBytes(StandardCharsets.UTF_8);
                out.writeByte(name.length);
                out.write(name);
                out.writeByte(TEXT);
                out.writeShort(value.length);
                out.write(value);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static int checksum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }
}
