// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.registry;

import io.plumbline.governance.Arns;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which package: a version in a group, or one with a name of its own.
 *
 * @param name    the group, or the package
 * @param version from 1; empty for a package with a name of its own
 */
public record PackageId(String name, OptionalInt version) {
    private static final Pattern PATH = Pattern.compile("([^/]+)(?:/([1-9][0-9]{0,8}))?");

    /** Returns the id of a version in a group. */
    public static PackageId in(String group, int version) {
        return new PackageId(group, OptionalInt.of(version));
    }

    /** Returns the id of a package with a name of its own. */
    public static PackageId named(String name) {
        return new PackageId(name, OptionalInt.empty());
    }

    /** Reads a name, {@code group/version} or the ARN of either. Throws INVALID_ARGUMENT when it is none. */
    public static PackageId parse(String nameOrArn) {
        Matcher parts = PATH.matcher(Arns.nameOf(nameOrArn));
        if (!parts.matches()) {
            throw new PlumblineException(Category.INVALID_ARGUMENT, "'" + nameOrArn + "' names no model package; it "
                    + "looks like arn:aws:sagemaker:REGION:ACCOUNT:model-package/GROUP/VERSION");
        }
        return parts.group(2) == null ? named(parts.group(1)) : in(parts.group(1), Integer.parseInt(parts.group(2)));
    }

    /** Returns whether it is a version in a group. */
    public boolean isVersioned() {
        return version.isPresent();
    }

    /** Returns {@code group/version}, or the name. */
    public String path() {
        return version.isPresent() ? name + "/" + version.getAsInt() : name;
    }

    /** Returns the ARN. */
    public String arn(Arns arns) {
        return arns.sagemaker("model-package", path());
    }
}
