// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.measure;

/** Student's t distribution, which a mean over its estimated standard error follows when there are few rows. */
public final class StudentT {
    private StudentT() {}

    /**
     * Returns how many standard errors a two-sided interval of coverage {@code level} reaches: 2.776 for 0.95 and 4 degrees
     * of freedom, 1.96 for infinitely many. Six significant digits from 4 degrees of freedom on, four below.
     *
     * @param freedom degrees of freedom, at least 1; need not be whole
     * @throws IllegalArgumentException when {@code freedom} is below 1 or {@code level} not strictly between 0 and 1
     * @see <a href="https://doi.org/10.1145/355598.355600">Hill 1970, Algorithm 396: Student's t-quantiles</a>
     */
    public static double reach(double level, double freedom) {
        if (!(freedom >= 1)) {
            throw new IllegalArgumentException("degrees of freedom are at least 1, were " + freedom);
        }
        double normal = Normal.reach(level);
        if (freedom > 1e7) {
            return normal;
        }
        double outside = 1 - level;
        if (freedom == 1) {
            return 1 / Math.tan(outside * Math.PI / 2);
        }
        return freedom == 2 ? Math.sqrt(2 / (outside * (2 - outside)) - 2) : hill(outside, freedom, normal);
    }

    private static double hill(double outside, double n, double normal) {
        double a = 1 / (n - 0.5);
        double b = 48 / (a * a);
        double c = ((20700 * a / b - 98) * a - 16) * a + 96.36;
        double d = ((94.5 / (b + c) - 3) / b + 1) * Math.sqrt(a * Math.PI / 2) * n;
        double y = Math.pow(d * outside, 2 / n);
        if (y > 0.05 + a) {
            return nearTheNormal(n, -normal, a, b, c, d);
        }
        y = ((1 / (((n + 6) / (n * y) - 0.089 * d - 0.822) * (n + 2) * 3) + 0.5 / (n + 4)) * y - 1) * (n + 1) / (n + 2)
                + 1 / y;
        return Math.sqrt(n * y);
    }

    private static double nearTheNormal(double n, double x, double a, double b, double start, double d) {
        double c = n < 5 ? start + 0.3 * (n - 4.5) * (x + 0.6) : start;
        c = (((0.05 * d * x - 5) * x - 7) * x - 2) * x + b + c;
        double square = x * x;
        double y = (((((0.4 * square + 6.3) * square + 36) * square + 94.5) / c - square - 3) / b + 1) * x;
        return Math.sqrt(n * Math.expm1(a * y * y));
    }
}
