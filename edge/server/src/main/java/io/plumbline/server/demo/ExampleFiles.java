// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.demo;

import io.plumbline.data.objects.ObjectName;
import io.plumbline.data.objects.ObjectStore;
import io.plumbline.governance.Arns;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The files of the example: those that come with the program, and the objects of its bucket. */
final class ExampleFiles {
    static final String CONFIGURATION = "analysis_config.json";
    static final String DATASET = "german_credit.csv";
    static final String MODEL = "model.onnx";

    private static final List<String> SHIPPED = List.of(CONFIGURATION, DATASET, MODEL, "README.md");

    private final ObjectStore objects;
    private final String bucket;

    ExampleFiles(ObjectStore objects, Arns arns) {
        this.objects = objects;
        this.bucket = "sagemaker-" + arns.region() + "-" + arns.account();
    }

    /** Stores what comes with the program in the bucket. */
    void store() {
        SHIPPED.forEach(name -> put(name, shipped(name)));
    }

    /** Copies what comes with the program into a folder. */
    void copyTo(Path folder) throws IOException {
        for (String name : SHIPPED) {
            Files.write(folder.resolve(name), shipped(name));
        }
    }

    /** Stores an object of the example. */
    void put(String name, byte[] content) {
        objects.put(object(name), content, Map.of());
    }

    /** Returns the address of an object of the example. */
    String uri(String name) {
        return object(name).uri();
    }

    /** Returns the texts of the card, JSON. */
    static String card() {
        return new String(resource("card.json"), StandardCharsets.UTF_8);
    }

    /** Returns the version this program was built as. */
    static String version() {
        Properties properties = new Properties();
        try (InputStream in = open("version.properties")) {
            properties.load(in);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Objects.requireNonNull(properties.getProperty("version"));
    }

    private ObjectName object(String name) {
        return new ObjectName(bucket, Demo.NAME + "/" + name);
    }

    private static byte[] shipped(String name) {
        return resource("german-credit/" + name);
    }

    private static byte[] resource(String name) {
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(ExampleFiles.class.getResourceAsStream(name), name);
    }
}
