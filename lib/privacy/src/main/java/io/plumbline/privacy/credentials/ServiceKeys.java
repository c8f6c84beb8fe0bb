// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.credentials;

import com.google.auto.service.AutoService;
import io.plumbline.privacy.Characters;
import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.Finding;
import io.plumbline.privacy.PiiDetector;
import io.plumbline.privacy.ScanText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds keys of cloud services by their published prefixes, and JSON web tokens. Offsets are UTF-16, end exclusive. Linear
 * time: one search per prefix. Misses: keys without a prefix. False alarms: next to none.
 */
@AutoService(PiiDetector.class)
public final class ServiceKeys implements PiiDetector {
    private static final String NAME = "service-key";
    private static final int LONGEST = 4_096;

    private record Form(String part, String prefix, int least, int most) {}

    private static final List<Form> FORMS = List.of(new Form("google", "AIza", 35, 35),
            new Form("stripe", "sk_live_", 16, 247), new Form("stripe", "rk_live_", 16, 247),
            new Form("stripe", "sk_test_", 16, 247), new Form("stripe", "rk_test_", 16, 247),
            new Form("github", "ghp_", 36, 36), new Form("github", "gho_", 36, 36), new Form("github", "ghs_", 36, 36),
            new Form("github", "github_pat_", 60, 90), new Form("gitlab", "glpat-", 20, 20),
            new Form("slack", "xoxb-", 20, 80), new Form("slack", "xoxp-", 20, 90),
            new Form("openai", "sk-proj-", 32, 200),
            new Form("anthropic", "sk-ant-", 32, 200), new Form("huggingface", "hf_", 34, 37),
            new Form("npm", "npm_", 36, 36), new Form("sendgrid", "SG.", 60, 70));

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<EntityType> types() {
        return Set.of(EntityType.API_KEY, EntityType.JSON_WEB_TOKEN);
    }

    @Override
    public List<Finding> find(ScanText scan) {
        List<Finding> found = new ArrayList<>();
        for (Form form : FORMS) {
            search(scan, form, found);
        }
        tokens(scan, found);
        return found;
    }

    private static void search(ScanText scan, Form form, List<Finding> found) {
        String text = scan.text();
        for (int at = text.indexOf(form.prefix()); at >= 0; at = text.indexOf(form.prefix(), at + 1)) {
            if (!apart(scan, at)) {
                continue;
            }
            int begin = at + form.prefix().length();
            int end = end(scan, begin, form.part().equals("sendgrid"));
            if (end - begin >= form.least() && end - begin <= form.most()
                    && Secrets.entropy(text, begin, end) > 2.5) {
                found.add(new Finding(EntityType.API_KEY, at, end, 0.98, NAME + "." + form.part()));
            }
        }
    }

    private static void tokens(ScanText scan, List<Finding> found) {
        String text = scan.text();
        for (int at = text.indexOf("eyJ"); at >= 0; at = text.indexOf("eyJ", at + 3)) {
            if (!apart(scan, at)) {
                continue;
            }
            int header = end(scan, at, false);
            int claims = scan.at(header) == '.' ? end(scan, header + 1, false) : header;
            int signature = scan.at(claims) == '.' ? end(scan, claims + 1, false) : claims;
            if (header - at >= 12 && claims - header > 8 && signature > claims
                    && text.startsWith("eyJ", header + 1)) {
                found.add(new Finding(EntityType.JSON_WEB_TOKEN, at, signature, 0.99, NAME));
                at = signature - 3;
            }
        }
    }

    private static boolean apart(ScanText scan, int at) {
        return !Characters.isAsciiWord(scan.at(at - 1)) && scan.at(at - 1) != '_';
    }

    private static int end(ScanText scan, int from, boolean dots) {
        int at = from;
        while (at - from <= LONGEST && (Characters.isAsciiWord(scan.at(at)) || scan.at(at) == '_' || scan.at(at) == '-'
                || dots && scan.at(at) == '.')) {
            at++;
        }
        return at;
    }
}
