// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How many signed, authorised and audited calls does {@code plumbline serve} answer a second, how soon, and what does a call
 * cost in processor time? How long from the command to the first answer, and how much memory when idle? The client signs
 * before the clock runs, and shares the processors with the server. Run: ./bench server [SECONDS [CONNECTIONS [LAUNCHER
 * [KEY=VALUE ...]]]]; settings go to the server, such as a database.
 */
public final class ServerSpeed {
    private static final int CARDS = 10;
    /** About as long as the text of a card is. */
    private static final String DESCRIPTION = "Scores loans by income, age and history. ".repeat(20);
    private static final int STARTS = 5;
    private static final int IDLE_MILLIS = 5_000;

    private ServerSpeed() {}

    /** Prints two tables in Markdown. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
        int connections = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 16;
        Path launcher = Path.of(arguments.length > 2 ? arguments[2] : "plumbline");
        List<String> settings = Stream.of(arguments).skip(3).flatMap(each -> Stream.of("--set", each)).toList();
        Path folder = Files.createTempDirectory("plumbline-bench");
        try {
            starts(launcher, folder, settings);
            try (Served server = Served.start(launcher, folder, Served.freePort(), settings)) {
                load(server, seconds, connections);
            }
        } finally {
            delete(folder);
        }
    }

    private static void starts(Path launcher, Path folder, List<String> settings)
            throws IOException, InterruptedException {
        List<Double> later = new ArrayList<>();
        List<Double> resident = new ArrayList<>();
        double first = 0;
        for (int start = 0; start <= STARTS; start++) {
            try (Served server = Served.start(launcher, folder, Served.freePort(), settings)) {
                if (start == 0) {
                    first = server.firstAnswer();
                } else {
                    later.add(server.firstAnswer());
                }
                Thread.sleep(IDLE_MILLIS);
                resident.add(server.residentMegabytes());
            }
        }
        later.sort(Comparator.naturalOrder());
        resident.sort(Comparator.naturalOrder());
        System.out.println("| first start s | later starts s, median (least to most) | idle resident MB, median "
                + "(least to most) |\n|---|---|---|");
        System.out.printf(Locale.ROOT, "| %.2f | %.2f (%.2f to %.2f) | %.0f (%.0f to %.0f) |%n%n", first,
                later.get(STARTS / 2), later.getFirst(), later.getLast(), resident.get(STARTS / 2),
                resident.getFirst(), resident.getLast());
    }

    private static void load(Served server, int seconds, int connections) throws IOException, InterruptedException {
        Requests requests = new Requests(server.port(), server.keys());
        List<List<byte[]>> reads = new ArrayList<>();
        List<List<byte[]>> writes = new ArrayList<>();
        try (Line line = new Line(server.port())) {
            for (int connection = 0; connection < connections; connection++) {
                List<byte[]> read = new ArrayList<>();
                List<byte[]> write = new ArrayList<>();
                for (int card = 0; card < CARDS; card++) {
                    String name = "card-" + connection + "-" + card;
                    if (line.ask(requests.of("CreateModelCard",
                            card(name, "made", ", \"ModelCardStatus\": \"Draft\""))) != 200) {
                        throw new IllegalStateException(line.answer());
                    }
                    read.add(requests.of("DescribeModelCard", "{\"ModelCardName\": \"" + name + "\"}"));
                    write.add(requests.of("UpdateModelCard", card(name, "one", "")));
                    write.add(requests.of("UpdateModelCard", card(name, "two", "")));
                }
                reads.add(read);
                writes.add(write);
            }
        }
        System.out.println(
                "| " + connections + " connections | requests/s | p50 ms | p95 ms | p99 ms | server CPU us a request |"
                        + "\n|---|---|---|---|---|---|");
        measure("DescribeModelCard", server, new Load(server.port(), reads), seconds);
        measure("UpdateModelCard", server, new Load(server.port(), writes), seconds);
        System.out.printf(Locale.ROOT, "%nResident after the load: %.0f MB%n", server.residentMegabytes());
    }

    /** A first run warms up the server and is not counted. */
    private static void measure(String name, Served server, Load load, int seconds) throws InterruptedException {
        load.run(seconds);
        Duration before = server.cpu();
        Load.Seen seen = load.run(seconds);
        double cpu = server.cpu().minus(before).toNanos() / 1e3 / seen.nanos().length;
        System.out.printf(Locale.ROOT, "| %s | %,.0f | %.2f | %.2f | %.2f | %,.0f |%n", name, seen.rate(),
                seen.within(0.5), seen.within(0.95), seen.within(0.99), cpu);
    }

    private static String card(String name, String words, String more) {
        return "{\"ModelCardName\": \"" + name + "\", \"Content\": \"{\\\"model_overview\\\": "
                + "{\\\"model_description\\\": \\\"" + DESCRIPTION + words + "\\\"}}\"" + more + "}";
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
