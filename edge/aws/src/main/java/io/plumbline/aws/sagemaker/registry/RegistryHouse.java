// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sagemaker.registry;

import io.plumbline.aws.Paging;
import io.plumbline.documents.search.PackageDocuments;
import io.plumbline.governance.Arns;
import io.plumbline.governance.registry.ModelRegistry;
import io.plumbline.governance.registry.RegistryGroups;
import io.plumbline.governance.tags.TagStore;

/** What the handlers of the registry need. */
record RegistryHouse(ModelRegistry registry, RegistryGroups groups, TagStore tags, PackageDocuments documents,
        Paging paging, Arns arns) {}
