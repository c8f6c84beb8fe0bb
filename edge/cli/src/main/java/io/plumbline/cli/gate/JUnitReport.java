// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli.gate;

import io.plumbline.fairness.results.GateOutcome;
import io.plumbline.fairness.results.GateOutcome.Check;
import io.plumbline.measure.Verdict;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A gate's outcome as JUnit XML: one test case per check. A check that closes the gate is a failure; one that is waived, a
 * mere warning or not decidable is skipped, with the reason.
 */
public final class JUnitReport {
    private JUnitReport() {}

    /** Returns the document as UTF-8 bytes. */
    public static byte[] of(GateOutcome gate) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes,
                    StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            line(xml, 0);
            xml.writeStartElement("testsuites");
            suite(xml, gate);
            line(xml, 0);
            xml.writeEndElement();
            line(xml, 0);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing XML to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    private static void suite(XMLStreamWriter xml, GateOutcome gate) throws XMLStreamException {
        List<Check> checks = gate.checks();
        line(xml, 1);
        xml.writeStartElement("testsuite");
        attribute(xml, "name", "plumbline " + gate.policy());
        attribute(xml, "tests", String.valueOf(checks.size()));
        attribute(xml, "failures", String.valueOf(checks.stream().filter(Check::blocking).count()));
        attribute(xml, "errors", "0");
        attribute(xml, "skipped", String.valueOf(checks.stream().filter(JUnitReport::isSkipped).count()));
        for (Check check : checks) {
            testCase(xml, check);
        }
        line(xml, 1);
        xml.writeEndElement();
    }

    private static void testCase(XMLStreamWriter xml, Check check) throws XMLStreamException {
        line(xml, 2);
        xml.writeStartElement("testcase");
        attribute(xml, "classname", "plumbline." + check.facet());
        attribute(xml, "name", check.rule() + ": " + check.metric() + " of " + check.facet() + " " + check.group());
        if (check.blocking()) {
            outcome(xml, "failure", check.message());
        } else if (isSkipped(check)) {
            outcome(xml, "skipped", skippedBecause(check));
        }
        xml.writeEndElement();
    }

    private static void outcome(XMLStreamWriter xml, String element, String message) throws XMLStreamException {
        line(xml, 3);
        xml.writeEmptyElement(element);
        attribute(xml, "message", message);
        line(xml, 2);
    }

    private static boolean isSkipped(Check check) {
        return !check.blocking() && check.verdict().filter(verdict -> verdict != Verdict.PASS).isPresent();
    }

    private static String skippedBecause(Check check) {
        String reason = check.waiver().map(waiver -> "waived, " + waiver).orElse(
                check.verdict().equals(Optional.of(Verdict.FAIL))
                        ? "a warning, which does not close the gate"
                        : "not enough evidence");
        return check.message() + " (" + reason + ")";
    }

    private static void attribute(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, allowed(value));
    }

    /** XML 1.0 has no way to write control characters, not even escaped. */
    private static String allowed(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().map(point -> isAllowed(point) ? point : '\uFFFD').forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isAllowed(int point) {
        return point == '\t' || point == '\n' || point == '\r' || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD) || point >= 0x10000;
    }

    private static void line(XMLStreamWriter xml, int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
