// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The tokens that a model wants around one text and around two: the part {@code post_processor} of a tokenizer file.
 *
 * @param one steps for a single text
 * @param two steps for two texts
 */
record Frame(List<Step> one, List<Step> two) {
    private static final Frame NONE = new Frame(List.of(new Step(0, -1, 0)),
            List.of(new Step(0, -1, 0), new Step(1, -1, 1)));

    Frame {
        one = List.copyOf(one);
        two = List.copyOf(two);
    }

    /**
     * One token, or one of the texts.
     *
     * @param text 0 for the first text, 1 for the second, -1 for a token
     * @param id   of the token
     * @param type 0 or 1
     */
    record Step(int text, int id, int type) {}

    static Frame read(JsonNode node, String file) {
        if (node.isMissingNode() || node.isNull()) {
            return NONE;
        }
        String type = node.path("type").asText();
        return switch (type) {
            case "TemplateProcessing" -> new Frame(steps(node, node.path("single"), file),
                    steps(node, node.path("pair"), file));
            case "BertProcessing" -> around(node, false);
            case "RobertaProcessing" -> around(node, true);
            case "ByteLevel" -> NONE;
            case "Sequence" -> {
                Frame last = NONE;
                for (JsonNode each : node.path("processors")) {
                    Frame frame = read(each, file);
                    last = frame.equals(NONE) ? last : frame;
                }
                yield last;
            }
            default -> throw Trouble.unknown(file, "post_processor", type,
                    "TemplateProcessing, BertProcessing, RobertaProcessing, ByteLevel and Sequence");
        };
    }

    private static List<Step> steps(JsonNode node, JsonNode template, String file) {
        List<Step> steps = new ArrayList<>();
        for (JsonNode each : template) {
            if (each.has("Sequence")) {
                JsonNode text = each.path("Sequence");
                steps.add(new Step(text.path("id").asText().equals("B") ? 1 : 0, -1, text.path("type_id").asInt()));
            } else {
                JsonNode token = each.path("SpecialToken");
                JsonNode ids = node.path("special_tokens").path(token.path("id").asText()).path("ids");
                if (ids.isEmpty()) {
                    throw Trouble.in(file, "uses the token '" + token.path("id").asText()
                            + "' in its template and does not give its number in 'special_tokens'.");
                }
                ids.forEach(id -> steps.add(new Step(-1, id.asInt(), token.path("type_id").asInt())));
            }
        }
        return steps;
    }

    private static Frame around(JsonNode node, boolean roberta) {
        int begin = node.path("cls").path(1).asInt();
        int end = node.path("sep").path(1).asInt();
        List<Step> one = List.of(new Step(-1, begin, 0), new Step(0, -1, 0), new Step(-1, end, 0));
        List<Step> two = new ArrayList<>(one);
        int type = roberta ? 0 : 1;
        if (roberta) {
            two.add(new Step(-1, end, 0));
        }
        two.add(new Step(1, -1, type));
        two.add(new Step(-1, end, type));
        return new Frame(one, two);
    }

    /** Returns how many tokens are added to one text, or to two. */
    int added(boolean pair) {
        return (int) (pair ? two : one).stream().filter(step -> step.text() < 0).count();
    }

    Encoding around(Tokens first, Tokens second, boolean pair) {
        int size = added(pair) + first.size() + (pair ? second.size() : 0);
        Encoding encoding = new Encoding(new int[size], new int[size], new int[size], new int[size]);
        int at = 0;
        for (Step step : pair ? two : one) {
            Tokens tokens = step.text() == 1 ? second : first;
            for (int token = 0; token < (step.text() < 0 ? 1 : tokens.size()); token++) {
                encoding.types()[at] = step.type();
                encoding.ids()[at] = step.text() < 0 ? step.id() : tokens.id(token);
                if (step.text() >= 0) {
                    encoding.begins()[at] = tokens.begin(token);
                    encoding.ends()[at] = tokens.end(token);
                }
                at++;
            }
        }
        return encoding;
    }
}
