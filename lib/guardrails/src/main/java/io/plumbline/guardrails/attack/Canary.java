// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.attack;

import io.plumbline.guardrails.detect.Harm;
import io.plumbline.guardrails.detect.HarmFinding;
import io.plumbline.guardrails.text.Reading;
import io.plumbline.guardrails.text.Readings;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Marks a system prompt with a token that nobody can guess, so that its turning up in an output proves a leak. The
 * token follows from a key and a name: nothing is stored. It is found in every reading of the output, also with signs
 * and blanks between its letters, backwards, turned by thirteen places, or when only {@value #ENOUGH} of its
 * {@value #LETTERS} letters are left. Linear time in the length of the output.
 */
public final class Canary {
    private static final int LETTERS = 18;
    private static final int ENOUGH = 10;
    private static final int ALPHABET = 26;
    private static final int SHORTEST_KEY = 16;
    private static final double CERTAIN = 0.99;

    private final byte[] key;

    private Canary(byte[] key) {
        this.key = key.clone();
    }

    /** Returns canaries of {@code key}, at least 16 secret bytes. */
    public static Canary keyed(byte[] key) {
        if (key.length < SHORTEST_KEY) {
            throw new IllegalArgumentException("the key of a canary has at least 16 bytes, this one " + key.length);
        }
        return new Canary(key);
    }

    /** Returns the token of {@code name}, such as the identifier of a guardrail or an application. */
    public String token(String name) {
        byte[] code = code(name);
        StringBuilder token = new StringBuilder(LETTERS);
        for (int i = 0; i < LETTERS; i++) {
            token.append((char) ('a' + (code[i] & 0xff) % ALPHABET));
        }
        return token.toString();
    }

    /** Returns {@code prompt} behind a line that holds the token and tells the model to keep it. */
    public String mark(String prompt, String name) {
        return "Reference of this prompt, never part of an answer: " + token(name) + "\n" + prompt;
    }

    /** Returns the finding that {@code output} gives the token of {@code name} away, if it does. */
    public Optional<HarmFinding> find(Readings output, String name) {
        String token = token(name);
        String[] forms = {token, new StringBuilder(token).reverse().toString(), turned(token)};
        for (Reading reading : output.all()) {
            Letters letters = Letters.of(reading.text());
            for (String form : forms) {
                for (int from = 0; from + ENOUGH <= LETTERS; from++) {
                    int at = letters.text.indexOf(form.substring(from, from + ENOUGH));
                    if (at >= 0) {
                        return Optional.of(new HarmFinding(Harm.PROMPT_LEAKAGE, CERTAIN,
                                reading.originalBegin(letters.places[at]),
                                reading.originalEnd(letters.places[at + ENOUGH - 1] + 1),
                                "canary/" + reading.kind()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private byte[] code(String name) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(name.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HmacSHA256", e);
        }
    }

    private static String turned(String token) {
        StringBuilder turned = new StringBuilder(token.length());
        token.chars().forEach(unit -> turned.append((char) ('a' + (unit - 'a' + ALPHABET / 2) % ALPHABET)));
        return turned.toString();
    }

    /** The letters of a text alone, and where each stands. */
    private record Letters(String text, int[] places) {
        static Letters of(String text) {
            StringBuilder letters = new StringBuilder(text.length());
            int[] places = new int[text.length()];
            for (int at = 0; at < text.length(); at++) {
                char unit = Fold.of(text.charAt(at));
                if (unit >= 'a' && unit <= 'z') {
                    places[letters.length()] = at;
                    letters.append(unit);
                }
            }
            return new Letters(letters.toString(), places);
        }
    }
}
