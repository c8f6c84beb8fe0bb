// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.lexicon;

/** A class of words; a word may belong to several. */
public enum WordClass {
    /** A group of people in the plural, said neutrally: women, muslims, immigrants. */
    GROUPS,
    /** A member or the quality of a group, said neutrally: gay, jewish, woman. */
    GROUP,
    /** A slur against a group. */
    SLUR,
    /** A demeaning word for anybody. */
    INSULT,
    /** A swear word that need not be aimed at anybody. */
    PROFANITY,
    /** A word for killing or hurting. */
    HARM,
    /** Wounds, blood, agony. */
    GORE,
    /** A weapon, explosive or poison. */
    WEAPON,
    /** A forbidden drug or its trade. */
    DRUG,
    /** A crime, fraud or a tool of it. */
    CRIME,
    /** Explicit sexual act or body part. */
    SEXUAL,
    /** Sexual health, education, law. */
    SEXUAL_HEALTH,
    /** Allusion to desire. */
    AROUSAL,
    /** Hurting or killing oneself. */
    SELF_HARM,
    /** Words for a minor. */
    MINOR,
    /** Dehumanising words: vermin, plague. */
    DEHUMANISING,
    /** Contempt or exclusion: hate, deport, ban. */
    CONTEMPT,
    /** A person: neighbour, wife, teacher. */
    PERSON,
    /** Somebody spoken to. */
    YOU,
    /** The one who speaks. */
    ME,
    /** A thing of computing, which may be killed and executed. */
    MACHINE,
    /** A game, film or book and what happens in it. */
    FICTION,
    /** Plant, pest, cell, microbe or dish. */
    LIVING_THING,
    /** History, war of old, law and science. */
    STUDY,
    /** Help, prevention, recovery, safety. */
    CARE,
    /** Report, quote, condemn. */
    REPORT,
    /** Praise and love. */
    PRAISE,
    /** Not, never, no. */
    NEGATION,
    /** Asks for steps: how to, guide, recipe. */
    HOW_TO,
    /** Hiding from the law or from somebody: undetected, without a trace. */
    STEALTH,
    /** Wish or plan: want to, going to. */
    INTENT,
    /** Money, account, password, identity papers. */
    ASSET
}
