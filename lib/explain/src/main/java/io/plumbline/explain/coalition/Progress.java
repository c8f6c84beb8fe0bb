// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.coalition;

/** Hears how far a run is. To cancel, throw: the run ends with that exception. */
public interface Progress {
    /** Says nothing. */
    Progress NONE = (calls, forecast) -> {
    };

    /**
     * Called before every batch, by the thread that asks for it; several may call at once.
     *
     * @param calls model calls made
     * @param forecast model calls foreseen; sampling that stops early makes fewer
     */
    void advanced(long calls, long forecast);
}
