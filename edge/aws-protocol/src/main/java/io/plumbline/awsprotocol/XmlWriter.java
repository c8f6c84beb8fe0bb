// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkPojo;

/** SDK shapes into the XML of the Query protocol. */
final class XmlWriter {
    private final XmlText xml;

    private XmlWriter(XmlText xml) {
        this.xml = xml;
    }

    /** Returns the whole answer of {@code operation}. */
    static String answer(Operation operation, SdkPojo response, String requestId) {
        XmlText xml = new XmlText().openIn(operation.name() + "Response", operation.namespace());
        if (!Member.of(response).isEmpty()) {
            xml.open(operation.name() + "Result");
            new XmlWriter(xml).members(response);
            xml.close(operation.name() + "Result");
        }
        return xml.open("ResponseMetadata").element("RequestId", requestId).close("ResponseMetadata")
                .close(operation.name() + "Response").toString();
    }

    private void members(SdkPojo shape) {
        for (Member member : Member.of(shape)) {
            Object value = member.get(shape);
            if (value != null) {
                member(member, member.name(), value);
            }
        }
    }

    private void member(Member member, String name, Object value) {
        switch (value) {
            case List<?> list when member.isFlattened() -> elements(member.element(), name, list);
            case List<?> list -> {
                xml.open(name);
                elements(member.element(), member.elementName(), list);
                xml.close(name);
            }
            case Map<?, ?> map when member.isFlattened() -> entries(member, name, map);
            case Map<?, ?> map -> {
                xml.open(name);
                entries(member, "entry", map);
                xml.close(name);
            }
            case SdkPojo shape -> {
                xml.open(name);
                members(shape);
                xml.close(name);
            }
            default -> xml.element(name, TextScalars.write(member, value, TimeFormat.ISO_8601));
        }
    }

    private void elements(Member element, String name, List<?> values) {
        values.stream().forEach(each -> member(element, name, each));
    }

    private void entries(Member member, String name, Map<?, ?> values) {
        Member element = member.element();
        values.forEach((key, value) -> {
            xml.open(name).element(member.keyName(), (String) key);
            member(element, member.valueName(), value);
            xml.close(name);
        });
    }
}
