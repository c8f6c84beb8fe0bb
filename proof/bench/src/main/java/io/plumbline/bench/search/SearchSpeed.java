// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.search;

import io.plumbline.data.PageRequest;
import io.plumbline.documents.search.Condition;
import io.plumbline.documents.search.Expression;
import io.plumbline.documents.search.Operator;
import io.plumbline.documents.search.Search;
import io.plumbline.documents.search.SearchQuery;
import io.plumbline.documents.search.SearchSource;
import io.plumbline.documents.search.SearchSources;
import io.plumbline.governance.Arns;
import io.plumbline.governance.inventory.Fleet;
import io.plumbline.governance.inventory.InventoryStores;
import io.plumbline.store.Database;
import io.plumbline.store.DatabaseSettings;
import io.plumbline.store.inventory.JdbiCardsOfModels;
import io.plumbline.store.inventory.JdbiEndpointConfigs;
import io.plumbline.store.inventory.JdbiEndpoints;
import io.plumbline.store.inventory.JdbiModels;
import io.plumbline.store.registry.JdbiModelPackages;
import io.plumbline.store.tags.JdbiTagStore;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long does one page of Search take that the database cannot narrow? A fresh database (H2 in a file, or the PostgreSQL
 * of the arguments) with as many packages and as many models, one question at a time; milliseconds of the wall, and of the thread that asks. Run:
 * ./bench search [RECORDS [JDBC-URL USER]]
 */
public final class SearchSpeed {
    private static final int REPETITIONS = 7;
    private static final Arns ARNS = new Arns("us-east-1", "000000000000");

    private SearchSpeed() {}

    /** Searches among as many records as the first argument says, 100,000 without. */
    public static void main(String[] arguments) throws IOException {
        int records = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("plumbline-bench-search");
        DatabaseSettings settings = arguments.length < 3
                ? DatabaseSettings.fileIn(folder)
                : new DatabaseSettings(arguments[1], Optional.of(arguments[2]), Optional.of(""), 4);
        try (Database database = Database.open(settings)) {
            long begun = System.nanoTime();
            new SyntheticRegistry(database, ARNS).write(records);
            System.out.printf(Locale.ROOT, "%,d packages and models on %s, written in %.0f s; Java %s%n", records,
                    database.isPostgres() ? "PostgreSQL" : "H2", (System.nanoTime() - begun) / 1e9,
                    Runtime.version());
            measure(database, records);
        } finally {
            delete(folder);
        }
    }

    private static void measure(Database database, int records) {
        JdbiTagStore tags = new JdbiTagStore(database);
        SearchSources sources = new SearchSources(ARNS, tags);
        JdbiModelPackages packages = new JdbiModelPackages(database, ARNS);
        SearchSource registered = sources.packages(packages);
        String last = String.valueOf(records - 1);
        time("packages: one image of a container", registered,
                where("InferenceSpecification.Containers.Image", Operator.EQUALS,
                        "registry.example.org/scorer:" + last),
                Optional.empty());
        time("packages: nothing holds this source", registered, where("SourceUri", Operator.CONTAINS, "absent"),
                Optional.empty());
        time("packages: one owner in 997", registered,
                where("CustomerMetadataProperties.owner", Operator.EQUALS, "owner-3"), Optional.empty());
        time("packages: this or that", registered, new Expression(List.of(
                new Condition("SourceUri", Operator.EQUALS, "https://git.example.org/models/" + last),
                new Condition("Tags.team", Operator.EQUALS, "nobody")), List.of(), List.of(), true), Optional.empty());
        time("packages: a tag that is not", registered, where("Tags.team", Operator.NOT_EXISTS, ""), Optional.empty());
        time("packages: all, by source", registered, Expression.ALL, Optional.of("SourceUri"));
        time("packages: rank 3, by name of the image", registered,
                where("CustomerMetadataProperties.rank", Operator.EQUALS, "3"),
                Optional.of("InferenceSpecification.Containers.Image"));
        SearchSource models = sources.models(new Fleet(
                new InventoryStores(new JdbiModels(database, ARNS), new JdbiEndpointConfigs(database, ARNS),
                        new JdbiEndpoints(database, ARNS), tags),
                packages, new JdbiCardsOfModels(database, ARNS)));
        time("models: risk high", models, where("ModelCard.RiskRating", Operator.EQUALS, "High"), Optional.empty());
    }

    private static Expression where(String name, Operator operator, String value) {
        return Expression.all(new Condition(name, operator, value));
    }

    private static void time(String what, SearchSource source, Expression expression, Optional<String> sort) {
        double[] millis = new double[REPETITIONS];
        int found = 0;
        long before = processor();
        for (int i = 0; i < REPETITIONS; i++) {
            long begun = System.nanoTime();
            found = new Search(source).find(new SearchQuery(expression, sort, false), PageRequest.first(100)).page()
                    .items().size();
            millis[i] = (System.nanoTime() - begun) / 1e6;
        }
        double busy = (processor() - before) / 1e6 / REPETITIONS;
        double first = millis[0];
        Arrays.sort(millis);
        System.out.printf(Locale.ROOT,
                "%-42s first %,8.0f ms, median %,8.0f ms, %,8.0f ms of a core (%d on the page)%n", what,
                first, millis[REPETITIONS / 2], busy, found);
    }

    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
