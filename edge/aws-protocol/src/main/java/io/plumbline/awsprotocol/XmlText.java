// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

/** Builds XML. Characters that XML cannot carry become the replacement character. */
final class XmlText {
    private final StringBuilder text = new StringBuilder(512);

    XmlText open(String name) {
        text.append('<').append(name).append('>');
        return this;
    }

    XmlText openIn(String name, String namespace) {
        text.append('<').append(name);
        if (!namespace.isEmpty()) {
            text.append(" xmlns=\"").append(namespace).append('"');
        }
        text.append('>');
        return this;
    }

    XmlText close(String name) {
        text.append("</").append(name).append('>');
        return this;
    }

    XmlText element(String name, String value) {
        return open(name).value(value).close(name);
    }

    XmlText value(String value) {
        value.codePoints().forEach(this::character);
        return this;
    }

    private void character(int point) {
        switch (point) {
            case '<' -> text.append("&lt;");
            case '>' -> text.append("&gt;");
            case '&' -> text.append("&amp;");
            case '"' -> text.append("&quot;");
            // A reader turns a bare carriage return into a line feed.
            case '\r' -> text.append("&#xD;");
            default -> text.appendCodePoint(isAllowed(point) ? point : '\uFFFD');
        }
    }

    private static boolean isAllowed(int point) {
        return point == '\t' || point == '\n' || point >= 0x20 && point <= 0xD7FF || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
