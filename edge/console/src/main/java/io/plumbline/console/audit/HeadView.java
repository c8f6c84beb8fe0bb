// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.audit;

import io.plumbline.console.Moments;
import io.plumbline.security.audit.TreeHead;
import java.util.Locale;

/**
 * A signed tree head as shown.
 *
 * @param size how many events it holds
 * @param time when it was signed
 * @param root the root hash
 */
public record HeadView(String size, String time, String root) {
    static HeadView of(TreeHead head) {
        return new HeadView(String.format(Locale.ENGLISH, "%,d", head.size()), Moments.second(head.time()),
                head.root().hex());
    }
}
