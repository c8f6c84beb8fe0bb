// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.conformance;

import io.plumbline.measure.PlumblineException;
import io.plumbline.server.PlumblineServer;
import io.plumbline.server.settings.ServerSettings;
import io.plumbline.server.settings.SettingSources;
import io.plumbline.server.wiring.Wiring;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Tries to start a server on a data folder, in a process of its own. */
final class Lodger {
    private Lodger() {}

    /** Prints the port, or why there is none; the only argument is the data folder. */
    public static void main(String[] arguments) {
        try {
            PlumblineServer server = PlumblineServer.start(
                    ServerSettings.read(new SettingSources(Optional.empty(), Map.of(),
                            Map.of("plumbline.data", arguments[0], "plumbline.server.port", "0"))),
                    new Wiring(), InstantSource.system(), System.out);
            System.out.println("started on " + server.port());
            server.close();
        } catch (PlumblineException refused) {
            System.out.println(refused.category() + ": " + refused.getMessage());
            System.exit(1);
        }
    }
}
