// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.disguise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.measure.PlumblineException;
import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.Finding;
import io.plumbline.privacy.search.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DisguiseTest {
    private static final DisguiseKey KEY = key("0123456789abcdef0123456789abcdef");
    private static final DisguiseKey OTHER = key("fedcba9876543210fedcba9876543210");
    private static final String CARD = "Card 4111-1111-1111-1111 ok";

    @Test
    void tagsAreThoseOfBedrockAndPlacesCorrespond() {
        String text = "Call Ann at ann@x.org now";
        DisguisedText done = Disguise.apply(text,
                List.of(finding(EntityType.EMAIL, 12, 21, 1), finding(EntityType.NAME, 5, 8, 0.9)),
                Operators.all(new Operator.Tag()));

        assertThat(done.text()).isEqualTo("Call {NAME} at {EMAIL} now");
        assertThat(done.replacements()).containsExactly(new Replacement(Kind.of(EntityType.NAME), 5, 8, 5, 11),
                new Replacement(Kind.of(EntityType.EMAIL), 12, 21, 15, 22));
        assertThat(done.toDisguised(0)).isZero();
        assertThat(done.toDisguised(6)).isEqualTo(5);
        assertThat(done.toDisguised(9)).isEqualTo(12);
        assertThat(done.toDisguised(22)).isEqualTo(23);
        assertThat(done.toOriginal(23)).isEqualTo(22);
        assertThat(done.toOriginal(20)).isEqualTo(12);
        assertThat(done.toOriginal(12)).isEqualTo(9);
    }

    @Test
    void aCardKeepsItsLastFourAndItsLayoutOnRequest() {
        List<Finding> found = List.of(finding(EntityType.CREDIT_DEBIT_CARD_NUMBER, 5, 24, 1));

        assertThat(Disguise.apply(CARD, found,
                Operators.all(Operator.recognisable(EntityType.CREDIT_DEBIT_CARD_NUMBER, '*'))).text())
                .isEqualTo("Card ****-****-****-1111 ok");
        assertThat(Disguise.apply(CARD, found, Operators.all(Operator.fill('#'))).text())
                .isEqualTo("Card ################### ok");
        assertThat(Disguise.apply("pin 1234", List.of(finding(EntityType.CREDIT_DEBIT_CARD_NUMBER, 4, 8, 1)),
                Operators.all(new Operator.Fill('*', 4, true))).text()).isEqualTo("pin ****");
    }

    @Test
    void redactingRemovesAndKeepingKeeps() {
        List<Finding> found = List.of(finding(EntityType.NAME, 0, 3, 1), finding(EntityType.AGE, 8, 10, 1));
        Operators operators = new Operators(Map.of(EntityType.AGE, new Operator.Keep()), new Operator.Redact());

        assertThat(Disguise.apply("Ann was 42", found, operators).text()).isEqualTo(" was 42");
    }

    @Test
    void ofOverlappingFindingsTheStrongerStandsAndNothingOfTheOtherShows() {
        List<Finding> found = List.of(finding(EntityType.NAME, 0, 8, 0.5), finding(EntityType.EMAIL, 4, 12, 0.9));
        List<Finding> inside = List.of(finding(EntityType.ADDRESS, 0, 12, 0.5), finding(EntityType.NAME, 4, 8, 0.9));

        assertThat(Disguise.apply("ann.ann@x.yz", found, Operators.all(new Operator.Tag())).text())
                .isEqualTo("{NAME}{EMAIL}");
        assertThat(Disguise.apply("ann.ann@x.yz", inside, Operators.all(new Operator.Tag())).text())
                .isEqualTo("{ADDRESS}{NAME}{ADDRESS}");
    }

    @Test
    void aSurrogatePairIsNeverSplit() {
        String text = "a\uD83D\uDE00b";

        assertThat(Disguise.apply(text, List.of(finding(EntityType.NAME, 2, 4, 1)),
                Operators.all(Operator.fill('*'))).text()).isEqualTo("a**");
    }

    @Test
    void aFindingBeyondTheTextIsRefused() {
        assertThatThrownBy(() -> Disguise.apply("short", List.of(finding(EntityType.NAME, 0, 9, 1)),
                Operators.all(new Operator.Tag()))).isInstanceOf(PlumblineException.class)
                .hasMessageStartingWith("a finding ends at 9, but the text has 5 UTF-16 units");
    }

    @Test
    void pseudonymsAreStableWhateverTheSpellingAndDifferByKey() {
        Operators mine = Operators.all(new Operator.Pseudonym(KEY));
        String name = whole(EntityType.NAME, "Ann  Lee", mine);

        assertThat(name).matches("NAME_[a-z0-9]{12}").isEqualTo(whole(EntityType.NAME, "ANN LEE", mine))
                .isNotEqualTo(whole(EntityType.NAME, "Ann Li", mine))
                .isNotEqualTo(whole(EntityType.NAME, "Ann Lee", Operators.all(new Operator.Pseudonym(OTHER))));
        assertThat(whole(EntityType.EMAIL, "a@b.org", mine)).matches("[a-z0-9]{12}@example\\.invalid");
        assertThat(whole(EntityType.IP_ADDRESS, "8.8.8.8", mine)).matches("10(\\.\\d{1,3}){3}");
        String card = whole(EntityType.CREDIT_DEBIT_CARD_NUMBER, "4111-1111-1111-1234", mine);
        assertThat(card).matches("\\d{4}-\\d{4}-\\d{4}-1234").isNotEqualTo("4111-1111-1111-1234");
        assertThat(whole(EntityType.CREDIT_DEBIT_CARD_NUMBER, "4111111111111234", mine))
                .isEqualTo(card.replace("-", ""));
        assertThat(whole(EntityType.DRIVER_ID, "Ab-12", mine)).matches("[A-Z][a-z]-\\d\\d");
    }

    @Test
    void hashesNeedTheKeyAndHide() {
        String hash = whole(EntityType.NAME, "Ann", Operators.all(new Operator.Hash(KEY)));

        assertThat(hash).matches("[0-9a-f]{64}")
                .isEqualTo(whole(EntityType.NAME, "ann", Operators.all(new Operator.Hash(KEY))))
                .isNotEqualTo(whole(EntityType.NAME, "Ann", Operators.all(new Operator.Hash(OTHER))));
        assertThatThrownBy(() -> DisguiseKey.of(new byte[15])).isInstanceOf(PlumblineException.class)
                .hasMessageStartingWith("the key has 15 bytes, allowed are 16 and more");
    }

    @Test
    void whatIsSealedComesBackWhateverTheText() {
        Random random = new Random(20261121);
        Operators seal = Operators.all(new Operator.Seal(KEY));
        for (int round = 0; round < 300; round++) {
            String text = randomText(random);
            List<Finding> found = randomFindings(random, text.length());
            String disguised = Disguise.apply(text, found, seal).text();

            assertThat(Disguise.reveal(disguised, KEY)).isEqualTo(text);
            assertThat(Disguise.reveal(disguised, OTHER)).isEqualTo(disguised);
        }
    }

    @Test
    void aForgedSealStaysAsItIs() {
        String sealed = whole(EntityType.NAME, "Ann", Operators.all(new Operator.Seal(KEY)));
        String forged = sealed.replace("{NAME:", "{EMAIL:");

        assertThat(Disguise.reveal(forged + " {NAME:} {NAME:x {", KEY)).isEqualTo(forged + " {NAME:} {NAME:x {");
        assertThat(Disguise.reveal("{{" + sealed, KEY)).isEqualTo("{{Ann");
    }

    @Test
    void generalisingKeepsTheCoarsePart() {
        Operators coarse = Operators.all(new Operator.Generalise());

        assertThat(whole(EntityType.AGE, "42 years old", coarse)).isEqualTo("40-49 years old");
        assertThat(whole(EntityType.AGE, "97", coarse)).isEqualTo("90+");
        assertThat(whole(EntityType.DATE_TIME, "1984-03-07", coarse)).isEqualTo("1984-03");
        assertThat(whole(EntityType.DATE_TIME, "7 March 1984", coarse)).isEqualTo("1984");
        assertThat(whole(EntityType.DATE_TIME, "last Monday", coarse)).isEqualTo("{DATE_TIME}");
        assertThat(whole(EntityType.IP_ADDRESS, "192.0.2.77", coarse)).isEqualTo("192.0.2.0/24");
        assertThat(whole(EntityType.IP_ADDRESS, "2001:db8:1:2::9", coarse)).isEqualTo("2001:db8:1::/48");
        assertThat(whole(EntityType.IP_ADDRESS, "::1", coarse)).isEqualTo("{IP_ADDRESS}");
        assertThat(whole(EntityType.ADDRESS, "12 Elm St, Apt 4B, Springfield, IL 62704", coarse))
                .isEqualTo("Springfield, IL 627**");
        assertThat(whole(EntityType.ADDRESS, "12 Elm St", coarse)).isEqualTo("{ADDRESS}");
        assertThat(whole(EntityType.NAME, "Ann", coarse)).isEqualTo("{NAME}");
    }

    private static String whole(EntityType type, String value, Operators operators) {
        return Disguise.apply(value, List.of(finding(type, 0, value.length(), 1)), operators).text();
    }

    private static Finding finding(EntityType type, int begin, int end, double score) {
        return new Finding(type, begin, end, score, "test");
    }

    private static DisguiseKey key(String secret) {
        return DisguiseKey.of(secret.getBytes(StandardCharsets.US_ASCII));
    }

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        for (int at = random.nextInt(60); at >= 0; at--) {
            int kind = random.nextInt(10);
            text.append((char) (kind == 0
                    ? 0xD800 + random.nextInt(0x800)
                    : kind < 3
                            ? "{}:_A"
                                    .charAt(random.nextInt(5))
                            : 32 + random.nextInt(0x500)));
        }
        return text.toString();
    }

    private static List<Finding> randomFindings(Random random, int length) {
        List<Finding> found = new ArrayList<>();
        for (int count = random.nextInt(6); count > 0; count--) {
            int begin = random.nextInt(length);
            int end = begin + 1 + random.nextInt(length - begin);
            found.add(finding(EntityType.values()[random.nextInt(5)], begin, end, random.nextInt(3) / 2.0));
        }
        return found;
    }
}
