// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.onnx;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import io.plumbline.model.Feature;
import io.plumbline.model.Rows;
import io.plumbline.runtimes.binding.Binding;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.util.List;

/**
 * One input of a model and the columns that fill it.
 *
 * @param file the model's name, for sentences
 * @param name its name
 * @param type of its elements: FLOAT, DOUBLE, INT64, INT32, BOOL or STRING
 * @param flat whether its shape is (rows) and not (rows, columns)
 * @param columns the dataset's columns that fill it, in order
 * @param codes by column of the dataset: the numbers its categories stand for; empty for a column of numbers
 * @param features the dataset's columns
 */
record OnnxInput(String file, String name, OnnxJavaType type, boolean flat, int[] columns, double[][] codes,
        List<Feature> features) {

    /** Returns bytes for {@code rows} rows outside Java's heap, which the runtime reads in place; few for texts. */
    ByteBuffer buffer(int rows) {
        int bytes = type == OnnxJavaType.STRING ? 0 : rows * columns.length * type.size;
        return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
    }

    /** Returns rows {@code from} to {@code to}, exclusive, the last one repeated until there are {@code count}. */
    OnnxTensor tensor(OrtEnvironment environment, Rows rows, int from, int to, int count, ByteBuffer buffer)
            throws OrtException {
        long[] shape = flat ? new long[]{count} : new long[]{count, columns.length};
        Reader reader = new Reader(rows.cells(), from, to - 1, count);
        switch (type) {
            case FLOAT -> {
                FloatBuffer floats = buffer.asFloatBuffer().limit(count * columns.length);
                reader.fill((index, value) -> floats.put(index, (float) value));
                return OnnxTensor.createTensor(environment, floats, shape);
            }
            case DOUBLE -> {
                DoubleBuffer doubles = buffer.asDoubleBuffer().limit(count * columns.length);
                reader.fill(doubles::put);
                return OnnxTensor.createTensor(environment, doubles, shape);
            }
            case INT64 -> {
                var wholes = buffer.asLongBuffer().limit(count * columns.length);
                reader.fill((index, value) -> wholes.put(index, whole(from * columns.length + index, value)));
                return OnnxTensor.createTensor(environment, wholes, shape);
            }
            case INT32 -> {
                var wholes = buffer.asIntBuffer().limit(count * columns.length);
                reader.fill((index, value) -> wholes.put(index, (int) whole(from * columns.length + index, value)));
                return OnnxTensor.createTensor(environment, wholes, shape);
            }
            case BOOL -> {
                ByteBuffer bits = buffer.slice(0, count * columns.length).order(ByteOrder.nativeOrder());
                reader.fill((index, value) -> bits.put(index,
                        (byte) (whole(from * columns.length + index, value) == 0 ? 0 : 1)));
                return OnnxTensor.createTensor(environment, bits, shape, OnnxJavaType.BOOL);
            }
            default -> {
                return OnnxTensor.createTensor(environment, texts(rows, from, to - 1, count), shape);
            }
        }
    }

    private long whole(int index, double value) {
        if (!Double.isFinite(value)) {
            throw Binding.refused("The model " + file + " takes whole numbers in the column '"
                    + features.get(columns[index % columns.length]).name() + "', and row " + index / columns.length
                    + " of a batch has " + (Double.isNaN(value) ? "nothing" : value) + " there.");
        }
        return (long) Math.floor(value + 0.5);
    }

    private String[] texts(Rows rows, int from, int last, int count) {
        String[] texts = new String[count * columns.length];
        for (int index = 0; index < texts.length; index++) {
            int row = Math.min(last, from + index / columns.length);
            int column = columns[index % columns.length];
            texts[index] = text(features.get(column), rows.cells()[row * features.size() + column], rows.texts());
        }
        return texts;
    }

    private static String text(Feature feature, double cell, List<String> texts) {
        if (Double.isNaN(cell)) {
            return "";
        }
        int index = (int) cell;
        return switch (feature.kind()) {
            case CATEGORICAL -> index >= 0 && index < feature.levels().size() ? feature.levels().get(index) : "";
            case TEXT -> texts.get(index);
            case NUMERIC -> cell == Math.rint(cell) ? String.valueOf((long) cell) : String.valueOf(cell);
        };
    }

    private interface Sink {
        void put(int index, double value);
    }

    private final class Reader {
        private final double[] cells;
        private final int from;
        private final int last;
        private final int count;

        Reader(double[] cells, int from, int last, int count) {
            this.cells = cells;
            this.from = from;
            this.last = last;
            this.count = count;
        }

        void fill(Sink sink) {
            int width = features.size();
            for (int place = 0; place < columns.length; place++) {
                int column = columns[place];
                double[] numbers = codes[column];
                for (int row = 0; row < count; row++) {
                    double cell = cells[Math.min(last, from + row) * width + column];
                    sink.put(row * columns.length + place, numbers.length == 0 ? cell : number(numbers, cell));
                }
            }
        }

        private static double number(double[] numbers, double cell) {
            int code = (int) cell;
            return Double.isNaN(cell) || code < 0 || code >= numbers.length ? Double.NaN : numbers[code];
        }
    }
}
