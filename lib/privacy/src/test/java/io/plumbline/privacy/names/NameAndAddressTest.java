// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.Finding;
import io.plumbline.privacy.PiiDetector;
import io.plumbline.privacy.ScanText;
import java.util.List;
import java.util.Random;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameAndAddressTest {
    private final NameAndAddress detector = new NameAndAddress();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"My name is Adaeze Okonkwo and I have a question.|Adaeze Okonkwo",
            "please call guðrún jónsdóttir tomorrow|guðrún jónsdóttir", "Dear Dr. Nguyen, thank you.|Nguyen",
            "I met Jean-Pierre O'Brien's brother yesterday.|Jean-Pierre O'Brien",
            "Will you come? Will Smith said he would.|Will Smith", "Patient: Anna van der Berg|Anna van der Berg",
            "I spoke with María José García Peña about it.|María José García Peña",
            "Contact Muhammad ibn Yusuf al-Rashid for details.|Muhammad ibn Yusuf al-Rashid"})
    void namesOfManyCulturesAreFoundWhole(String text, String name) {
        assertThat(found(text, EntityType.NAME)).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"The invoice for May is due in June.", "I ordered it from Amazon in Paris.",
            "Will it rain? The bill is high.", "Prices rose in Germany and Japan."})
    void wordsThatCouldBeNamesAreLeftAlone(String text) {
        assertThat(found(text, EntityType.NAME)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Please send it to 742 Maple Avenue, Apt 4B, Springfield, IL 62704.|742 Maple Avenue, Apt 4B, Springfield, IL 62704",
            "I live at Hauptstraße 12, 10115 Berlin.|Hauptstraße 12, 10115 Berlin",
            "Wohne jetzt: 12 rue de la République, 69002 Lyon, France|12 rue de la République, 69002 Lyon, France",
            "My address is Calle Mayor 5, 28013 Madrid.|Calle Mayor 5, 28013 Madrid"})
    void addressesAreFoundWhole(String text, String address) {
        assertThat(found(text, EntityType.ADDRESS)).containsExactly(address);
    }

    @Test
    void anAddressOverSeveralLinesIsOne() {
        String text = "Best regards,\nPriya Krishnamurthy\n14 Church Lane\nOxford\nOX1 2AB\n";

        assertThat(found(text, EntityType.NAME)).containsExactly("Priya Krishnamurthy");
        assertThat(found(text, EntityType.ADDRESS)).containsExactly("14 Church Lane\nOxford\nOX1 2AB");
    }

    @Test
    void theServiceLoaderKnowsIt() {
        assertThat(ServiceLoader.load(PiiDetector.class).stream().map(ServiceLoader.Provider::type))
                .anyMatch(type -> type.equals(NameAndAddress.class));
    }

    @Test
    void anyTextIsTakenAndEverySpanLiesInIt() {
        Random random = new Random(20261121);
        for (int round = 0; round < 200; round++) {
            StringBuilder text = new StringBuilder();
            for (int at = random.nextInt(80); at > 0; at--) {
                text.append((char) (random.nextBoolean() ? 32 + random.nextInt(96) : random.nextInt(0x10000)));
            }
            int last = 0;
            for (Finding finding : detector.find(new ScanText(text.toString()))) {
                assertThat(finding.begin()).isGreaterThanOrEqualTo(last);
                assertThat(finding.end()).isLessThanOrEqualTo(text.length());
                last = finding.end();
            }
        }
        assertThat(detector.find(new ScanText(""))).isEmpty();
    }

    @Test
    void aNameIsFoundWhereverAWindowEnds() {
        String sentence = "Then I asked Katarzyna Wiśniewska about the order. ";
        String text = sentence.repeat(400);

        assertThat(found(text, EntityType.NAME)).hasSize(400).containsOnly("Katarzyna Wiśniewska");
    }

    private List<String> found(String text, EntityType type) {
        return detector.find(new ScanText(text)).stream().filter(finding -> finding.type() == type)
                .map(finding -> text.substring(finding.begin(), finding.end())).toList();
    }
}
