// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.grounding;

/** What is measured of a claim, each from 0 (as it should be) to 1; none depends on how long the claim is. */
enum Feature {
    MISSING("The source does not say it, or not of the same thing."), PAIRS(
            "Its words follow each other in another way than in the source."), RAREST(
                    "It holds a telling word that the source does not have."), NAMES(
                            "It names somebody or something that the source does not name."), NUMBERS(
                                    "It holds a number that the source does not have."), UNITS(
                                            "A number has another unit than in the source."), NEGATION(
                                                    "It denies what the source affirms, or affirms what the source denies."), OPPOSITES(
                                                            "It says the opposite of a word of the source."), EXCHANGED(
                                                                    "Who does what to whom, or from where to where, is turned round against the source."), ELSEWHERE(
                                                                            "A number or a name belongs to something else in the source."), RIVAL(
                                                                                    "The source says something else in this place, and this of something else."), REPLACED(
                                                                                            "The source says something else in this place.");

    private final String reason;

    Feature(String reason) {
        this.reason = reason;
    }

    /** Returns what it means when it is high, in a sentence. */
    String reason() {
        return reason;
    }
}
