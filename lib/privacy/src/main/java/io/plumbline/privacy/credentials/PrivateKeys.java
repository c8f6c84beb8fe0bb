// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.credentials;

import com.google.auto.service.AutoService;
import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.Finding;
import io.plumbline.privacy.PiiDetector;
import io.plumbline.privacy.ScanText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds private keys in the files of OpenSSH, PGP, PKCS (PEM) and PuTTY, from the first to the last line. Offsets are UTF-16,
 * end exclusive. Linear time. A key without its last line ends where the text does, at most {@value #LONGEST} units on.
 * Misses: keys in binary form. False alarms: none known.
 */
@AutoService(PiiDetector.class)
public final class PrivateKeys implements PiiDetector {
    private static final String NAME = "private-key";
    private static final int LONGEST = 16_384;
    private static final String BEGIN = "-----BEGIN ";
    private static final String PUTTY = "PuTTY-User-Key-File-";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<EntityType> types() {
        return Set.of(EntityType.PRIVATE_KEY);
    }

    @Override
    public List<Finding> find(ScanText scan) {
        List<Finding> found = new ArrayList<>();
        String text = scan.text();
        for (int at = text.indexOf(BEGIN); at >= 0; at = text.indexOf(BEGIN, at + 1)) {
            int dashes = text.substring(at, Math.min(text.length(), at + 80)).indexOf("-----", BEGIN.length());
            String label = dashes < 0 ? "" : text.substring(at + BEGIN.length(), at + dashes);
            if (label.endsWith("PRIVATE KEY") || label.endsWith("PRIVATE KEY BLOCK")) {
                String part = label.startsWith("OPENSSH") ? "openssh" : label.startsWith("PGP") ? "pgp" : "pkcs";
                int end = end(text, at, "-----END " + label + "-----");
                found.add(new Finding(EntityType.PRIVATE_KEY, at, end, 0.995, NAME + "." + part));
                at = end - 1;
            }
        }
        for (int at = text.indexOf(PUTTY); at >= 0; at = text.indexOf(PUTTY, at + 1)) {
            int mac = end(text, at, "Private-MAC:");
            int end = scan.lineEnd(mac, 200);
            found.add(new Finding(EntityType.PRIVATE_KEY, at, end, 0.995, NAME + ".putty"));
            at = end - 1;
        }
        return found;
    }

    private static int end(String text, int begin, String last) {
        int limit = Math.min(text.length(), begin + LONGEST);
        int at = text.substring(begin, limit).indexOf(last);
        return at < 0 ? limit : begin + at + last.length();
    }
}
