// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.attack;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells plain role play from attacks among prompts collected in the wild: an attack speaks of rules, of refusing or of
 * what is forbidden, in at least two of these ways. About one prompt in six does not and is left out of training.
 */
final class RolePlay {
    private static final int ENOUGH = 2;
    private static final List<Pattern> CUES = Arrays.stream(("restrict,filter,illegal|unlawful|crime,ethic,moral,"
            + "guideline,polic(?:y|ies),refus|reject|decline,jailbr,\\bDAN\\b|do anything,limit(?:s|ation|less|ed),"
            + "censor,openai,(?:break|stay|remain|out of|in) (?:in )?character,nsfw|sexual|explicit,"
            + "as an ai|language model,\\brules?\\b,disregard|ignore|forget,harmful|dangerous|offensive|inappropriate,"
            + "disclaimer|warning,comply|obey,freed|broken free|bypass,swear|profan|curse|vulgar,apolog|sorry,"
            + "evil|malicious|hack").split(",")).map(cue -> Pattern.compile(cue, Pattern.CASE_INSENSITIVE)).toList();

    private RolePlay() {}

    /** Returns whether {@code text} shows fewer than two signs of an attack. */
    static boolean isPlain(String text) {
        return CUES.stream().filter(cue -> cue.matcher(text).find()).count() < ENOUGH;
    }
}
