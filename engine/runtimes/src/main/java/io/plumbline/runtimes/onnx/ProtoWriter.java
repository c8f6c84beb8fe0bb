// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.onnx;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A protocol buffer written field by field; the same calls give the same bytes. */
final class ProtoWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CodedOutputStream out = CodedOutputStream.newInstance(bytes);

    ProtoWriter whole(int field, long value) {
        return write(() -> out.writeInt64(field, value));
    }

    ProtoWriter real(int field, float value) {
        return write(() -> out.writeFloat(field, value));
    }

    ProtoWriter text(int field, String value) {
        return write(() -> out.writeString(field, value));
    }

    ProtoWriter message(int field, ProtoWriter value) {
        return write(() -> out.writeByteArray(field, value.toBytes()));
    }

    byte[] toBytes() {
        write(out::flush);
        return bytes.toByteArray();
    }

    private ProtoWriter write(Writing writing) {
        try {
            writing.run();
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory failed", impossible);
        }
    }

    private interface Writing {
        void run() throws IOException;
    }
}
