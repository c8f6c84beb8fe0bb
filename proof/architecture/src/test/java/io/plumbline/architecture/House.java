// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The rooms of the house, and the classes in them. */
final class House {
    static final String ROOT = "io.plumbline";

    /** Every room with its wing and the rooms it may use. A room that is missing here is a failure, not unseen. */
    static final Map<String, Room> ROOMS = new TreeMap<>(Map.ofEntries(
            Map.entry("measure", new Room(Wing.LIB)),
            Map.entry("data", new Room(Wing.LIB, "measure")),
            Map.entry("fairness", new Room(Wing.LIB, "measure", "data")),
            Map.entry("model", new Room(Wing.LIB, "measure")),
            Map.entry("explain", new Room(Wing.LIB, "measure", "model")),
            Map.entry("security", new Room(Wing.LIB, "measure", "data")),
            Map.entry("governance", new Room(Wing.LIB, "measure", "data")),
            Map.entry("privacy", new Room(Wing.LIB, "measure", "data")),
            Map.entry("guardrails", new Room(Wing.LIB, "measure", "data", "privacy")),
            Map.entry("documents",
                    new Room(Wing.ENGINE, "measure", "data", "fairness", "model", "explain", "security", "governance",
                            "privacy", "guardrails")),
            Map.entry("training", new Room(Wing.ENGINE, "measure", "data", "privacy", "guardrails", "documents")),
            Map.entry("objects", new Room(Wing.ENGINE, "measure", "data")),
            Map.entry("store",
                    new Room(Wing.ENGINE, "measure", "data", "security", "governance", "privacy", "guardrails",
                            "documents")),
            Map.entry("jobs", new Room(Wing.ENGINE, "measure", "data", "store")),
            Map.entry("columnar", new Room(Wing.ENGINE, "measure", "data", "fairness", "documents")),
            Map.entry("runtimes", new Room(Wing.ENGINE, "measure", "model", "privacy", "guardrails", "documents")),
            Map.entry("analysis",
                    new Room(Wing.ENGINE, "measure", "data", "fairness", "model", "explain", "documents", "columnar",
                            "runtimes")),
            Map.entry("report",
                    new Room(Wing.EDGE, "measure", "data", "fairness", "model", "explain", "documents", "governance")),
            Map.entry("web", new Room(Wing.EDGE, "measure")),
            Map.entry("awsprotocol", new Room(Wing.EDGE, "measure", "web")),
            Map.entry("connect", new Room(Wing.EDGE, "measure", "guardrails", "web")),
            Map.entry("langchain4j", new Room(Wing.EDGE, "measure", "privacy", "guardrails")),
            Map.entry("springai", new Room(Wing.EDGE, "measure", "privacy", "guardrails")),
            Map.entry("aws", new Room(Wing.EDGE, "measure", "data", "security", "governance", "privacy", "guardrails",
                    "documents", "objects", "store", "jobs", "report", "web", "connect", "awsprotocol")),
            Map.entry("console",
                    new Room(Wing.EDGE, "measure", "data", "security", "governance", "privacy", "guardrails",
                            "documents", "objects", "store", "jobs", "report", "web")),
            Map.entry("server", new Room(Wing.EDGE, "measure", "data", "fairness", "explain", "security", "governance",
                    "privacy", "guardrails", "documents", "objects", "store", "jobs", "runtimes", "analysis", "report",
                    "web", "connect", "awsprotocol", "aws", "console")),
            Map.entry("cli", new Room(Wing.EDGE, "measure", "data", "fairness", "model", "explain", "documents",
                    "columnar", "runtimes", "analysis", "report", "security", "governance", "privacy",
                    "guardrails", "training", "objects", "store", "server"))));

    /** Every class that ships, tests left out. */
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/proof/")).importPackages(ROOT);

    private House() {}

    /** Returns the room named {@code name}; one without a row may use nothing. */
    static Room room(String name) {
        return ROOMS.getOrDefault(name, new Room(Wing.EDGE));
    }

    /** Returns the name of the room that {@code packageName} belongs to. */
    static String roomOf(String packageName) {
        String[] parts = packageName.split("\\.");
        return parts.length > 2 ? parts[2] : packageName;
    }

    /** Returns whether {@code type} is one of ours. */
    static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith(ROOT + ".");
    }

    /** A floor of the house, upper ones first. */
    enum Wing {
        LIB, ENGINE, EDGE
    }

    /** A room: where it is, and which rooms it may use. */
    record Room(Wing wing, Set<String> uses) {
        Room(Wing wing, String... uses) {
            this(wing, Set.of(uses));
        }
    }
}
