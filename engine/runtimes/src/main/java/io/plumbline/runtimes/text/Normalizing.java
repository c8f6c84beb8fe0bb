// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a tokenizer does to a text before it cuts it: the part {@code normalizer} of its file. */
interface Normalizing {
    Aligned apply(Aligned text);

    static Normalizing read(JsonNode node, String file) {
        if (node.isMissingNode() || node.isNull()) {
            return text -> text;
        }
        String type = node.path("type").asText();
        return switch (type) {
            case "Sequence" -> sequence(node, file);
            case "BertNormalizer" -> new BertNormalizing(node.path("clean_text").asBoolean(true),
                    node.path("handle_chinese_chars").asBoolean(true), node.path("lowercase").asBoolean(true),
                    node.path("strip_accents").asBoolean(node.path("lowercase").asBoolean(true)));
            case "Lowercase" -> Normalizing::lowercase;
            case "NFC" -> text -> form(text, Normalizer.Form.NFC);
            case "NFD" -> text -> form(text, Normalizer.Form.NFD);
            case "NFKD" -> text -> form(text, Normalizer.Form.NFKD);
            // The table of SentencePiece is compatibility composition with a few exceptions for control characters.
            case "NFKC", "Precompiled" -> text -> form(text, Normalizer.Form.NFKC);
            case "StripAccents" -> Normalizing::withoutMarks;
            case "Strip" -> text -> stripped(text, node.path("strip_left").asBoolean(true),
                    node.path("strip_right").asBoolean(true));
            case "Prepend" -> text -> text.length() == 0 ? text : text.prefixed(node.path("prepend").asText());
            case "Replace" -> replacing(node);
            default -> throw Trouble.unknown(file, "normalizer", type,
                    "Sequence, BertNormalizer, Lowercase, NFC, NFD, NFKC, NFKD, Precompiled, StripAccents, Strip,"
                            + " Prepend and Replace");
        };
    }

    private static Normalizing sequence(JsonNode node, String file) {
        List<Normalizing> steps = new ArrayList<>();
        node.path("normalizers").forEach(each -> steps.add(read(each, file)));
        return text -> {
            Aligned now = text;
            for (Normalizing step : steps) {
                now = step.apply(now);
            }
            return now;
        };
    }

    private static Normalizing replacing(JsonNode node) {
        Pattern pattern = Patterns.of(node.path("pattern"));
        String content = node.path("content").asText();
        return text -> {
            Matcher matcher = pattern.matcher(text.text());
            Aligned.Builder builder = new Aligned.Builder(text.length());
            int at = 0;
            while (matcher.find()) {
                if (matcher.end() > matcher.start()) {
                    builder.addAll(text.part(at, matcher.start()));
                    builder.add(content, text.begin(matcher.start()), text.end(matcher.end()));
                    at = matcher.end();
                }
            }
            builder.addAll(text.part(at, text.length()));
            return builder.done();
        };
    }

    static Aligned lowercase(Aligned text) {
        Aligned.Builder builder = new Aligned.Builder(text.length());
        for (int at = 0; at < text.length();) {
            int end = at + Character.charCount(text.text().codePointAt(at));
            builder.add(text.text().substring(at, end).toLowerCase(Locale.ROOT), text.begin(at), text.end(end));
            at = end;
        }
        return builder.done();
    }

    /** Composes or decomposes letter by letter, each with the marks that follow it. */
    static Aligned form(Aligned text, Normalizer.Form form) {
        Aligned.Builder builder = new Aligned.Builder(text.length());
        for (int at = 0; at < text.length();) {
            int end = at + Character.charCount(text.text().codePointAt(at));
            while (end < text.length() && isMark(text.text().codePointAt(end))) {
                end += Character.charCount(text.text().codePointAt(end));
            }
            builder.add(Normalizer.normalize(text.text().substring(at, end), form), text.begin(at), text.end(end));
            at = end;
        }
        return builder.done();
    }

    static Aligned withoutMarks(Aligned text) {
        Aligned.Builder builder = new Aligned.Builder(text.length());
        for (int at = 0; at < text.length();) {
            int code = text.text().codePointAt(at);
            int end = at + Character.charCount(code);
            if (Character.getType(code) != Character.NON_SPACING_MARK) {
                builder.add(text.text().substring(at, end), text.begin(at), text.end(end));
            }
            at = end;
        }
        return builder.done();
    }

    private static boolean isMark(int code) {
        int type = Character.getType(code);
        boolean jamo = code >= 0x1160 && code <= 0x11FF;
        return jamo || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static Aligned stripped(Aligned text, boolean left, boolean right) {
        int from = 0;
        int to = text.length();
        while (left && from < to && Character.isWhitespace(text.text().charAt(from))) {
            from++;
        }
        while (right && to > from && Character.isWhitespace(text.text().charAt(to - 1))) {
            to--;
        }
        return text.part(from, to);
    }
}
