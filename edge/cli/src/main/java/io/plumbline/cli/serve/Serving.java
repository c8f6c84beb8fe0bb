// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli.serve;

import io.plumbline.server.Assembly;
import io.plumbline.server.Founding;
import io.plumbline.server.PlumblineServer;
import io.plumbline.server.settings.ServerSettings;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;

/** A server in this process, from its greeting to its end. */
public final class Serving {
    private final PrintStream out;
    private final PrintStream err;

    /**
     * Speaks to somebody.
     *
     * @param out gets the greeting
     * @param err gets the log
     */
    public Serving(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Serves until the process is told to stop. */
    public void run(ServerSettings settings, Assembly assembly, InstantSource clock) throws InterruptedException {
        PlumblineServer server = start(settings, assembly, clock);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            out.println("Stopped.");
            out.flush();
        }, "plumbline-stop"));
        new CountDownLatch(1).await();
    }

    /** Starts a server and says where it is. */
    PlumblineServer start(ServerSettings settings, Assembly assembly, InstantSource clock) {
        PlumblineServer server = PlumblineServer.start(settings, assembly, clock, err);
        out.println("Plumbline listens on " + server.address() + " (console and AWS API).");
        out.println("Data: " + settings.data());
        server.founding().ifPresent(founding -> tell(founding, server.address()));
        if (settings.tls().isEmpty() && !settings.listening().host().equals("127.0.0.1")) {
            out.println(
                    "Others can reach it, and nothing is encrypted: set plumbline.tls.certificate-file and key-file, "
                            + "or put a proxy with TLS before it.");
        }
        out.println("Stop it with Ctrl-C.");
        out.flush();
        return server;
    }

    private void tell(Founding founding, String address) {
        out.println();
        out.println("This is the first start. The console's sign-in is shown this once:");
        out.println("  user      " + founding.user());
        out.println("  password  " + founding.password());
        out.println("An access key for AWS clients is in " + founding.credentials() + ". Try it:");
        out.println("  AWS_SHARED_CREDENTIALS_FILE=" + founding.credentials() + " AWS_DEFAULT_REGION=us-east-1 \\");
        out.println("    aws sts get-caller-identity --endpoint-url " + address);
        out.println();
    }
}
