// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.onnx;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Protocol buffers read field by field, without generated classes. */
final class Message {
    private Message() {}

    /** Takes one field, reading it from {@code in}, or returns false to have it skipped. */
    interface Field {
        boolean read(int number, CodedInputStream in) throws IOException;
    }

    static void read(byte[] message, Field field) throws IOException {
        CodedInputStream in = CodedInputStream.newInstance(message);
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (!field.read(WireFormat.getTagFieldNumber(tag), in)) {
                in.skipField(tag);
            }
        }
    }

    /** Numbers in a row. */
    static final class Numbers {
        private double[] values = {};
        private int size;

        void add(double value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, Math.max(16, 2 * size));
            }
            values[size++] = value;
        }

        /** Adds 32-bit floats, one or many as the last tag says. */
        boolean floats(CodedInputStream in) throws IOException {
            return many(in, WireFormat.WIRETYPE_FIXED32, CodedInputStream::readFloat);
        }

        boolean doubles(CodedInputStream in) throws IOException {
            return many(in, WireFormat.WIRETYPE_FIXED64, CodedInputStream::readDouble);
        }

        boolean wholes(CodedInputStream in) throws IOException {
            return many(in, WireFormat.WIRETYPE_VARINT, CodedInputStream::readInt64);
        }

        double[] toArray() {
            return Arrays.copyOf(values, size);
        }

        private boolean many(CodedInputStream in, int single, Reading reading) throws IOException {
            if (WireFormat.getTagWireType(in.getLastTag()) == single) {
                add(reading.next(in));
                return true;
            }
            int limit = in.pushLimit(in.readRawVarint32());
            while (in.getBytesUntilLimit() > 0) {
                add(reading.next(in));
            }
            in.popLimit(limit);
            return true;
        }
    }

    /** Returns the little-endian numbers of {@code raw}, of the ONNX element type {@code type}; none of another type. */
    static double[] unpack(byte[] raw, int type) {
        ByteBuffer buffer = ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN);
        int size = switch (type) {
            case ElementType.FLOAT, ElementType.INT32 -> 4;
            case ElementType.DOUBLE, ElementType.INT64 -> 8;
            default -> raw.length + 1;
        };
        double[] numbers = new double[raw.length / size];
        for (int index = 0; index < numbers.length; index++) {
            numbers[index] = switch (type) {
                case ElementType.FLOAT -> buffer.getFloat();
                case ElementType.INT32 -> buffer.getInt();
                case ElementType.DOUBLE -> buffer.getDouble();
                default -> buffer.getLong();
            };
        }
        return numbers;
    }

    /** The element types of ONNX tensors that matter here. */
    static final class ElementType {
        static final int FLOAT = 1;
        static final int INT32 = 6;
        static final int INT64 = 7;
        static final int STRING = 8;
        static final int DOUBLE = 11;

        private ElementType() {}
    }

    private interface Reading {
        double next(CodedInputStream in) throws IOException;
    }
}
