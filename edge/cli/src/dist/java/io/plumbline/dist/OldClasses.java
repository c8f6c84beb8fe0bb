// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.dist;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.DiscontinuedInstruction;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** Raises class files older than Java 6 to Java 8, with the stack maps that the newer verifier asks for. */
final class OldClasses {
    private static final int JAVA_6 = 50;
    private static final int JAVA_8 = 52;
    private static final int MAJOR_VERSION_OFFSET = 6;

    private final ClassFile classFile;

    /** Raises classes of {@code jar}, whose other classes tell how its types relate. */
    OldClasses(Path jar) throws MalformedURLException {
        URL[] jars = {URI.create("jar:" + jar.toUri() + "!/").toURL()};
        classFile = ClassFile.of(ClassFile.ClassHierarchyResolverOption
                .of(ClassHierarchyResolver.ofResourceParsing(new URLClassLoader(jars))));
    }

    /** Returns whether {@code jar} holds class files older than Java 6. */
    static boolean in(JarFile jar) throws IOException {
        for (JarEntry entry : jar.stream().filter(each -> each.getName().endsWith(".class")).toList()) {
            try (InputStream in = jar.getInputStream(entry); DataInputStream data = new DataInputStream(in)) {
                data.skipNBytes(MAJOR_VERSION_OFFSET);
                if (data.readUnsignedShort() < JAVA_6) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns {@code content}, raised when it is an old class file without the subroutines that Java 7 did away with. */
    byte[] raise(String name, byte[] content) {
        if (!name.endsWith(".class")) {
            return content;
        }
        ClassModel model = classFile.parse(content);
        if (model.majorVersion() >= JAVA_6) {
            return content;
        }
        boolean subroutines = model.methods().stream().flatMap(method -> method.code().stream())
                .flatMap(code -> code.elementStream())
                .anyMatch(element -> element instanceof DiscontinuedInstruction);
        return subroutines
                ? content
                : classFile.transformClass(model, ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)
                        .andThen(ClassTransform.endHandler(builder -> builder.withVersion(JAVA_8, 0))));
    }
}
