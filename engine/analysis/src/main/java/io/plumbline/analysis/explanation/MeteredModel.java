// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis.explanation;

import io.plumbline.model.Feature;
import io.plumbline.model.Predictor;
import io.plumbline.model.Rows;
import io.plumbline.model.Traits;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** A model that counts what it is asked and how long it takes to answer. */
final class MeteredModel implements Predictor {
    private final Predictor model;
    private final LongAdder calls = new LongAdder();
    private final LongAdder nanoseconds = new LongAdder();

    MeteredModel(Predictor model) {
        this.model = model;
    }

    /** Returns the model behind the meter. */
    Predictor model() {
        return model;
    }

    /** Returns the number of rows it was asked for. */
    long calls() {
        return calls.sum();
    }

    /** Returns the seconds it took to answer, summed over threads. */
    double seconds() {
        return nanoseconds.sum() / 1e9;
    }

    @Override
    public List<Feature> features() {
        return model.features();
    }

    @Override
    public List<String> outputs() {
        return model.outputs();
    }

    @Override
    public Traits traits() {
        return model.traits();
    }

    @Override
    public void predict(Rows rows, double[] outputs) {
        long start = System.nanoTime();
        model.predict(rows, outputs);
        nanoseconds.add(System.nanoTime() - start);
        calls.add(rows.count());
    }

    @Override
    public void close() {
        model.close();
    }
}
