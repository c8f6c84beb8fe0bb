// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

import java.io.IOException;
import java.lang.reflect.Field;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import software.amazon.awssdk.protocols.core.OperationInfo;

/**
 * Writes the operation index of every service in {@code services.tsv} from the SDK's jars on the class path. Run it with the
 * resource folder of this package as its argument after a change of the SDK's version.
 */
final class GenerateOperations {
    private static final String MARSHALLER = "RequestMarshaller.class";

    private GenerateOperations() {}

    public static void main(String[] arguments) throws IOException {
        for (ServiceRow service : OperationIndex.services()) {
            Path file = Path.of(arguments[0], "operations-" + service.name() + ".tsv");
            Files.writeString(file, String.join("\n", lines(service)) + "\n");
        }
    }

    /** Returns the index of one service. */
    static List<String> lines(ServiceRow service) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String stem : stems(service.name())) {
            lines.add(OperationIndex.line(operation(service, stem)));
        }
        return lines.stream().sorted().toList();
    }

    private static Operation operation(ServiceRow service, String stem) {
        OperationInfo info = info(type(service.name(), "transform." + stem + "RequestMarshaller"));
        String identifier = info.operationIdentifier() == null ? stem : info.operationIdentifier();
        boolean isTarget = service.protocol() == WireProtocol.AWS_JSON_1_0
                || service.protocol() == WireProtocol.AWS_JSON_1_1;
        String name = identifier.substring(identifier.lastIndexOf('.') + 1);
        return new Operation(service.name(), name, service.signingName() + ".amazonaws.com", service.signingName(),
                service.protocol(), info.apiVersion() == null ? "" : info.apiVersion(), isTarget ? identifier : "",
                info.httpMethod().name(), info.requestUri(), service.namespace(), stem, isStreaming(service, stem));
    }

    /** An answer is a stream when the SDK hands it to a handler of its own. */
    private static boolean isStreaming(ServiceRow service, String stem) {
        try {
            Class.forName("software.amazon.awssdk.services." + service.name() + ".model." + stem + "ResponseHandler");
            return true;
        } catch (ClassNotFoundException plain) {
            return false;
        }
    }

    private static List<String> stems(String service) throws IOException {
        String folder = "software/amazon/awssdk/services/" + service + "/transform/";
        URL found = Objects.requireNonNull(GenerateOperations.class.getClassLoader().getResource(folder), folder);
        JarURLConnection connection = (JarURLConnection) found.openConnection();
        return connection.getJarFile().stream().map(ZipEntry::getName)
                .filter(name -> name.startsWith(folder) && name.endsWith(MARSHALLER))
                .map(name -> name.substring(folder.length(), name.length() - MARSHALLER.length())).toList();
    }

    private static OperationInfo info(Class<?> marshaller) {
        for (Field field : marshaller.getDeclaredFields()) {
            if (field.getType() == OperationInfo.class) {
                try {
                    field.setAccessible(true);
                    return (OperationInfo) field.get(null);
                } catch (IllegalAccessException closed) {
                    throw new IllegalStateException(closed);
                }
            }
        }
        throw new IllegalStateException(marshaller + " has no operation");
    }

    private static Class<?> type(String service, String name) {
        try {
            return Class.forName("software.amazon.awssdk.services." + service + "." + name);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
