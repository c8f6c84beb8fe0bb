// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

/** Where a member travels. */
enum Place {
    BODY, QUERY, HEADER, PATH, STATUS
}
