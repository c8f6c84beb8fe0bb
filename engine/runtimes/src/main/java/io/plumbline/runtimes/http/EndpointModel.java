// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.http;

import static io.plumbline.measure.PlumblineException.Category.INVALID_CONFIGURATION;

import io.plumbline.measure.PlumblineException;
import io.plumbline.model.Classifier;
import io.plumbline.model.Feature;
import io.plumbline.model.Rows;
import io.plumbline.model.Traits;
import java.util.Arrays;
import java.util.List;

/** A model behind an HTTP address. */
final class EndpointModel implements Classifier {
    private final List<Feature> features;
    private final Shape shape;
    private final Traits traits;
    private final Crossing crossing;
    private final Wire wire;

    EndpointModel(List<Feature> features, Shape shape, Traits traits, Crossing crossing, Wire wire) {
        this.features = List.copyOf(features);
        this.shape = shape;
        this.traits = traits;
        this.crossing = crossing;
        this.wire = wire;
    }

    @Override
    public List<Feature> features() {
        return features;
    }

    @Override
    public List<String> outputs() {
        return shape.outputs();
    }

    @Override
    public Traits traits() {
        return traits;
    }

    @Override
    public void predict(Rows rows, double[] outputs) {
        if (!shape.scores()) {
            throw new PlumblineException(INVALID_CONFIGURATION,
                    "The %s is only known to answer with a label that is no number, and scores are asked for. Say with predictor.probability where they are."
                            .formatted(traits.kind()));
        }
        int width = shape.outputs().size();
        crossing.ask(rows, (located, place) -> {
            for (int record = 0; record < place.size(); record++) {
                double[] scores = shape.scores(located, place, record);
                System.arraycopy(scores, 0, outputs, (place.first() + record) * width, width);
            }
        });
    }

    @Override
    public List<String> classify(Rows rows) {
        String[] labels = new String[rows.count()];
        crossing.ask(rows, (located, place) -> {
            for (int record = 0; record < place.size(); record++) {
                labels[place.first() + record] = shape.label(located, place, record);
            }
        });
        return Arrays.asList(labels);
    }

    @Override
    public void close() {
        wire.close();
    }
}
