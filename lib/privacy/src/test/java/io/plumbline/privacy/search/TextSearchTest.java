// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.SensitiveData;
import io.plumbline.privacy.custom.AllowList;
import io.plumbline.privacy.custom.CustomCriteria;
import io.plumbline.privacy.custom.CustomIdentifier;
import io.plumbline.privacy.disguise.Disguise;
import io.plumbline.privacy.disguise.DisguiseKey;
import io.plumbline.privacy.disguise.Operator;
import io.plumbline.privacy.disguise.Operators;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TextSearchTest {
    private static final NamedIdentifier STAFF = new NamedIdentifier("Staff id", CustomIdentifier.of(
            new CustomCriteria("S-[0-9]{4}", List.of("employee"), List.of(), 30, List.of())));
    private static final TextSearch SEARCH = TextSearch
            .of(SensitiveData.builtIn(), Set.of(EntityType.EMAIL, EntityType.PIN), 0.5).with(List.of(STAFF));
    private static final DisguiseKey KEY = DisguiseKey.of("0123456789abcdef".getBytes(StandardCharsets.US_ASCII));

    @Test
    void customIdentifiersFindBesideBuiltInKinds() {
        assertThat(SEARCH.find("employee S-1234 has ann@example.org")).containsExactly(
                new Found(Kind.custom("Staff id"), 9, 15, 1, "custom"),
                new Found(Kind.of(EntityType.EMAIL), 20, 35, 0.98, "email"));
    }

    @Test
    void aHeadingIsReadBeforeItsCellAndOffsetsAreThoseOfTheCell() {
        assertThat(SEARCH.look("pin", "4711").found()).singleElement()
                .satisfies(found -> assertThat(List.of(found.begin(), found.end())).isEqualTo(List.of(0, 4)));
        assertThat(SEARCH.look("", "4711").found()).isEmpty();
        assertThat(SEARCH.look("Employee", "S-1234").found()).singleElement()
                .satisfies(found -> assertThat(found.kind()).isEqualTo(Kind.custom("Staff id")));
        assertThat(SEARCH.look("number", "S-1234").found()).isEmpty();
    }

    @Test
    void whatAnAllowListNamesAsAWholeIsLeftOutWhateverItsKind() {
        TextSearch allowing = SEARCH.allowing(
                List.of(AllowList.ofWords("Info@Example.org\n"), AllowList.ofRegex("S-0[0-9]*")));

        TextSearch.Outcome outcome = allowing
                .look("", "employee S-0001, S-1234: info@example.org, info@example.org.uk");
        assertThat(outcome.allowed()).isEqualTo(2);
        assertThat(outcome.found()).extracting(Found::begin).containsExactly(17, 43);
    }

    @Test
    void whatACustomIdentifierFoundIsDisguisedUnderItsName() {
        String text = "employee S-1234 has ann@example.org";
        List<Found> found = SEARCH.find(text);

        assertThat(Disguise.all(text, found, Operators.all(new Operator.Tag())).text())
                .isEqualTo("employee {Staff id} has {EMAIL}");
        assertThat(Disguise.all(text, found, Operators.all(new Operator.Pseudonym(KEY))).text())
                .matches("employee [A-Z]-[0-9]{4} has [a-z0-9]{12}@example\\.invalid").doesNotContain("S-1234");
        String sealed = Disguise.all(text, found, Operators.all(new Operator.Seal(KEY))).text();
        assertThat(sealed).contains("{STAFF_ID:");
        assertThat(Disguise.reveal(sealed, KEY)).isEqualTo(text);
    }
}
