// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.tags;

import java.util.function.Predicate;

/** A kind of resource that may carry tags. */
public interface Taggable {
    /** Returns the type in its ARN, such as {@code model-card}. */
    String type();

    /** Returns whether there is a resource of this kind with {@code name}: what stands after the type in its ARN. */
    boolean exists(String name);

    /** Returns a kind of resource. */
    static Taggable of(String type, Predicate<String> exists) {
        return new Taggable() {
            @Override
            public String type() {
                return type;
            }

            @Override
            public boolean exists(String name) {
                return exists.test(name);
            }
        };
    }
}
