// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.names;

import com.google.auto.service.AutoService;
import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.Finding;
import io.plumbline.privacy.PiiDetector;
import io.plumbline.privacy.ScanText;
import java.util.List;
import java.util.Set;

/**
 * Finds names of people, titles left out, and postal addresses as a whole, by {@link NameTagger}. docs/detectors/names.md
 * says on which data it was trained, how often it is right, and where it fails.
 */
@AutoService(PiiDetector.class)
public final class NameAndAddress implements PiiDetector {
    private static final Set<EntityType> TYPES = Set.of(EntityType.NAME, EntityType.ADDRESS);

    @Override
    public String name() {
        return NameTagger.NAME;
    }

    @Override
    public Set<EntityType> types() {
        return TYPES;
    }

    @Override
    public List<Finding> find(ScanText text) {
        return Shipped.TAGGER.find(text.text());
    }

    /** Loaded when first needed and then shared: it never changes. */
    private static final class Shipped {
        static final NameTagger TAGGER = NameTagger.shipped();
    }
}
