// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.audit;

import io.plumbline.data.objects.ObjectInfo;
import io.plumbline.data.objects.ObjectName;
import io.plumbline.data.objects.ObjectStore;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Objects in memory, which can be told to refuse. */
final class MemoryObjects implements ObjectStore {
    final Map<String, byte[]> content = new ConcurrentSkipListMap<>();
    final Map<String, Map<String, String>> metadata = new ConcurrentSkipListMap<>();
    volatile boolean full;

    @Override
    public void put(ObjectName name, byte[] bytes, Map<String, String> about) {
        if (full) {
            throw new PlumblineException(Category.RESOURCE_EXHAUSTED, "the disk is full");
        }
        content.put(name.uri(), bytes);
        metadata.put(name.uri(), about);
    }

    @Override
    public Optional<InputStream> open(ObjectName name) {
        return Optional.ofNullable(content.get(name.uri())).map(ByteArrayInputStream::new);
    }

    @Override
    public Optional<ObjectInfo> find(ObjectName name) {
        return Optional.ofNullable(content.get(name.uri())).map(bytes -> new ObjectInfo(name, bytes.length, "",
                Instant.EPOCH, metadata.getOrDefault(name.uri(), Map.of())));
    }

    @Override
    public List<ObjectInfo> list(String bucket, String prefix, Optional<String> afterKey, int limit) {
        return content.keySet().stream().map(uri -> ObjectName.parse(uri).orElseThrow())
                .filter(name -> name.bucket().equals(bucket) && name.key().startsWith(prefix)
                        && name.key().compareTo(afterKey.orElse("")) > 0)
                .limit(limit).flatMap(name -> find(name).stream()).toList();
    }

    @Override
    public boolean delete(ObjectName name) {
        return content.remove(name.uri()) != null;
    }
}
