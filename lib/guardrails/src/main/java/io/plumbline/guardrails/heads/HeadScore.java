// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.heads;

import io.plumbline.guardrails.text.Reading;

/**
 * What one head says of a text.
 *
 * @param head     its name
 * @param raw      the score of its loudest window, adjusted by the number of windows; not calibrated
 * @param severity calibrated, 0 to 1
 * @param begin    where the loudest window begins, a UTF-16 index into the text as given
 * @param end      where it ends, exclusive
 * @param reading  in which reading it stands
 */
public record HeadScore(String head, double raw, double severity, int begin, int end, Reading.Kind reading) {}
