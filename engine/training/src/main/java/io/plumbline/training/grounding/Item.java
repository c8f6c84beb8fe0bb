// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.grounding;

import java.util.List;

/**
 * A response with its source, and whether it rests on it.
 *
 * @param part     the data set, or the kind of contrast
 * @param group    what must not be torn apart: the source, or the number of the pair
 * @param heldOut  whether it is judged on, not learned from
 * @param grounded whether the response rests on the source
 * @param source   the source
 * @param query    the question
 * @param response the response
 * @param claims   what is measured of its claims
 */
record Item(String part, String group, boolean heldOut, boolean grounded, String source, String query,
        String response, List<double[]> claims) {
    static final String OWN = "own-";

    Item {
        claims = List.copyOf(claims);
    }

    boolean isOwn() {
        return part.startsWith(OWN);
    }

    int words() {
        return response.strip().split("\\s+").length;
    }
}
