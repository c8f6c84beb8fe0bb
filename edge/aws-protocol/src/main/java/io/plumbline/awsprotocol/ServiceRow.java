// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

/**
 * A service of the index.
 *
 * @param name        the SDK's package segment
 * @param signingName the service in credential scopes
 * @param protocol    how its SDK client calls it
 * @param description the folder its published description lies in
 * @param namespace   of its XML answers, empty for JSON
 */
record ServiceRow(String name, String signingName, WireProtocol protocol, String description, String namespace) {}
