// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.audit;

import io.plumbline.data.Arn;
import io.plumbline.documents.audit.CloudTrailRecords;
import io.plumbline.security.audit.AuditAttribute;
import io.plumbline.security.audit.AuditEvent;
import io.plumbline.security.audit.AuditResource;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What the columns of the chain repeat of a record, so that it can be found.
 */
record ChainRow(String eventId, long micros, String name, String source, String username, Optional<String> accessKey,
        boolean readOnly, Optional<String> errorCode, Set<String> types, Set<String> names) {
    private static final int LONG = 1024;
    private static final int SHORT = 200;

    static ChainRow of(String record) {
        return of(CloudTrailRecords.read(record));
    }

    static ChainRow of(AuditEvent event) {
        Set<String> types = new LinkedHashSet<>();
        Set<String> names = new LinkedHashSet<>();
        for (AuditResource resource : event.resources()) {
            types.add(cut(resource.type(), LONG));
            names.add(cut(resource.arn(), LONG));
            Arn.parse(resource.arn()).ifPresent(arn -> names.add(cut(arn.resourceName(), LONG)));
        }
        return new ChainRow(cut(event.id(), 100), Micros.of(event.time()), cut(event.name(), SHORT),
                cut(event.source(), SHORT), cut(event.caller().principal().name(), SHORT),
                event.caller().principal().accessKey().map(key -> cut(key, SHORT)), event.readOnly(),
                event.errorCode().map(code -> cut(code, SHORT)), types, names);
    }

    boolean matches(AuditAttribute attribute, String value) {
        return switch (attribute) {
            case EVENT_ID -> eventId.equals(value);
            case EVENT_NAME -> name.equals(value);
            case READ_ONLY -> String.valueOf(readOnly).equals(value);
            case USERNAME -> username.equals(value);
            case RESOURCE_TYPE -> types.contains(value);
            case RESOURCE_NAME -> names.contains(value);
            case EVENT_SOURCE -> source.equals(value);
            case ACCESS_KEY_ID -> accessKey.filter(value::equals).isPresent();
            case ERROR_CODE -> errorCode.filter(value::equals).isPresent();
        };
    }

    /** Cuts what is longer than its column, and takes out the one character that PostgreSQL does not store. */
    private static String cut(String text, int length) {
        String clean = text.replace('\0', ' ');
        return clean.length() <= length ? clean : clean.substring(0, length);
    }
}
