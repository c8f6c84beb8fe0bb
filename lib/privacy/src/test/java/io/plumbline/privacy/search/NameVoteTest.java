// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.SensitiveData;
import io.plumbline.privacy.custom.AllowList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NameVoteTest {
    private static final TextSearch SEARCH = TextSearch.of(SensitiveData.builtIn(),
            Set.of(EntityType.NAME, EntityType.EMAIL), 0.5);
    private static final List<String> KNOWN = List.of("Peterson", "Okonkwo", "García", "Nguyen", "Kowalski",
            "Murphy", "Rossi", "Yamamoto", "Hansen", "Ivanov", "Müller", "Schneider");
    private static final List<String> RARE = List.of("Djurhuus", "Utsi", "Thill", "Leota");

    @Test
    void amongNamesWhatLooksLikeANameIsOne() {
        List<String> cells = Stream.concat(KNOWN.stream(), RARE.stream()).toList();
        NameVote vote = vote(cells);

        assertThat(vote.share().orElseThrow()).isBetween(0.7, 0.99);
        assertThat(cells).allSatisfy(cell -> assertThat(found(cell, vote)).containsExactly(cell));
        assertThat(RARE).anySatisfy(cell -> assertThat(SEARCH.look("column 1", cell).found()).isEmpty());
    }

    @Test
    void otherColumnsStayAsTheyAre() {
        List<String> towns = List.of("Berlin", "Lyon", "Madison", "Charlotte", "Austin", "Leeds", "Porto", "Osaka",
                "Florence", "Denver");

        assertThat(vote(towns).share()).isEmpty();
        assertThat(found("Utsi", vote(towns))).isEmpty();
    }

    @Test
    void whatDoesNotLookLikeANameIsNone() {
        NameVote vote = vote(KNOWN);

        assertThat(Stream.of("n/a", "17", "S-1234", "?", "unknown (see the file of the other office there)")
                .map(cell -> found(cell, vote))).allMatch(List::isEmpty);
        assertThat(SEARCH.look("column 1", "ann@example.org", vote.share()).found()).singleElement()
                .satisfies(found -> assertThat(found.kind()).isEqualTo(Kind.of(EntityType.EMAIL)));
        assertThat(found(" Utsi ", vote)).containsExactly("Utsi");
    }

    @Test
    void aHandfulOfCellsSaysNothingAndBlankOnesDoNotCount() {
        assertThat(vote(KNOWN.subList(0, 7)).share()).isEmpty();
        NameVote gaps = vote(KNOWN.subList(0, 8));
        gaps.add(" ", List.of());

        assertThat(gaps.cells()).isEqualTo(8);
        assertThat(gaps.share()).isPresent();
    }

    @Test
    void whatIsAllowedOrNotSoughtIsLeftOut() {
        Optional<Double> share = vote(KNOWN).share();

        assertThat(SEARCH.allowing(List.of(AllowList.ofWords("utsi"))).look("column 1", "Utsi", share).found())
                .isEmpty();
        assertThat(TextSearch.of(SensitiveData.builtIn(), Set.of(EntityType.EMAIL), 0.5)
                .look("column 1", "Utsi", share).found()).isEmpty();
    }

    private static NameVote vote(List<String> cells) {
        NameVote vote = new NameVote();
        cells.forEach(cell -> vote.add(cell, SEARCH.look("column 1", cell).found()));
        return vote;
    }

    private static List<String> found(String cell, NameVote vote) {
        return SEARCH.look("column 1", cell, vote.share()).found().stream()
                .map(found -> cell.substring(found.begin(), found.end())).toList();
    }
}
