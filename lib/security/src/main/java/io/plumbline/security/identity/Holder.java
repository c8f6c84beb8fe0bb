// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.identity;

import java.time.Instant;
import java.util.Optional;

/** Something that policies are attached to. */
public sealed interface Holder permits User, Group, Role {
    /** Returns the unique id, such as {@code AIDA...}; never given out twice. */
    String id();

    /** Returns the name; unique within its kind whatever the case of its letters. */
    String name();

    /** Returns the path, {@code /} or {@code /a/b/}. */
    String path();

    /** Returns when it was made. */
    Instant created();

    /** Returns the ARN of the policy that limits it. */
    Optional<String> boundary();

    /** Returns what it is. */
    Kind kind();

    /** Returns its ARN in {@code account}. */
    default String arn(String account) {
        return kind().arn(account, path(), name());
    }

    /** What can hold policies. */
    enum Kind {
        /** A user. */
        USER("user", "AIDA"),
        /** A group of users. */
        GROUP("group", "AGPA"),
        /** A role. */
        ROLE("role", "AROA");

        private final String word;
        private final String prefix;

        Kind(String word, String prefix) {
            this.word = word;
            this.prefix = prefix;
        }

        /** Returns the word in ARNs and sentences. */
        public String word() {
            return word;
        }

        /** Returns how ids of this kind begin. */
        public String prefix() {
            return prefix;
        }

        /** Returns the ARN of something of this kind. */
        public String arn(String account, String path, String name) {
            return "arn:aws:iam::" + account + ":" + word + path + name;
        }
    }
}
