// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.coalition;

/**
 * What a run will do.
 *
 * @param engine the engine of most of the work
 * @param reason why, one sentence
 * @param coalitions coalitions per row, at most
 * @param calls model calls, at most; sampling that stops early makes fewer
 */
public record Forecast(Engine engine, String reason, long coalitions, long calls) {

    /**
     * Returns how long the model calls will take, in seconds.
     *
     * @param rows rows of a batch that was timed
     * @param seconds how long the model took for it
     */
    public double seconds(long rows, double seconds) {
        return calls * seconds / rows;
    }
}
