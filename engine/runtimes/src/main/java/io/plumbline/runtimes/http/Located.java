// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an answer holds for each record, before it is known to be numbers.
 *
 * @param scores one entry per record: a number or a list; empty when none are looked for
 * @param labels one entry per record: a label or the list of labels of the scores; empty when none are looked for
 */
record Located(Optional<List<JsonNode>> scores, Optional<List<JsonNode>> labels) {

    /** Returns for how many records it holds something: {@code wanted}, or the first number that is different. */
    int records(int wanted) {
        return Stream.of(scores, labels).flatMap(Optional::stream).mapToInt(List::size).filter(size -> size != wanted)
                .findFirst().orElse(wanted);
    }
}
