// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.people;

import io.plumbline.security.access.Question;
import io.plumbline.security.gate.Call;
import io.plumbline.security.identity.Directory;
import io.plumbline.security.identity.Holder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds users, groups and roles for somebody who may do something to them, asked with all that the API asks with. */
record Holders(PeopleDesk desk) {
    /** Finds the one of {@code name}; a permission for nobody of that name is asked for too, before saying so. */
    <T extends Holder> T permitted(Call call, Holder.Kind kind, Directory<T> directory, String name,
            Map<String, List<String>> context) {
        Optional<T> found = directory.find(name);
        String arn = found.map(this::arn).orElseGet(() -> kind.arn(desk.realm().account(), "/", name));
        call.require(arn, found.map(holder -> context(holder, context)).orElse(context));
        call.touches(switch (kind) {
            case USER -> "AWS::IAM::User";
            case GROUP -> "AWS::IAM::Group";
            case ROLE -> "AWS::IAM::Role";
        }, arn);
        return found.orElseGet(() -> missing(kind, directory, name));
    }

    /** Returns the question that {@link #permitted} would ask, to show or hide a button. */
    Question question(String action, Holder holder, Map<String, List<String>> context) {
        return new Question("iam:" + action, arn(holder), context(holder, context));
    }

    String arn(Holder holder) {
        return holder.arn(desk.realm().account());
    }

    private Map<String, List<String>> context(Holder holder, Map<String, List<String>> asked) {
        Map<String, List<String>> context = new TreeMap<>();
        desk.realm().store().tags().of(holder.id()).forEach((key, value) -> {
            context.put("aws:resourcetag/" + key.toLowerCase(Locale.ROOT), List.of(value));
            context.put("iam:resourcetag/" + key.toLowerCase(Locale.ROOT), List.of(value));
        });
        holder.boundary().ifPresent(boundary -> context.put("iam:permissionsboundary", List.of(boundary)));
        context.putAll(asked);
        return context;
    }

    private <T extends Holder> T missing(Holder.Kind kind, Directory<T> directory, String name) {
        Holder other = switch (kind) {
            case USER -> desk.users().require(name);
            case GROUP -> desk.groups().require(name);
            case ROLE -> desk.roles().require(name);
        };
        return directory.findById(other.id()).orElseThrow();
    }
}
