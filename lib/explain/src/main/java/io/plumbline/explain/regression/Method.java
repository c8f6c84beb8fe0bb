// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.regression;

/** Which regression estimates the values. */
public enum Method {
    /** First order, every coalition on all background rows; works in any unit. */
    KERNEL,
    /** Terms of odd order where they predict better than first order alone. */
    ODD
}
