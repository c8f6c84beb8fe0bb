// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/**
 * What a client signs with.
 *
 * @param id     of the access key
 * @param secret of the access key
 * @param token  of a session; empty for the key of a user
 */
record Keys(String id, String secret, Optional<String> token) {
    /** Returns the keys of a user. */
    static Keys of(String id, String secret) {
        return new Keys(id, secret, Optional.empty());
    }

    /** Reads what the first start of a server wrote. */
    static Keys founded(Path folder) {
        Map<String, String> lines = new HashMap<>();
        try {
            Files.readAllLines(folder.resolve("credentials")).stream().filter(line -> line.contains(" = "))
                    .forEach(line -> lines.put(line.substring(0, line.indexOf(" = ")),
                            line.substring(line.indexOf(" = ") + 3)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return of(lines.getOrDefault("aws_access_key_id", ""), lines.getOrDefault("aws_secret_access_key", ""));
    }

    /** Returns them as the SDK wants them. */
    AwsCredentials forSdk() {
        return token.<AwsCredentials>map(each -> AwsSessionCredentials.create(id, secret, each))
                .orElseGet(() -> AwsBasicCredentials.create(id, secret));
    }

    /** Returns them as variables of the environment. */
    Map<String, String> environment() {
        Map<String, String> variables = new HashMap<>(Map.of("AWS_ACCESS_KEY_ID", id, "AWS_SECRET_ACCESS_KEY", secret));
        token.ifPresent(each -> variables.put("AWS_SESSION_TOKEN", each));
        return variables;
    }

    @Override
    public String toString() {
        return "Keys[" + id + "]";
    }
}
