// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.dist;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/** Takes the texts of licences and notices out of jars, where nobody looks for them, into a folder of each jar. */
final class Licences {
    private static final Pattern TEXT = Pattern.compile(
            "([^/]*/)*(third-?party-?)?(licen[sc]es?|notices?|copying|copyright|lgpl)[^/]*");
    private static final Pattern CODE = Pattern.compile(".*\\.(class|java|js|css|html?|json|xml|properties)");

    private Licences() {}

    /** Copies the texts in {@code jar} into a folder of its name below {@code target}; makes none when it has none. */
    static void lay(Path jar, Path target) throws IOException {
        Path folder = target.resolve(jar.getFileName().toString().replaceFirst("\\.jar$", ""));
        try (JarFile source = new JarFile(jar.toFile())) {
            for (JarEntry entry : source.stream().filter(Licences::isText).toList()) {
                String name = entry.getName().replaceFirst("^META-INF/", "").replace('/', '-');
                Files.createDirectories(folder);
                try (InputStream in = source.getInputStream(entry)) {
                    Files.write(folder.resolve(name), in.readAllBytes());
                }
            }
        }
    }

    private static boolean isText(JarEntry entry) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        return !entry.isDirectory() && TEXT.matcher(name).matches() && !CODE.matcher(name).matches();
    }
}
