// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.registry;

import io.plumbline.console.Moments;
import io.plumbline.console.Tag;
import io.plumbline.governance.registry.Approval;
import io.plumbline.governance.registry.ModelPackage;

/**
 * One package in a list.
 *
 * @param path     {@code group/version}, or its name
 * @param address  of its page
 * @param approval what was decided
 * @param by       who registered it
 * @param when     when that was
 */
public record PackageLine(String path, String address, Tag approval, String by, String when) {
    static PackageLine of(ModelPackage each) {
        return new PackageLine(each.id().path(), "/console/registry/package/" + each.id().path(),
                Tag.of(each.decision().approval().map(Approval::word).orElse("None")),
                each.history().createdBy().name(), Moments.day(each.history().createdAt()));
    }

    static String said(Approval approval) {
        return switch (approval) {
            case PENDING -> "put back to pending";
            case APPROVED -> "approved";
            case REJECTED -> "rejected";
        };
    }
}
