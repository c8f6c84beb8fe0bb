// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.conformance;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Waits for the answers of an asynchronous client, so that every check can be made with it too. */
final class Blocking {
    private Blocking() {}

    /** Returns {@code asynchronous} as the synchronous client of the same service. */
    static <C> C as(Class<C> type, Object asynchronous) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            // Overloads with a consumer of a builder are default methods that end in the method asked here.
            if (method.isDefault() && !takesRequest(method)) {
                return InvocationHandler.invokeDefault(proxy, method, arguments);
            }
            return call(asynchronous, method, arguments);
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type}, handler));
    }

    private static boolean takesRequest(Method method) {
        return method.getParameterCount() == 1 && method.getParameterTypes()[0].getSimpleName().endsWith("Request")
                && method.getReturnType().getSimpleName().endsWith("Response");
    }

    private static Object call(Object asynchronous, Method method, Object[] arguments) throws Throwable {
        try {
            Method same = asynchronous.getClass().getMethod(method.getName(), method.getParameterTypes());
            same.setAccessible(true);
            Object answer = same.invoke(asynchronous, arguments);
            return answer instanceof CompletableFuture<?> future ? future.get() : answer;
        } catch (ExecutionException | InvocationTargetException failure) {
            throw failure.getCause() == null ? failure : failure.getCause();
        }
    }
}
