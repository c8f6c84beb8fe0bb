// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.traits.JsonValueTrait;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.traits.PayloadTrait;
import software.amazon.awssdk.core.traits.TimestampFormatTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * One member of an SDK shape. This is the only class that touches what the SDK calls internal or protected: fields, their
 * traits, builders of nested shapes.
 */
final class Member {
    private static final Map<Class<?>, List<Member>> KNOWN = new ConcurrentHashMap<>();

    private final SdkField<?> field;
    private final Kind kind;
    private final Place place;
    private final String name;

    private Member(SdkField<?> field) {
        this.field = field;
        this.kind = kindOf(field);
        this.place = placeOf(field.location());
        this.name = field.locationName();
    }

    /** Returns the members of a shape or of its builder. */
    static List<Member> of(SdkPojo shape) {
        List<Member> known = KNOWN.get(shape.getClass());
        if (known == null) {
            known = shape.sdkFields().stream().map(Member::new).toList();
            KNOWN.put(shape.getClass(), known);
        }
        return known;
    }

    /** Returns an empty builder of {@code type}. */
    static SdkPojo builder(Class<? extends SdkPojo> type) {
        try {
            return (SdkPojo) type.getMethod("builder").invoke(null);
        } catch (ReflectiveOperationException different) {
            throw new IllegalStateException(type.getName() + " has no builder, which every shape of the SDK has",
                    different);
        }
    }

    /** Returns what {@code builder} has built. */
    static SdkPojo built(SdkPojo builder) {
        return (SdkPojo) ((Buildable) builder).build();
    }

    /** Returns the name under which {@code event} travels in its stream. */
    static String eventType(SdkPojo event) {
        try {
            return String.valueOf(event.getClass().getMethod("sdkEventType").invoke(event));
        } catch (ReflectiveOperationException different) {
            throw new IllegalArgumentException(event.getClass().getName() + " is no event of a stream", different);
        }
    }

    /** Returns the name on the wire. */
    String name() {
        return name;
    }

    /** Returns the name in the service's description. */
    String memberName() {
        return field.memberName();
    }

    Kind kind() {
        return kind;
    }

    Place place() {
        return place;
    }

    /** Returns whether this member is the whole body. */
    boolean isWholeBody() {
        return field.containsTrait(PayloadTrait.class);
    }

    /** Returns whether this string holds JSON, which headers carry in base64. */
    boolean isJsonText() {
        return field.containsTrait(JsonValueTrait.class);
    }

    /** Returns how the description wants a timestamp written, if it says so. */
    Optional<TimeFormat> timeFormat() {
        return field.getOptionalTrait(TimestampFormatTrait.class).map(trait -> switch (trait.format()) {
            case ISO_8601 -> TimeFormat.ISO_8601;
            case RFC_822 -> TimeFormat.RFC_822;
            case UNIX_TIMESTAMP -> TimeFormat.EPOCH_SECONDS;
            case UNIX_TIMESTAMP_MILLIS -> TimeFormat.EPOCH_MILLISECONDS;
        });
    }

    /** Returns the member that stands for each element of this list, or each value of this map. */
    Member element() {
        return new Member(kind == Kind.LIST
                ? field.getRequiredTrait(ListTrait.class).memberFieldInfo()
                : field.getRequiredTrait(MapTrait.class).valueFieldInfo());
    }

    /** Returns whether a list or map has no wrapping level of its own on the wire. */
    boolean isFlattened() {
        return kind == Kind.LIST
                ? field.getRequiredTrait(ListTrait.class).isFlattened()
                : field.getRequiredTrait(MapTrait.class).isFlattened();
    }

    /** Returns what an element of this list is called in forms and XML. */
    String elementName() {
        String given = field.getRequiredTrait(ListTrait.class).memberLocationName();
        return given == null ? "member" : given;
    }

    /** Returns what the key of an entry of this map is called in forms and XML. */
    String keyName() {
        return field.getRequiredTrait(MapTrait.class).keyLocationName();
    }

    /** Returns what the value of an entry of this map is called in forms and XML. */
    String valueName() {
        return field.getRequiredTrait(MapTrait.class).valueLocationName();
    }

    /** Returns an empty builder of the shape this member holds. */
    SdkPojo builder() {
        return field.constructor().get();
    }

    /** Returns the value in {@code shape}, null when it was not set. */
    @Nullable
    Object get(SdkPojo shape) {
        Object value = field.getValueOrDefault(shape);
        return value instanceof SdkAutoConstructList || value instanceof SdkAutoConstructMap ? null : value;
    }

    /** Sets the value in a builder. */
    void set(SdkPojo builder, Object value) {
        field.set(builder, value);
    }

    private static Place placeOf(MarshallLocation location) {
        return switch (location) {
            case PAYLOAD -> Place.BODY;
            case QUERY_PARAM -> Place.QUERY;
            case HEADER -> Place.HEADER;
            case PATH, GREEDY_PATH -> Place.PATH;
            case STATUS_CODE -> Place.STATUS;
        };
    }

    private static Kind kindOf(SdkField<?> field) {
        return switch (field.marshallingType().getKnownType()) {
            case STRING -> Kind.STRING;
            case BYTE -> Kind.BYTE;
            case SHORT -> Kind.SHORT;
            case INTEGER -> Kind.INTEGER;
            case LONG -> Kind.LONG;
            case FLOAT -> Kind.FLOAT;
            case DOUBLE -> Kind.DOUBLE;
            case BIG_DECIMAL -> Kind.DECIMAL;
            case BOOLEAN -> Kind.BOOLEAN;
            case INSTANT -> Kind.TIMESTAMP;
            case SDK_BYTES -> Kind.BLOB;
            case DOCUMENT -> Kind.DOCUMENT;
            case LIST -> Kind.LIST;
            case MAP -> Kind.MAP;
            case SDK_POJO -> Kind.STRUCTURE;
            case NULL -> throw new IllegalStateException("the field " + field.memberName() + " has no type");
        };
    }
}
