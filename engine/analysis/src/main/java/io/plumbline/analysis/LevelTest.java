// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis;

import io.plumbline.fairness.Level;
import io.plumbline.fairness.Selection;
import java.util.List;

/** Decides for each level of an axis whether its rows are in, out, or not counted. */
@FunctionalInterface
interface LevelTest {
    /** Returns {@link Selection#YES}, {@link Selection#NO} or {@link Selection#LEFT_OUT}. */
    byte test(Level level);

    /** Returns the answers by level code. */
    default byte[] over(List<Level> levels) {
        byte[] answers = new byte[levels.size()];
        for (int code = 0; code < answers.length; code++) {
            answers[code] = test(levels.get(code));
        }
        return answers;
    }
}
