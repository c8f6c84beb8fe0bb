// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How Bedrock, Comprehend and Macie name what we find. */
class VocabularyTest {
    private static final ManagedIdentifiers MANAGED = ManagedIdentifiers.builtIn();

    @Test
    void bedrockHas31KindsAndComprehend36() {
        assertThat(EntityType.inBedrock()).hasSize(31);
        assertThat(EntityType.inComprehend()).hasSize(36);
    }

    @Test
    void comprehendHasOtherNamesForSomeKinds() {
        assertThat(EntityType.ofComprehend("SSN")).contains(EntityType.US_SOCIAL_SECURITY_NUMBER);
        assertThat(EntityType.ofComprehend("BANK_ROUTING")).contains(EntityType.US_BANK_ROUTING_NUMBER);
        assertThat(EntityType.ofBedrock("SSN")).isEmpty();
        assertThat(EntityType.BR_CPF.bedrockName()).isEmpty();
    }

    @Test
    void everyBedrockNameLeadsBackToItsKind() {
        assertThat(EntityType.inBedrock()).allSatisfy(type -> assertThat(EntityType.ofBedrock(type.bedrockName()
                .orElseThrow())).contains(type));
        assertThat(EntityType.inComprehend())
                .allSatisfy(type -> assertThat(EntityType.ofComprehend(type.comprehendName()
                        .orElseThrow())).contains(type));
    }

    @Test
    void managedIdentifiersAreInOrderAndEachOnce() {
        List<String> ids = MANAGED.all().stream().map(ManagedIdentifier::id).toList();
        assertThat(ids).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(160).contains("CREDIT_CARD_NUMBER",
                "CREDIT_CARD_NUMBER_(NO_KEYWORD)", "AWS_CREDENTIALS", "OPENSSH_PRIVATE_KEY", "UK_NHS_NUMBER");
    }

    @Test
    void everyManagedIdentifierButNameAndAddressHasADetector() {
        Set<EntityType> served = EnumSet.noneOf(EntityType.class);
        SensitiveData.builtIn().detectors().forEach(detector -> served.addAll(detector.types()));
        served.addAll(Set.of(EntityType.NAME, EntityType.ADDRESS));
        assertThat(served).containsAll(ManagedIdentifiers.types(MANAGED.all()));
    }

    @Test
    void aFindingIsReportedUnderTheIdentifierOfItsCountry() {
        assertThat(ids("Pay to DE89370400440532013000", EntityType.INTERNATIONAL_BANK_ACCOUNT_NUMBER)).containsExactly(
                "GERMANY_BANK_ACCOUNT_NUMBER");
        assertThat(ids("UK driving licence MORGA657054SM9IJ", EntityType.DRIVER_ID))
                .containsExactly("UK_DRIVERS_LICENSE");
        assertThat(ids("Call +33 6 12 34 56 78", EntityType.PHONE)).containsExactly("FRANCE_PHONE_NUMBER");
    }

    @Test
    void aCardIsReportedByWhetherAWordNamesIt() {
        assertThat(ids("my card 4111 1111 1111 1111", EntityType.CREDIT_DEBIT_CARD_NUMBER)).containsExactly(
                "CREDIT_CARD_NUMBER");
        assertThat(ids("it reads 4111 1111 1111 1111", EntityType.CREDIT_DEBIT_CARD_NUMBER)).containsExactly(
                "CREDIT_CARD_NUMBER_(NO_KEYWORD)");
    }

    private static List<String> ids(String text, EntityType type) {
        return SensitiveData.builtIn().find(text, EnumSet.of(type)).stream()
                .flatMap(finding -> MANAGED.covering(finding)
                        .stream())
                .map(ManagedIdentifier::id).toList();
    }
}
