// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.people;

import io.plumbline.console.Refusal;
import io.plumbline.console.Values;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.time.Duration;

/**
 * What stands in the form of a role.
 *
 * @param hours   how long a session may be
 * @param trust   who may take it on, JSON
 * @param refusal why it was not taken
 */
public record RoleDraft(String name, String description, String hours, String trust, Refusal refusal) {
    private static final int LONGEST = 12;

    static RoleDraft fresh(String trust) {
        return new RoleDraft("", "", "1", trust, Refusal.NONE);
    }

    static RoleDraft of(Values form, Refusal refusal) {
        return new RoleDraft(form.raw("name"), form.raw("description"), form.raw("hours"), form.raw("trust"), refusal);
    }

    static Duration hours(Values form) {
        return Duration.ofHours(form.find("hours").filter(text -> text.matches("[1-9][0-9]?")).map(Integer::valueOf)
                .filter(hours -> hours <= LONGEST).orElseThrow(() -> new PlumblineException(Category.INVALID_ARGUMENT,
                        "the longest session must be a whole number of hours from 1 to " + LONGEST)));
    }
}
