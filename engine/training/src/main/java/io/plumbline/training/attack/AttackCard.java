// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.attack;

import io.plumbline.training.Corpus;
import io.plumbline.training.Report;

/** The card of the filter for attacks on a model. */
final class AttackCard {
    private AttackCard() {}

    static String of(Corpus corpus, Report report, String planted, AttackJudge judge) {
        AttackFigures figures = new AttackFigures(corpus, judge);
        return """
                # Attacks on a model

                The filter PROMPT_ATTACK has three scores: JAILBREAK (talking a model out of its rules), PROMPT_INJECTION
                (instructions that override those of the developer, also inside data) and PROMPT_LEAKAGE (getting at the
                hidden set-up). Three stages look at every reading of a text, plain and disguised; the strongest finding
                counts, and one from a disguised reading counts more.

                * `attack-rules`: phrases in a dozen languages and shapes of texts (chat markup, hidden passages, links
                  that carry data away, odd endings, long invented dialogues). Signs of different families add up by
                  noisy-or. A sign in quotation marks next to words like "example" or "detect" counts half. A sign that
                  only a disguised reading shows counts more.
                * `linear`: heads over hashed words and pieces of words, weights version %s, trained on %,d texts.
                * `attack-data`: in mails, tables, markup and listings every sentence is scored alone by a head that
                  tells sentences to an assistant from sentences of data, version %s. A question, or a line that points
                  at the data, is taken for the user's own where it stands first or last.

                This file is made by `plumbline train-detectors --only attack`.

                ## Data
                * jailbreak-prompts (MIT, Apache-2.0). Prompts from the wild that show fewer than two signs of an attack
                  out of 28 (words on rules, refusing, what is forbidden) are plain role play and left out: one in six.
                * wrapped-jailbreaks (MIT): wrappers around harmful and harmless tasks; the rows without a wrapper are
                  harmless or left out. Three wrappers are only judged on.
                * bipia-indirect-injection (MIT, tables CC BY-SA 4.0): kinds of instructions stay on one side.
                * benign-instructions, benign-questions, bold-wikipedia-benign, and comments that are rude at most.
                * texts of our own: about 550 templates, each attack with harmless twins of the same shape, filled with
                  lists of words and with goals from harmful-requests (MIT) and benign-questions. Templates, and words
                  of long lists, are on one side. Sentences of ours are also planted in real mails, tables and passages,
                  as are harmless requests to readers.

                ## Attacks
                Figures are those of weights that never saw these texts; the heads that ship were trained on them as well,
                never on the pools that set the bands. Shares in per cent with 95 %% intervals.

                %s
                ## Harmless texts
                Bands are set on the pools that are not marked.

                %s
                ## Ranking
                %s
                ## Disguises
                Attacks in English that are acted on at MEDIUM as they are, and how many of them still are when hidden.
                Codes of other languages are often not recognised as text and stay hidden.

                %s
                ## Known failures
                * A question, or an instruction that points at the data ("rhyme this text"), looks like a request of
                  the user where it stands at the start or end of data; in plain prose without any sign of data it does
                  so anywhere. Tag what the user says and guard the data apart.
                * Harmful goals told as fiction without any step or word of method are seen by the content filters only.
                * Attacks spread over several messages are seen only when the messages are guarded together.
                * Languages beyond English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Russian, Chinese
                  and Turkish are seen by few phrases or none; in those, frames around harmful goals are mostly missed.
                * Texts that quote attacks in full, such as lists of examples for a lesson, may reach MEDIUM.

                ## Canary tokens
                A system prompt can be marked so that its leaking is proven rather than guessed:

                ```java
                Canary canary = Canary.keyed(secret);                 // at least 16 bytes, kept by you
                String prompt = canary.mark(systemPrompt, "shop");    // puts a line with the token in front
                Optional<HarmFinding> leak = canary.find(Normaliser.read(output), "shop");
                ```

                The token follows from key and name; nothing is stored. It is found in every reading of the output, with
                signs or blanks between its letters, backwards, turned by thirteen places, or when ten of its eighteen
                letters are left. A translation or summary of the prompt does not hold it and is not found this way.
                """
                .formatted(report.version(), report.trained(), planted, figures.attacks(), figures.pools(),
                        figures.rankings(), figures.disguises());
    }
}
