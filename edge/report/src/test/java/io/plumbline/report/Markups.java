// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A page read by a strict XML parser. */
record Markups(Document document) {

    static Markups of(String html) {
        try {
            DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            builder.setErrorHandler(null);
            return new Markups(builder.parse(new InputSource(new StringReader(html))));
        } catch (ParserConfigurationException | SAXException | IOException failure) {
            throw new AssertionError("not well-formed: " + failure.getMessage(), failure);
        }
    }

    List<Element> elements(String tag) {
        NodeList nodes = document.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int index = 0; index < nodes.getLength(); index++) {
            elements.add((Element) nodes.item(index));
        }
        return elements;
    }

    List<Element> matching(String pattern) {
        return elements("*").stream().filter(element -> element.getTagName().matches(pattern)).toList();
    }

    List<String> attributes(String name) {
        return elements("*").stream().filter(element -> element.hasAttribute(name))
                .map(element -> element.getAttribute(name)).toList();
    }

    String text() {
        return elements("body").getFirst().getTextContent();
    }
}
