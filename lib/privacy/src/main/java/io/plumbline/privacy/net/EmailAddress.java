// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.net;

import com.google.auto.service.AutoService;
import io.plumbline.privacy.Characters;
import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.Finding;
import io.plumbline.privacy.PiiDetector;
import io.plumbline.privacy.ScanText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds e-mail addresses, international ones too (RFC 6531). Offsets are UTF-16, end exclusive. Linear time: from each at
 * sign at most 64 units back and 253 on.
 *
 * <p>Misses: quoted local parts, addresses with an IP address, "name at example dot com". False alarms: names of packages
 * and images such as {@code icon@2x.app}; what is pushed to by git ({@code git@host:path}) is left out.
 */
@AutoService(PiiDetector.class)
public final class EmailAddress implements PiiDetector {
    private static final String NAME = "email";
    private static final int LONGEST_LOCAL = 64;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<EntityType> types() {
        return Set.of(EntityType.EMAIL);
    }

    @Override
    public List<Finding> find(ScanText scan) {
        List<Finding> found = new ArrayList<>();
        String text = scan.text();
        for (int sign = text.indexOf('@'); sign >= 0; sign = text.indexOf('@', sign + 1)) {
            Finding finding = around(scan, sign);
            if (finding != null) {
                found.add(finding);
            }
        }
        return found;
    }

    private static @Nullable Finding around(ScanText scan, int sign) {
        int begin = localBegin(scan.text(), sign);
        int end = Domains.end(scan.text(), sign + 1);
        if (begin == sign || end - sign < 5) {
            return null;
        }
        String domain = scan.lower().substring(sign + 1, end);
        boolean push = scan.at(end) == ':' && scan.text().startsWith("git@", begin);
        boolean repeated = scan.at(end) == '@' || begin > 0 && scan.at(begin - 1) == '@';
        if (push || repeated || !Domains.isName(domain)
                || !Domains.isMailEnding(domain.substring(domain.lastIndexOf('.') + 1))) {
            return null;
        }
        return new Finding(EntityType.EMAIL, begin, end, 0.98, NAME);
    }

    private static int localBegin(String text, int sign) {
        int at = sign;
        int limit = Math.max(0, sign - LONGEST_LOCAL);
        while (at > limit && isLocal(text, at - 1)) {
            at--;
        }
        if (at == limit && at > 0 && isLocal(text, at - 1) || text.charAt(sign - (sign > 0 ? 1 : 0)) == '.') {
            return sign;
        }
        while (at < sign && !Characters.inWord(text, at) && text.charAt(at) != '_') {
            at++;
        }
        return at;
    }

    private static boolean isLocal(String text, int at) {
        return "!#$%&'*+-/=?^_`{|}~.".indexOf(text.charAt(at)) >= 0
                ? isUsual(text.charAt(at))
                : Characters.inWord(text, at);
    }

    /** Of the signs RFC 5322 allows, those people have in addresses; the others more often stand beside one. */
    private static boolean isUsual(char unit) {
        return unit == '.' || unit == '_' || unit == '-' || unit == '+' || unit == '\'' || unit == '&' || unit == '%';
    }
}
