// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws;

/** The served operations of one AWS service, or of one part of it. */
public interface Service {
    /** Registers every handler. */
    void register(Operations.Register register);
}
