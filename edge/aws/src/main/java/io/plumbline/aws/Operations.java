// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws;

import io.plumbline.awsprotocol.Events;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.gate.Call;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import software.amazon.awssdk.core.SdkPojo;

/** Which operations are served, and by what. */
public final class Operations {
    private final Map<Class<?>, Served<?, ?>> served;

    private Operations(Map<Class<?>, Served<?, ?>> served) {
        this.served = Map.copyOf(served);
    }

    /** Returns the operations of these services; two handlers of one operation are a mistake. */
    public static Operations of(Collection<? extends Service> services) {
        Register register = new Register();
        services.forEach(service -> service.register(register));
        return new Operations(register.served);
    }

    /** Finds what serves requests of {@code type}. */
    public Optional<Served<?, ?>> find(Class<?> type) {
        return Optional.ofNullable(served.get(type));
    }

    /** Returns the request types that are served. */
    public Collection<Class<?>> requestTypes() {
        return served.keySet();
    }

    /**
     * A served operation.
     *
     * @param codes how this operation names a failure where it differs from its service
     */
    public static final class Served<Q extends SdkPojo, R extends SdkPojo> {
        private final Class<Q> type;
        private final BiFunction<Q, Call, Reply> handler;
        private final Map<Category, String> codes = new EnumMap<>(Category.class);
        private Optional<Boolean> readOnly = Optional.empty();
        private List<String> leftOut = List.of();

        private Served(Class<Q> type, BiFunction<Q, Call, Reply> handler) {
            this.type = type;
            this.handler = handler;
        }

        /** Says that this operation reports failures of {@code category} as {@code code}. */
        public Served<Q, R> failing(Category category, String code) {
            codes.put(category, code);
            return this;
        }

        /** Says that this operation changes nothing, or that it does, where its name tells otherwise. */
        public Served<Q, R> readOnly(boolean isReadOnly) {
            readOnly = Optional.of(isReadOnly);
            return this;
        }

        /** Names members of the answer that never enter the audit log, such as secrets. */
        public Served<Q, R> secret(String... members) {
            leftOut = List.of(members);
            return this;
        }

        /** Returns the code for {@code category}, when it differs from that of the service. */
        public Optional<String> code(Category category) {
            return Optional.ofNullable(codes.get(category));
        }

        /** Returns whether it was said to be read-only. */
        public Optional<Boolean> isReadOnly() {
            return readOnly;
        }

        /** Returns the members of the answer that never enter the audit log. */
        public List<String> secrets() {
            return leftOut;
        }

        /** Serves {@code request}, which must be of the registered type. */
        public Reply handle(SdkPojo request, Call call) {
            return handler.apply(type.cast(request), call);
        }
    }

    /** What a handler answers: a shape, and the events after it when they are a stream. */
    public record Reply(SdkPojo response, Optional<Events> events) {}

    /** Collects handlers. */
    public static final class Register {
        private final Map<Class<?>, Served<?, ?>> served = new LinkedHashMap<>();

        private Register() {}

        /** Serves requests of {@code type} by {@code handler}. */
        public <Q extends SdkPojo, R extends SdkPojo> Served<Q, R> on(Class<Q> type, Handler<Q, R> handler) {
            return put(type, new Served<>(type, (request, call) -> new Reply(handler.handle(request, call),
                    Optional.empty())));
        }

        /** Serves requests of {@code type} by {@code handler}, which answers with a stream of events. */
        public <Q extends SdkPojo, R extends SdkPojo> Served<Q, R> stream(Class<Q> type, EventHandler<Q, R> handler) {
            return put(type, new Served<>(type, (request, call) -> {
                EventHandler.Reply<R> reply = handler.handle(request, call);
                return new Reply(reply.response(), Optional.of(reply.events()));
            }));
        }

        private <Q extends SdkPojo, R extends SdkPojo> Served<Q, R> put(Class<Q> type, Served<Q, R> entry) {
            if (served.put(type, entry) != null) {
                throw new IllegalStateException(type.getSimpleName() + " has two handlers");
            }
            return entry;
        }
    }
}
