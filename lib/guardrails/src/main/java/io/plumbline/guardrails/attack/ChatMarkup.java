// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.attack;

import io.plumbline.guardrails.detect.Harm;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The signs by which models tell turns apart, where a user or a document writes them: template markers, headings of
 * system messages, and long runs of invented turns.
 */
final class ChatMarkup {
    private static final List<String> MARKERS = List.of("<|im_start|>", "<|im_end|>", "<|im_sep|>", "<|system|>",
            "<|user|>", "<|assistant|>", "<|endoftext|>", "<|eot_id|>", "<|start_header_id|>", "<|end_header_id|>",
            "<|begin_of_text|>", "<start_of_turn>", "<end_of_turn>", "[inst]", "[/inst]", "<<sys>>", "<</sys>>",
            "<|end|>", "<|channel|>", "<|message|>", "[system_prompt]", "[/system_prompt]");
    private static final List<String> HEADINGS = List.of("### system", "## system", "# system", "[system]",
            "[/system]", "<system>", "</system>", "<system_prompt>", "</system_prompt>", "### new instruction",
            "[system message", "[admin]", "[developer]", "</user>", "</user_input>", "<assistant>", "[assistant]",
            "{{system", "---end of user input", "[end of user input", "[new instruction", "<new_instruction",
            "[system override", "[system note", "<admin>", "<developer>", "<instructions_override");
    private static final List<String> ALPACA = List.of("### instruction:", "### response:");
    private static final Set<String> ASKING = Set.of("user", "human", "me", "q", "student", "customer", "h", "person");
    private static final Set<String> ANSWERING = Set.of("assistant", "ai", "bot", "model", "gpt", "chatgpt", "claude",
            "a", "llm", "chatbot", "assistant's reply");
    private static final int LONGEST_ROLE = 20;
    private static final int MANY = 12;
    private static final int SEVERAL = 5;

    private ChatMarkup() {}

    static List<Cue> in(String text) {
        List<Cue> cues = new ArrayList<>();
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.length() == text.length()) {
            literals(lower, cues);
        }
        turns(lower, cues);
        return cues;
    }

    private static void literals(String lower, List<Cue> cues) {
        boolean marker = false;
        boolean heading = false;
        for (int at = 0; at < lower.length(); at++) {
            char unit = lower.charAt(at);
            if (unit == '<' || unit == '[' || unit == '#' || unit == '{' || unit == '-') {
                String found = marker ? null : startOf(lower, at, MARKERS);
                if (found != null) {
                    marker = true;
                    cues.add(new Cue("markup.template", Harm.PROMPT_INJECTION, 0.72, at, at + found.length()));
                }
                found = heading || !opensLine(lower, at) ? null : startOf(lower, at, HEADINGS);
                if (found != null) {
                    heading = true;
                    cues.add(new Cue("markup.heading", Harm.PROMPT_INJECTION, 0.6, at, at + found.length()));
                } else if (!heading && at > 0 && startOf(lower, at, ALPACA) != null) {
                    heading = true;
                    cues.add(new Cue("markup.heading", Harm.PROMPT_INJECTION, 0.3, at, at + 12));
                }
            }
        }
    }

    private static @Nullable String startOf(String text, int at, List<String> literals) {
        for (String literal : literals) {
            if (text.startsWith(literal, at)) {
                return literal;
            }
        }
        return null;
    }

    private static boolean opensLine(String text, int at) {
        int before = at - 1;
        while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '\t')) {
            before--;
        }
        return before < 0 || text.charAt(before) == '\n' || text.charAt(before) == '.' || text.charAt(before) == '>';
    }

    private static void turns(String lower, List<Cue> cues) {
        int pairs = 0;
        int first = -1;
        boolean asked = false;
        boolean system = false;
        int line = 0;
        while (line < lower.length()) {
            String role = role(lower, line);
            if ("system".equals(role) && line > 0 && !system) {
                system = true;
                cues.add(new Cue("markup.role", Harm.PROMPT_INJECTION, 0.4, line, line + role.length()));
            } else if (ASKING.contains(role)) {
                first = first < 0 ? line : first;
                asked = true;
            } else if (asked && ANSWERING.contains(role)) {
                pairs++;
                asked = false;
            }
            int next = lower.indexOf('\n', line);
            line = next < 0 ? lower.length() : next + 1;
        }
        if (pairs >= SEVERAL) {
            cues.add(new Cue("turns.many", Harm.JAILBREAK, pairs >= MANY ? 0.45 : 0.25, first, lower.length()));
        }
    }

    /** Returns who speaks in the line that begins at {@code line}; empty when nobody does. */
    private static String role(String lower, int line) {
        int at = line;
        while (at < lower.length() && (lower.charAt(at) == ' ' || lower.charAt(at) == '*' || lower.charAt(at) == '#'
                || lower.charAt(at) == '[')) {
            at++;
        }
        int limit = Math.min(lower.length(), at + LONGEST_ROLE);
        for (int end = at; end < limit; end++) {
            char unit = lower.charAt(end);
            if (unit == ':') {
                return lower.substring(at, end).replace("*", "").replace("]", "").strip();
            }
            if (unit == '\n') {
                return "";
            }
        }
        return "";
    }
}
