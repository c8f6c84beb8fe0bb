// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a tokenizer cuts a text into pieces before it looks them up: the part {@code pre_tokenizer} of its file. */
interface Splitting {
    List<Aligned> apply(Aligned text, boolean first);

    static Splitting read(JsonNode node, String file) {
        if (node.isMissingNode() || node.isNull()) {
            return (text, first) -> List.of(text);
        }
        String type = node.path("type").asText();
        return switch (type) {
            case "Sequence" -> sequence(node, file);
            case "BertPreTokenizer" -> (text, first) -> signs(spaces(text), Splitting::isSign);
            case "Whitespace" -> (text, first) -> matches(text, Pattern.compile("\\w+|[^\\w\\s]+",
                    Pattern.UNICODE_CHARACTER_CLASS));
            case "WhitespaceSplit" -> (text, first) -> spaces(text);
            case "Punctuation" -> (text, first) -> signs(List.of(text), Splitting::isSign);
            case "Digits" -> digits(node.path("individual_digits").asBoolean(false));
            case "ByteLevel" -> ByteLevel.read(node);
            case "Metaspace" -> Metaspace.read(node);
            case "Split" -> cut(Patterns.of(node.path("pattern")), node.path("behavior").asText("Isolated"),
                    node.path("invert").asBoolean(false), file);
            default -> throw Trouble.unknown(file, "pre_tokenizer", type,
                    "Sequence, BertPreTokenizer, Whitespace, WhitespaceSplit, Punctuation, Digits, ByteLevel, Metaspace"
                            + " and Split");
        };
    }

    private static Splitting sequence(JsonNode node, String file) {
        List<Splitting> steps = new ArrayList<>();
        node.path("pretokenizers").forEach(each -> steps.add(read(each, file)));
        return (text, first) -> {
            List<Aligned> now = List.of(text);
            for (Splitting step : steps) {
                List<Aligned> next = new ArrayList<>();
                for (int at = 0; at < now.size(); at++) {
                    next.addAll(step.apply(now.get(at), first && at == 0));
                }
                now = next;
            }
            return now;
        };
    }

    private static List<Aligned> spaces(Aligned text) {
        return matches(text, Pattern.compile("\\S+", Pattern.UNICODE_CHARACTER_CLASS));
    }

    static List<Aligned> matches(Aligned text, Pattern pattern) {
        List<Aligned> pieces = new ArrayList<>();
        Matcher matcher = pattern.matcher(text.text());
        while (matcher.find()) {
            add(pieces, text, matcher.start(), matcher.end());
        }
        return pieces;
    }

    private static List<Aligned> signs(List<Aligned> texts, IntPredicate sign) {
        List<Aligned> pieces = new ArrayList<>();
        for (Aligned text : texts) {
            int from = 0;
            for (int at = 0; at < text.length();) {
                int code = text.text().codePointAt(at);
                int end = at + Character.charCount(code);
                if (sign.test(code)) {
                    add(pieces, text, from, at);
                    add(pieces, text, at, end);
                    from = end;
                }
                at = end;
            }
            add(pieces, text, from, text.length());
        }
        return pieces;
    }

    private static Splitting digits(boolean each) {
        return (text, first) -> each
                ? signs(List.of(text), Character::isDigit)
                : matches(text, Pattern.compile("\\p{N}+|[^\\p{N}]+"));
    }

    private static Splitting cut(Pattern pattern, String behavior, boolean invert, String file) {
        return switch (behavior) {
            case "Isolated" -> (text, first) -> pieces(text, pattern, true, true);
            case "Removed" -> (text, first) -> pieces(text, pattern, invert, !invert);
            case "MergedWithPrevious" -> (text, first) -> merged(text, pattern, true);
            case "MergedWithNext" -> (text, first) -> merged(text, pattern, false);
            default -> throw Trouble.unknown(file, "behaviour of Split", behavior,
                    "Isolated, Removed, MergedWithPrevious and MergedWithNext");
        };
    }

    private static List<Aligned> pieces(Aligned text, Pattern pattern, boolean matches, boolean rest) {
        List<Aligned> pieces = new ArrayList<>();
        Matcher matcher = pattern.matcher(text.text());
        int at = 0;
        while (matcher.find()) {
            add(pieces, text, at, rest ? matcher.start() : at);
            add(pieces, text, matcher.start(), matches ? matcher.end() : matcher.start());
            at = matcher.end();
        }
        add(pieces, text, at, rest ? text.length() : at);
        return pieces;
    }

    private static List<Aligned> merged(Aligned text, Pattern pattern, boolean previous) {
        List<Aligned> pieces = new ArrayList<>();
        Matcher matcher = pattern.matcher(text.text());
        int at = 0;
        while (matcher.find()) {
            int end = previous ? matcher.end() : matcher.start();
            add(pieces, text, at, end);
            at = Math.max(at, end);
        }
        add(pieces, text, at, text.length());
        return pieces;
    }

    private static void add(List<Aligned> pieces, Aligned text, int from, int to) {
        if (to > from) {
            pieces.add(text.part(from, to));
        }
    }

    private static boolean isSign(int code) {
        int type = Character.getType(code);
        boolean ascii = code >= 33 && code <= 47 || code >= 58 && code <= 64 || code >= 91 && code <= 96
                || code >= 123 && code <= 126;
        return ascii || type == Character.CONNECTOR_PUNCTUATION || type == Character.DASH_PUNCTUATION
                || type == Character.START_PUNCTUATION || type == Character.END_PUNCTUATION
                || type == Character.INITIAL_QUOTE_PUNCTUATION || type == Character.FINAL_QUOTE_PUNCTUATION
                || type == Character.OTHER_PUNCTUATION;
    }
}
