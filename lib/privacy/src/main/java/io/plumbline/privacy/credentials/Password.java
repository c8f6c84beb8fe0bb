// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.credentials;

import com.google.auto.service.AutoService;
import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.Finding;
import io.plumbline.privacy.PiiDetector;
import io.plumbline.privacy.ScanText;
import io.plumbline.privacy.Tokens;
import io.plumbline.privacy.context.Cue;
import io.plumbline.privacy.context.Cues;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds passwords by the word before them: {@code password: x}, {@code pwd=x}, "the password is x". Offsets are UTF-16, end
 * exclusive, quotes left out. Linear time.
 *
 * <p>What is a common word ("password is required"), a placeholder or code ({@code password = read()}) is left out. Misses:
 * passwords without such a word, and sentences whose password is one plain word. False alarms: unusual words after "is".
 */
@AutoService(PiiDetector.class)
public final class Password implements PiiDetector {
    private static final String NAME = "password";
    private static final Cues CUES = Cues.of("password", "passwd", "pwd", "passphrase", "passcode", "pass word",
            "passwort", "kennwort", "mot de passe", "contraseña", "contrasena", "senha", "wachtwoord", "user password",
            "db password", "temporary password", "new password", "wifi password", "hasło", "lösenord");

    private static final Cues WEAK = Cues.of("pass", "pw", "secret", "clave", "clave de acceso");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<EntityType> types() {
        return Set.of(EntityType.PASSWORD);
    }

    @Override
    public List<Finding> find(ScanText scan) {
        List<Finding> found = new ArrayList<>();
        Tokens tokens = scan.tokens();
        for (int at = 0; at < tokens.count(); at++) {
            boolean strong = CUES.endingAt(scan, at) == Cue.FOR;
            if (strong || WEAK.endingAt(scan, at) == Cue.FOR) {
                Assigned value = Assigned.after(scan, at);
                double score = value == null ? 0 : score(scan, value, strong);
                if (value != null && score > 0) {
                    found.add(new Finding(EntityType.PASSWORD, value.begin(), value.end(), score, NAME));
                }
            }
        }
        return found;
    }

    private static double score(ScanText scan, Assigned value, boolean strong) {
        String written = scan.text().substring(value.begin(), value.end());
        String lower = scan.lower().substring(value.begin(), value.end());
        if (written.length() < 3 || Secrets.isWord(lower) || Secrets.isPlaceholder(written)
                || !value.quoted() && Secrets.isCode(written)) {
            return 0;
        }
        boolean mixed = Secrets.isMixed(written);
        if (!value.explicit()) {
            return !strong
                    ? 0
                    : value.quoted() && written.indexOf(' ') < 0 ? 0.9 : mixed && written.length() >= 4 ? 0.92 : 0;
        }
        boolean sentence = written.indexOf(' ') >= 0;
        boolean variable = !mixed && scan.at(value.end()) == ';' && !value.quoted();
        return sentence || variable ? 0 : mixed ? 0.97 : strong && written.length() >= 5 ? 0.85 : 0;
    }
}
