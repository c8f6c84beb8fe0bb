// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.grounding;

import io.plumbline.guardrails.language.Word;
import io.plumbline.guardrails.language.Words;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What a question asks for, and whether an answer holds something of that kind. */
enum QuestionType {
    PERSON(token -> token.tag() == Tag.NAME), PLACE(
            token -> token.tag() == Tag.NAME || token.tag() == Tag.PREPOSITION), TIME(QuestionType::isTime), AMOUNT(
                    QuestionType::isAmount), YES_OR_NO(
                            token -> token.is("yes") || token.is("no") || token.isContent()), OPEN(Token::isContent);

    private static final Set<String> CALENDAR = Set.of("january", "february", "march", "april", "may", "june", "july",
            "august", "september", "october", "november", "december", "monday", "tuesday", "wednesday", "thursday",
            "friday", "saturday", "sunday", "today", "yesterday", "tomorrow", "morning", "evening", "night", "day",
            "spring", "summer", "autumn", "winter", "before", "after", "during", "when", "while", "weekends",
            "weekdays");
    private static final Set<String> AMOUNTS = Set.of("one", "many", "few", "several", "none", "no", "most", "all",
            "some", "nothing", "much");
    private static final double NOT_HELD = 0.2;

    private final Predicate<Token> held;

    QuestionType(Predicate<Token> held) {
        this.held = held;
    }

    static QuestionType of(String query) {
        List<Word> words = Words.of(query);
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at).lower();
            String next = at + 1 < words.size() ? words.get(at + 1).lower() : "";
            switch (word) {
                case "who", "whom", "whose" -> {
                    return PERSON;
                }
                case "where" -> {
                    return PLACE;
                }
                case "when" -> {
                    return TIME;
                }
                case "how" -> {
                    return Set.of("many", "much", "old", "long", "far", "tall", "high", "big", "often", "fast", "heavy",
                            "large", "deep", "thick").contains(next) ? AMOUNT : OPEN;
                }
                case "what", "which" -> {
                    return next.equals("year") || next.equals("date") || next.equals("day") || next.equals("month")
                            ? TIME
                            : OPEN;
                }
                default -> {
                    if (at == 0 && Set.of("is", "are", "was", "were", "do", "does", "did", "can", "could", "has",
                            "have", "will", "may").contains(word)) {
                        return YES_OR_NO;
                    }
                }
            }
        }
        return OPEN;
    }

    private static boolean isTime(Token token) {
        return token.tag() == Tag.NUMBER || CALENDAR.contains(token.lower());
    }

    private static boolean isAmount(Token token) {
        return token.tag() == Tag.NUMBER || AMOUNTS.contains(token.lower());
    }

    /** Returns 1 when {@code answer} holds what is asked for, little when it does not. */
    double fit(List<Token> answer) {
        return answer.stream().anyMatch(held) ? 1 : NOT_HELD;
    }
}
