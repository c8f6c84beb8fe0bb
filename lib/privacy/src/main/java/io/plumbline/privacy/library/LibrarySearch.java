// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.library;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.SensitiveData;
import io.plumbline.privacy.custom.AllowList;
import io.plumbline.privacy.custom.CustomIdentifier;
import io.plumbline.privacy.library.AllowListReading.Readable;
import io.plumbline.privacy.library.AllowListReading.Unreadable;
import io.plumbline.privacy.search.NamedIdentifier;
import io.plumbline.privacy.search.TextSearch;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Looks for every built-in kind and by every custom identifier that is kept, and leaves out what a kept allow list names.
 * A list that cannot be read is not applied, so that rather too much is reported, and that is said.
 */
public final class LibrarySearch {
    private static final int PAGE = 1_000;

    private final CustomIdentifiers identifiers;
    private final AllowLists lists;
    private final AllowListReading reading;

    /** Searches by {@code identifiers} and {@code lists}, which {@code reading} reads. */
    public LibrarySearch(CustomIdentifiers identifiers, AllowLists lists, AllowListReading reading) {
        this.identifiers = identifiers;
        this.lists = lists;
        this.reading = reading;
    }

    /** Returns what {@code text} holds, found by {@code data} and by what is kept. */
    public Outcome find(SensitiveData data, String text) {
        List<AllowList> allowed = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (KeptAllowList each : all(lists::list)) {
            switch (reading.read(each.source())) {
                case Readable readable -> allowed.add(readable.list());
                case Unreadable unreadable -> notes.add("The allow list '" + each.name() + "' was not applied: "
                        + unreadable.reason() + (unreadable.reason().endsWith(".") ? "" : "."));
            }
        }
        TextSearch.Outcome outcome = TextSearch.of(data, EnumSet.allOf(EntityType.class), 0)
                .with(all(identifiers::list).stream()
                        .map(each -> new NamedIdentifier(each.name(), CustomIdentifier.of(each.criteria()))).toList())
                .allowing(allowed).look("", text);
        return new Outcome(
                outcome.found().stream().map(each -> new Scan.Found(each.kind().name(), each.begin(), each.end(),
                        each.score(), each.detector())).toList(),
                outcome.allowed(), notes);
    }

    private static <T> List<T> all(Function<PageRequest, Page<T>> lister) {
        List<T> all = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<T> page = lister.apply(new PageRequest(PAGE, after));
            all.addAll(page.items());
            after = page.next();
        } while (after.isPresent());
        return all;
    }

    /**
     * What a search came to.
     *
     * @param found   what is reported, in order
     * @param allowed how many findings an allow list left out
     * @param notes   sentences about lists that were not applied
     */
    public record Outcome(List<Scan.Found> found, int allowed, List<String> notes) {
        /** Copies the lists in. */
        public Outcome {
            found = List.copyOf(found);
            notes = List.copyOf(notes);
        }
    }
}
