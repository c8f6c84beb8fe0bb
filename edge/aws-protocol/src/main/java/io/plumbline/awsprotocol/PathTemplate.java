// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A path with labels, {@code /endpoints/{EndpointName}/invocations}; {@code {name+}} takes one or more segments. After a question
 * mark come query parameters that must be there.
 */
record PathTemplate(List<String> segments, Map<String, String> query) {
    static PathTemplate of(String uri) {
        int mark = uri.indexOf('?');
        Map<String, String> query = new HashMap<>();
        if (mark >= 0) {
            query.putAll(Form.of(uri.substring(mark + 1)).fields());
        }
        return new PathTemplate(segments(mark < 0 ? uri : uri.substring(0, mark)), query);
    }

    /** Returns the segments of a raw path, still encoded. */
    static List<String> segments(String path) {
        return Arrays.asList(path.substring(path.startsWith("/") ? 1 : 0).split("/", -1));
    }

    /** Returns the raw texts of the labels when {@code path} and {@code given} fit. */
    Optional<Map<String, String>> match(List<String> path, Map<String, String> given) {
        int greedy = greedy();
        int spare = path.size() - segments.size();
        boolean fits = (greedy < 0 ? spare == 0 : spare >= 0) && given.entrySet().containsAll(query.entrySet());
        Map<String, String> labels = new HashMap<>();
        int at = 0;
        for (int index = 0; fits && index < segments.size(); index++) {
            int end = at + 1 + (index == greedy ? spare : 0);
            String found = String.join("/", path.subList(at, end));
            String segment = segments.get(index);
            if (isLabel(segment)) {
                labels.put(name(segment), found);
                fits = !found.isEmpty();
            } else {
                fits = segment.equals(found);
            }
            at = end;
        }
        return fits ? Optional.of(labels) : Optional.empty();
    }

    /** Returns this template without the names of its labels. Two of the same skeleton match the same paths. */
    String skeleton() {
        List<String> bare = new ArrayList<>();
        segments.forEach(segment -> bare.add(isLabel(segment) ? isGreedy(segment) ? "{+}" : "{}" : segment));
        return "/" + String.join("/", bare) + query.entrySet().stream().map(Map.Entry::toString).sorted().toList();
    }

    /** Returns less than zero when this template is to be tried before {@code other}: literal before label before greedy. */
    int order(PathTemplate other) {
        for (int index = 0; index < Math.min(segments.size(), other.segments.size()); index++) {
            int difference = rank(segments.get(index)) - rank(other.segments.get(index));
            if (difference != 0) {
                return difference;
            }
        }
        int longer = other.segments.size() - segments.size();
        return longer != 0 ? longer : other.query.size() - query.size();
    }

    private int greedy() {
        for (int index = 0; index < segments.size(); index++) {
            if (isGreedy(segments.get(index))) {
                return index;
            }
        }
        return -1;
    }

    private static int rank(String segment) {
        return isGreedy(segment) ? 2 : isLabel(segment) ? 1 : 0;
    }

    private static boolean isLabel(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }

    private static boolean isGreedy(String segment) {
        return segment.startsWith("{") && segment.endsWith("+}");
    }

    private static String name(String segment) {
        return segment.substring(1, segment.length() - (isGreedy(segment) ? 2 : 1));
    }
}
