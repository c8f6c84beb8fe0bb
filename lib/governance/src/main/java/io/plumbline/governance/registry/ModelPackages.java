// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.registry;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Keeps packages. */
public interface ModelPackages {
    /** Adds a package; returns false when there is one of that name. */
    boolean add(ModelPackage registered, Optional<String> token);

    /** Finds a package. */
    Optional<ModelPackage> find(PackageId id);

    /** Finds those of {@code ids} that exist. */
    List<ModelPackage> findAll(Collection<PackageId> ids);

    /** Finds a package that was added with {@code token}. */
    Optional<ModelPackage> findByToken(String token);

    /** Finds a package and makes everybody else who wants to change it wait until this transaction ends. */
    Optional<ModelPackage> hold(PackageId id);

    /** Writes everything that can change of a package. */
    void update(ModelPackage changed);

    /** Returns one page of packages. */
    Page<ModelPackage> list(PackageQuery query, PageRequest page);

    /** Returns whether a group has versions. */
    boolean any(String group);

    /** Deletes a package; returns false when there is none. */
    boolean delete(PackageId id);
}
