// Copyright the Plumbline authors. Apache-2.0.
/**
 * Who may do what, and the proof of what was done: principals, policies, sealed secrets, audit records.
 * Pure computation: no SQL, HTTP, JSON, clock. Packages: access (the gate every action passes), policy (evaluation),
 * identity (users, roles, keys), audit (records, hash chain, tree heads), sealing (secrets at rest, page tokens).
 */
@NullMarked
package io.plumbline.security;

import org.jspecify.annotations.NullMarked;
