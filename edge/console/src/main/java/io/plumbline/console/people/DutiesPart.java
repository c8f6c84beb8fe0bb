// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.people;

import java.util.List;

/**
 * Duties that somebody holds although they belong apart.
 *
 * @param shown    whether whoever looks may know
 * @param findings each as a sentence with what it rests on
 */
public record DutiesPart(boolean shown, List<Line> findings) {
    /**
     * Two duties in one hand.
     *
     * @param sentence what it is and what to do
     * @param because  the two things that are allowed
     */
    public record Line(String sentence, String because) {}
}
