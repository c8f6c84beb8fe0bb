// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.results;

import io.plumbline.measure.Interval;
import java.util.Optional;

/**
 * A figure of one feature or group of features.
 *
 * @param name the feature or group
 * @param value the figure
 * @param interval where it lies; empty when there is too little to say
 */
public record Attributed(String name, double value, Optional<Interval> interval) {}
