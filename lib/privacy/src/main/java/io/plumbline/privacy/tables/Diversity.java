// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.tables;

import io.plumbline.measure.Measurement;

/**
 * How much a class of rows gives away about one sensitive column, in the worst class. All are undefined without rows.
 *
 * @param column    the column
 * @param distinct  l: the fewest different values in a class, at least 1
 * @param entropy   l: the smallest exp(H) of a class, H the entropy of its values in nats; at least 1
 * @param recursive l: the largest l for which every class is recursively (c, l)-diverse, that is
 *                  {@code r_1 < c (r_l + ... + r_m)} with the value counts of the class in falling order; 0 when no l is
 * @param c         the c of it
 * @param closeness t: the largest distance between the values of a class and those of the whole table, 0 to 1: total
 *                  variation for categories, ordered earth mover's distance for numbers
 */
public record Diversity(SensitiveColumn column, Measurement distinct, Measurement entropy, Measurement recursive,
        double c,
        Measurement closeness) {}
