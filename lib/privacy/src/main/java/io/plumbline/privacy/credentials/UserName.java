// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.credentials;

import com.google.auto.service.AutoService;
import io.plumbline.privacy.Characters;
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
 * Finds names of accounts by the word before them ({@code username: x}, "my login is x") and handles such as {@code @name}
 * next to the name of a social network. Offsets are UTF-16, end exclusive; the at sign of a handle is part of it. Linear
 * time.
 *
 * <p>Misses: names without such a word. False alarms: unusual words after "username is".
 */
@AutoService(PiiDetector.class)
public final class UserName implements PiiDetector {
    private static final String NAME = "username";
    private static final Cues STRONG = Cues.of("username", "user name", "login name", "screen name", "screenname",
            "user id",
            "userid", "login id", "account name", "nickname", "nick name", "benutzername", "nom d'utilisateur",
            "nombre de usuario", "nome utente", "gamertag", "login", "handle", "usuario", "logged in", "log in",
            "sign in");
    private static final Cues WEAK = Cues.of("user", "usr", "uid", "uname", "benutzer", "utilisateur");
    private static final Cues NETWORKS = Cues
            .of("twitter", "instagram", "insta", "tiktok", "telegram", "github", "handle",
                    "follow me", "follow us", "follow him", "follow her", "follow them", "i follow", "snapchat",
                    "mastodon", "reddit", "youtube", "tweet",
                    "tweeted",
                    "facebook", "discord", "linkedin", "bluesky", "ig")
            .within(50, 25);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<EntityType> types() {
        return Set.of(EntityType.USERNAME);
    }

    @Override
    public List<Finding> find(ScanText scan) {
        List<Finding> found = new ArrayList<>();
        Tokens tokens = scan.tokens();
        for (int at = 0; at < tokens.count(); at++) {
            boolean strong = STRONG.endingAt(scan, at) == Cue.FOR;
            if (strong || WEAK.endingAt(scan, at) == Cue.FOR) {
                Assigned value = Assigned.after(scan, at);
                double score = value == null ? 0 : score(scan, value, strong);
                if (value != null && score > 0) {
                    found.add(new Finding(EntityType.USERNAME, value.begin(), value.end(), score, NAME));
                }
            }
            if (scan.at(tokens.begin(at) - 1) == '@') {
                handle(scan, at, found);
            }
        }
        return found;
    }

    private static double score(ScanText scan, Assigned value, boolean strong) {
        String written = scan.text().substring(value.begin(), value.end());
        String lower = scan.lower().substring(value.begin(), value.end());
        if (written.length() < 3 || written.length() > 40 || Secrets.isWord(lower) || Secrets.isPlaceholder(written)
                || !strong && Secrets.isCode(written) || !isName(written)) {
            return 0;
        }
        boolean variable = scan.at(value.end()) == ';' && !value.quoted();
        boolean number = written.chars().allMatch(unit -> unit >= '0' && unit <= '9');
        if (value.explicit()) {
            return variable || !strong && number ? 0 : strong ? 0.92 : 0.75;
        }
        return strong && (Secrets.isMixed(written) || written.indexOf('_') >= 0)
                ? 0.88
                : strong && !number && written.length() >= 5 && written.equals(lower) ? 0.7 : 0;
    }

    private static boolean isName(String written) {
        for (int at = 0; at < written.length(); at++) {
            if (!Characters.inWord(written, at) && "._-@+\\".indexOf(written.charAt(at)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static void handle(ScanText scan, int token, List<Finding> found) {
        Tokens tokens = scan.tokens();
        int begin = tokens.begin(token) - 1;
        int end = tokens.end(token);
        while (end - begin < 40
                && (scan.at(end) == '_' || end < scan.length() && Characters.inWord(scan.text(), end))) {
            end++;
        }
        boolean apart = begin == 0
                || !Characters.inWord(scan.text(), begin - 1) && "._/@-{*".indexOf(scan.at(begin - 1)) < 0;
        char after = scan.at(end);
        boolean handle = apart && end - begin >= 4 && after != '/' && after != '(' && after != '@'
                && !(after == '.' && Characters.isAsciiWord(scan.at(end + 1)));
        if (handle && NETWORKS.near(scan, begin, end) == Cue.FOR) {
            found.add(new Finding(EntityType.USERNAME, begin, end, 0.85, NAME));
        }
    }
}
