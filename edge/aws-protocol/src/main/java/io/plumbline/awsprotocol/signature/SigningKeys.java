// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol.signature;

import java.util.Optional;

/** The secrets that requests are signed with. */
@FunctionalInterface
public interface SigningKeys {
    /** Finds the secret of an access key, a temporary one included; empty when there is no such key or it is off. */
    Optional<String> find(String accessKeyId);
}
