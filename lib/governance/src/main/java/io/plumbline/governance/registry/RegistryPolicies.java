// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.registry;

import java.util.function.Supplier;

/** Where the switches of the registry are kept. */
public interface RegistryPolicies extends Supplier<RegistryPolicy> {
    /** Returns the switches as they are; all off until somebody sets them. */
    @Override
    RegistryPolicy get();

    /** Sets the switches. */
    void set(RegistryPolicy policy);
}
