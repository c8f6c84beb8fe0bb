// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.iam;

import io.plumbline.documents.policies.PolicyDocuments;
import io.plumbline.security.identity.ReadyPolicies;
import io.plumbline.security.identity.ReadyPolicy;
import io.plumbline.security.personas.Persona;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The managed policies that come with the program: those of AWS that make sense here, and one for each persona. */
public final class ShippedPolicies {
    private ShippedPolicies() {}

    /** Returns all of them, to be kept by {@code Founding}. */
    public static List<ReadyPolicy> all() {
        return Stream.concat(ReadyPolicies.all().stream(),
                Arrays.stream(Persona.values()).map(ShippedPolicies::of)).toList();
    }

    /** Returns the policy of a persona, such as {@code arn:aws:iam::aws:policy/plumbline/DataScientist}. */
    public static ReadyPolicy of(Persona persona) {
        String name = Arrays.stream(persona.title().split(" ", -1))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
        return new ReadyPolicy(name, "/plumbline/", persona.sentence(), PolicyDocuments.write(persona.document()));
    }
}
