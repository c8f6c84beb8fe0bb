// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One server with its world and one browser for all tests; each test gets windows of its own. */
final class Room implements AutoCloseable {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 900;
    private final Chromium chromium;
    private final Path folder;
    private final RunningServer server;
    private final String signedIn;

    Room() {
        chromium = new Chromium();
        try {
            folder = Files.createTempDirectory("plumbline-browser");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server = new RunningServer(folder);
        try (World world = new World(server)) {
            world.fill();
        }
        try (GuardedWorld world = new GuardedWorld(server)) {
            world.fill();
        }
        try (Visitor visitor = stranger()) {
            visitor.signIn(server.user(), server.password());
            signedIn = visitor.page().context().storageState();
        }
    }

    RunningServer server() {
        return server;
    }

    /** Returns a window of somebody who is not signed in. */
    Visitor stranger() {
        return new Visitor(chromium.browser().newContext(options()), server.address());
    }

    /** Returns a window of the administrator. */
    Visitor admin() {
        return admin(ColorScheme.LIGHT, WIDTH, true);
    }

    Visitor admin(ColorScheme scheme, int width, boolean scripts) {
        BrowserContext context = chromium.browser().newContext(options().setStorageState(signedIn)
                .setColorScheme(scheme).setViewportSize(width, HEIGHT).setJavaScriptEnabled(scripts));
        return new Visitor(context, server.address());
    }

    private Browser.NewContextOptions options() {
        return new Browser.NewContextOptions().setBaseURL(server.address().toString()).setViewportSize(WIDTH, HEIGHT);
    }

    @Override
    public void close() {
        chromium.close();
        server.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Hands the one room to tests that take it. */
    static final class Key implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Room.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).computeIfAbsent(Room.class);
        }
    }
}
