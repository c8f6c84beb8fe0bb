// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

/** What a member holds. */
enum Kind {
    STRING, BYTE, SHORT, INTEGER, LONG, FLOAT, DOUBLE, DECIMAL, BOOLEAN, TIMESTAMP, BLOB, DOCUMENT, LIST, MAP, STRUCTURE;

    boolean isNumber() {
        return isInteger() || this == FLOAT || this == DOUBLE || this == DECIMAL;
    }

    boolean isInteger() {
        return this == BYTE || this == SHORT || this == INTEGER || this == LONG;
    }

    boolean isScalar() {
        return this != LIST && this != MAP && this != STRUCTURE && this != DOCUMENT;
    }
}
