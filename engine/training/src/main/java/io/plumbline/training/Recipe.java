// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training;

import java.nio.file.Path;
import java.util.function.Consumer;

/** How one family of shipped detectors is made from data. Found by the service loader; the same data give the same bytes. */
public interface Recipe {
    /** Returns its name, as it is given to {@code train-detectors --only}. */
    String name();

    /**
     * Trains and writes the weight files, a {@code report-NAME.json} and a detector card.
     *
     * @param data     the folder that holds one folder for each data set
     * @param out      where to write; made when it is missing
     * @param progress is told, in a few words, what the work is at
     */
    void train(Path data, Path out, Consumer<String> progress);
}
