// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.detect;

/** A kind of harmful text or of attack; the content filters of Bedrock Guardrails, prompt attacks in three parts. */
public enum Harm {
    /** Sexual interest, activity or arousal, direct or by allusion. */
    SEXUAL(ContentFilter.SEXUAL),
    /** Glorifying or threatening pain, hurt or injury, and graphic violence. */
    VIOLENCE(ContentFilter.VIOLENCE),
    /** Attack on a person or group because of identity. */
    HATE(ContentFilter.HATE),
    /** Demeaning, humiliating, mocking, bullying. */
    INSULTS(ContentFilter.INSULTS),
    /** Seeking or giving help for crime, fraud, self-harm and other wrongdoing. */
    MISCONDUCT(ContentFilter.MISCONDUCT),
    /** Talking a model out of its rules. */
    JAILBREAK(ContentFilter.PROMPT_ATTACK),
    /** Instructions that override those of the developer, also inside data. */
    PROMPT_INJECTION(ContentFilter.PROMPT_ATTACK),
    /** Getting at the hidden instructions or the set-up of a model. */
    PROMPT_LEAKAGE(ContentFilter.PROMPT_ATTACK);

    private final ContentFilter filter;

    Harm(ContentFilter filter) {
        this.filter = filter;
    }

    /** Returns the content filter that acts on it. */
    public ContentFilter filter() {
        return filter;
    }
}
