// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtLoggingLevel;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The one ONNX Runtime of this process, started when it is first asked for. */
public final class Environment {
    /**
     * While its library is loaded, ONNX Runtime 1.29.0 descends once for each character of the process's command line: one of
     * 4,000 characters, as a long class path makes it, overflows an ordinary stack and ends the process without a word.
     */
    private static final long STACK = 1L << 30;

    private Environment() {}

    private static final class Started {
        static final OrtEnvironment RUNTIME = start();
    }

    /** Returns it. */
    public static OrtEnvironment get() {
        try {
            return Started.RUNTIME;
        } catch (LinkageError failure) {
            throw new PlumblineException(Category.RESOURCE_EXHAUSTED,
                    "ONNX Runtime cannot be loaded on this machine, so ONNX models cannot be scored.", failure);
        }
    }

    private static OrtEnvironment start() {
        CompletableFuture<OrtEnvironment> started = new CompletableFuture<>();
        Thread thread = new Thread(null, () -> {
            try {
                started.complete(
                        OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "plumbline"));
            } catch (RuntimeException | LinkageError failure) {
                started.completeExceptionally(failure);
            }
        }, "onnx-runtime-start", STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            return started.join();
        } catch (CompletionException failure) {
            throw new ExceptionInInitializerError(failure.getCause());
        }
    }
}
