// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console;

import io.plumbline.security.access.Authoriser;
import io.plumbline.security.gate.Gatekeeper;
import io.plumbline.security.sealing.PageTokens;
import java.util.Map;
import java.util.function.Function;

/**
 * What every page may use.
 *
 * @param json writes names and texts as a JSON object, for the audit record
 */
record ConsoleParts(Gatekeeper gate, Authoriser authoriser, PageTokens tokens, Pages pages,
        Function<Map<String, String>, String> json) {}
