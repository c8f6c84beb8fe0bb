// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.plumbline.model.Feature;
import io.plumbline.model.Predictor;
import io.plumbline.model.Rows;
import io.plumbline.model.Traits;
import io.plumbline.runtimes.binding.Answers;
import io.plumbline.runtimes.binding.Binding;
import io.plumbline.runtimes.binding.Gate;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A model in ONNX Runtime. Rows go in and numbers come out through memory that is kept from batch to batch. */
sealed class OnnxPredictor implements Predictor permits OnnxClassifier {
    static final int CHUNK = 8192;

    final OnnxSession session;
    private final OnnxScores scores;
    private final List<String> outputs;
    private final Traits traits;
    private final Gate gate = new Gate();
    private final Queue<Memory> pool = new ConcurrentLinkedQueue<>();

    OnnxPredictor(OnnxSession session, OnnxScores scores, List<String> outputs, Traits traits) {
        this.session = session;
        this.scores = scores;
        this.outputs = List.copyOf(outputs);
        this.traits = traits;
    }

    @Override
    public final List<Feature> features() {
        return session.features();
    }

    @Override
    public final List<String> outputs() {
        return outputs;
    }

    @Override
    public final Traits traits() {
        return traits;
    }

    @Override
    public final void predict(Rows rows, double[] results) {
        inChunks(rows, (inputs, from, to, count, memory) -> {
            scores.run(session.session(), inputs, count, memory.answers());
            scores.copy(memory.answers(), to - from, results, from);
            Answers.requireFinite(session.file(), results, from, to, outputs.size());
        });
    }

    @Override
    public final void close() {
        gate.shut(session::close);
    }

    /** Runs {@code work} on the rows as tensors, part by part, in order. */
    final void inChunks(Rows rows, Work work) {
        int step = session.fixedRows() > 0 ? session.fixedRows() : CHUNK;
        gate.pass(() -> {
            for (int from = 0; from < rows.count(); from += step) {
                int to = Math.min(rows.count(), from + step);
                chunk(rows, from, to, session.fixedRows() > 0 ? step : to - from, work);
            }
        });
    }

    private void chunk(Rows rows, int from, int to, int count, Work work) {
        Memory pooled = pool.poll();
        Memory memory = pooled != null && pooled.rows() >= count ? pooled : memory(count);
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            for (int input = 0; input < session.inputs().size(); input++) {
                OnnxInput filled = session.inputs().get(input);
                inputs.put(filled.name(), filled.tensor(Environment.get(), rows, from, to, count,
                        memory.inputs().get(input)));
            }
            work.on(inputs, from, to, count, memory);
        } catch (OrtException failure) {
            throw Binding.refused("ONNX Runtime cannot score rows " + from + " to " + (to - 1)
                    + " of a batch with the model " + session.file() + ": " + OnnxSession.sentence(failure), failure);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
            pool.add(memory);
        }
    }

    private Memory memory(int rows) {
        List<ByteBuffer> inputs = new ArrayList<>();
        session.inputs().forEach(input -> inputs.add(input.buffer(rows)));
        return new Memory(rows, inputs, scores.buffer(rows));
    }

    /** What is done with one part of the rows, of which {@code count} were given to the model. */
    interface Work {
        void on(Map<String, OnnxTensor> inputs, int from, int to, int count, Memory memory) throws OrtException;
    }

    /**
     * Memory for one call.
     *
     * @param rows that it has room for
     * @param inputs by input
     * @param answers of the scores
     */
    record Memory(int rows, List<ByteBuffer> inputs, ByteBuffer answers) {}

    final OrtSession runtime() {
        return session.session();
    }
}
