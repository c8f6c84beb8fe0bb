// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class JUnitReportTest {
    private final Document document = parse(JUnitReport.of(GateOutcomes.ALL));

    @Test
    void countsWhatHappened() {
        Element suite = elements("testsuite").getFirst();

        assertThat(suite.getAttribute("name")).isEqualTo("plumbline four-fifths");
        assertThat(suite.getAttribute("tests")).isEqualTo("6");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getAttribute("skipped")).isEqualTo("3");
    }

    @Test
    void aCheckThatClosesTheGateIsTheOnlyFailure() {
        List<Element> failures = elements("failure");

        assertThat(failures).hasSize(1);
        assertThat(failures.getFirst().getAttribute("message"))
                .isEqualTo("DI of sex female is 0.72, at least 0.80 was asked for");
        assertThat(((Element) failures.getFirst().getParentNode()).getAttribute("name"))
                .isEqualTo("selection: DI of sex female");
    }

    @Test
    void whatDoesNotCloseTheGateIsSkippedWithTheReason() {
        assertThat(elements("skipped").stream().map(each -> each.getAttribute("message"))).satisfiesExactly(
                warned -> assertThat(warned).endsWith("(a warning, which does not close the gate)"),
                waived -> assertThat(waived)
                        .endsWith("(waived, by J. Doe until 2027-01-31: a new sample is being drawn)"),
                unsure -> assertThat(unsure).endsWith("(not enough evidence)"));
    }

    @Test
    void namesWithMarkupAndControlCharactersStayReadable() {
        assertThat(elements("testcase").get(4).getAttribute("name")).isEqualTo("selection: DI of sex a\"<&\uFFFDb");
    }

    private List<Element> elements(String name) {
        NodeList nodes = document.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Element.class::cast).toList();
    }

    private static Document parse(byte[] xml) {
        try {
            return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml));
        } catch (Exception e) {
            throw new AssertionError("not well-formed", e);
        }
    }
}
