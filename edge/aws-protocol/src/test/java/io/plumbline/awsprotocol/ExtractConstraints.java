// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Writes the constraint table of every service in {@code services.tsv} from the service descriptions that AWS publishes under
 * the Apache License 2.0. Arguments: a folder that holds {@code SERVICE/DATE/service-2.json} or {@code service-2.json.gz} for
 * each service, and the resource folder of this package.
 */
final class ExtractConstraints {
    private ExtractConstraints() {}

    public static void main(String[] arguments) throws IOException {
        for (ServiceRow service : OperationIndex.services()) {
            JsonNode description = read(newest(Path.of(arguments[0], service.description())));
            List<String> lines = new Description(description, known(service)).lines();
            Files.writeString(Path.of(arguments[1], "constraints-" + service.name() + ".tsv"),
                    "# From the service description published by AWS under the Apache License 2.0, version "
                            + description.at("/metadata/apiVersion").asText() + "\n" + String.join("\n", lines) + "\n");
        }
    }

    private static List<String> known(ServiceRow service) {
        return OperationIndex.operations().stream().filter(each -> each.service().equals(service.name()))
                .map(Operation::name).toList();
    }

    private static Path newest(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(file -> file.getFileName().toString().startsWith("service-2.json")).sorted()
                    .reduce((older, newer) -> newer)
                    .orElseThrow(() -> new IOException("no service-2.json in " + folder));
        }
    }

    private static JsonNode read(Path file) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                InputStream text = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return new ObjectMapper().readTree(text);
        }
    }
}
