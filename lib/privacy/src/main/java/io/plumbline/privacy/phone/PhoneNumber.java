// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.phone;

import com.google.auto.service.AutoService;
import io.plumbline.privacy.Characters;
import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.Finding;
import io.plumbline.privacy.PiiDetector;
import io.plumbline.privacy.ScanText;
import io.plumbline.privacy.Tokens;
import io.plumbline.privacy.checksum.Luhn;
import io.plumbline.privacy.context.Cue;
import io.plumbline.privacy.context.Cues;
import io.plumbline.privacy.rules.Edges;
import io.plumbline.privacy.time.DateForms;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds phone and fax numbers: international ones by their country's plan, those of North America by their form, those of
 * other countries when they are in one of about thirty plans and are written in groups or stand next to a word such as
 * "phone". Extensions belong to the number. Offsets are UTF-16, end exclusive. Linear time: each group of digits is read
 * with at most six others, and asked about in a bounded number of plans.
 *
 * <p>A part of a longer id, of a GUID, a date, a payment card or an IP address is none. Misses: numbers in words, bare digits
 * without a word. False alarms: other numbers of the form 3-3-4, and bare digits next to "call" or "contact".
 */
@AutoService(PiiDetector.class)
public final class PhoneNumber implements PiiDetector {
    private static final String NAME = "phone";
    private static final Cues CUES = Cues
            .of("phone", "telephone", "tel", "mobile", "cell", "cellphone", "cell phone", "fax", "call", "call me",
                    "calling",
                    "called", "contact", "dial", "ring", "sms", "text me", "text", "whatsapp", "ph", "mob", "handy",
                    "telefon", "téléphone", "teléfono", "telefono", "telefone", "celular", "móvil", "hotline", "reach",
                    "reach me", "pager", "landline", "voicemail", "phone number", "mobile number", "contact number",
                    "handynummer", "telefonnummer", "portable", "cel", "cellulare", "fone", "helpline",
                    "phoned",
                    "home phone", "work phone", "my number", "her number", "his number", "their number", "our number",
                    "your number", "tel no", "ph no", "reached", "llame", "llame al", "llámeme", "llamar", "llámame",
                    "llama al",
                    "mi número", "su número", "número de contacto")
            .against("order", "invoice", "ssn", "social security", "account", "isbn", "tracking", "card", "serial",
                    "version",
                    "port", "timestamp", "price", "total", "zip", "ref", "reference", "ticket", "case", "sku", "nhs",
                    "passport", "licence", "license", "routing", "imei", "row", "line", "size", "bytes", "uid", "tax",
                    "npi", "aadhaar", "build", "id", "code", "utr", "sin", "tfn", "nif", "cpf", "commit", "issn", "doi",
                    "health number", "iban", "part", "amount", "weight", "usd", "eur", "gps", "lat", "coordinates");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<EntityType> types() {
        return Set.of(EntityType.PHONE);
    }

    @Override
    public List<Finding> find(ScanText scan) {
        List<Finding> found = new ArrayList<>();
        Tokens tokens = scan.tokens();
        Dialled dialled = new Dialled();
        int done = 0;
        for (int nth = 0; nth < tokens.numericCount(); nth++) {
            int token = tokens.numeric(nth);
            if (token >= done && tokens.isNumber(token) && tokens.length(token) <= 15) {
                dialled.read(scan, token);
                Finding finding = longest(scan, dialled, token);
                if (finding != null) {
                    found.add(finding);
                    done = tokens.firstFrom(finding.end());
                }
            }
        }
        return found;
    }

    private static @Nullable Finding longest(ScanText scan, Dialled dialled, int first) {
        if (!startsAlone(scan, dialled) || DateForms.dateEnd(scan, first) >= 0) {
            return null;
        }
        for (int count = dialled.groups(); count > 0; count--) {
            int digits = dialled.digits(count).length();
            if (digits < 7) {
                return null;
            }
            int end = dialled.end(count);
            if (dialled.extended(count) || Edges.freeRight(scan, end)) {
                Judged judged = judge(scan, dialled, count, end);
                if (judged.score() > 0) {
                    int closed = Extension.end(scan, end);
                    return new Finding(EntityType.PHONE, dialled.begin(), closed, judged.score(),
                            judged.region().isEmpty() ? NAME : NAME + "." + judged.region());
                }
            }
        }
        return null;
    }

    private static boolean startsAlone(ScanText scan, Dialled dialled) {
        int begin = dialled.begin();
        if (dialled.plus() || dialled.bracket()) {
            return begin == 0 || !Characters.inWord(scan.text(), begin - 1) && scan.at(begin - 1) != '+';
        }
        return Edges.freeLeft(scan, begin) && scan.at(begin - 1) != '#';
    }

    private record Judged(double score, String region) {
        private static final Judged NO = new Judged(0, "");
    }

    private static Judged judge(ScanText scan, Dialled dialled, int count, int end) {
        CharSequence digits = dialled.digits(count);
        if (count == 2 && dialled.joint(1) == '.' && dialled.length(0) < 3) {
            return Judged.NO;
        }
        boolean abroad = digits.length() > 10 && (startsWith(digits, "00") && dialled.length(0) > 1
                || startsWith(digits, "011") && dialled.length(0) > 2);
        if (dialled.plus() || abroad) {
            CharSequence number = dialled.plus()
                    ? digits
                    : digits.subSequence(startsWith(digits, "00") ? 2 : 3,
                            digits.length());
            if (digits.length() <= 17 && number.length() >= 7) {
                String region = NumberingPlans.international(number).orElse(null);
                if (region != null) {
                    return new Judged(region.isEmpty() ? 0.8 : 0.97, region);
                }
            }
            if (!abroad) {
                boolean said = CUES.near(scan, dialled.begin(), end) == Cue.FOR && digits.length() <= 15;
                return said ? new Judged(0.7, "") : Judged.NO;
            }
        }
        if (digits.length() > 13 || digits.length() >= 13 && Luhn.passes(digits)) {
            return Judged.NO;
        }
        return inside(scan, dialled, count, end, digits);
    }

    private static Judged inside(ScanText scan, Dialled dialled, int count, int end, CharSequence digits) {
        Cue cue = CUES.near(scan, dialled.begin(), end);
        NorthAmerica form = NorthAmerica.of(dialled, count);
        if (form != NorthAmerica.NONE) {
            CharSequence ten = digits.subSequence(digits.length() - 10, digits.length());
            boolean planned = NumberingPlans.inNorthAmerica(ten);
            boolean believed = planned && cue != Cue.AGAINST || form == NorthAmerica.CLEAR && cue != Cue.AGAINST
                    || cue == Cue.FOR;
            if (believed || digits.charAt(0) != '0') {
                return believed
                        ? new Judged(cue == Cue.FOR ? 0.97 : planned ? 0.9 : 0.75, planned ? "us" : "")
                        : Judged.NO;
            }
        }
        if (cue == Cue.AGAINST && !dialled.bracket()) {
            return Judged.NO;
        }
        boolean grouped = count >= 2 && count <= 6 && evenly(dialled, count);
        boolean believable = grouped && digits.length() >= 9 && (digits.charAt(0) == '0' || dialled.bracket());
        if (cue != Cue.FOR && !believable) {
            return Judged.NO;
        }
        String region = NumberingPlans.national(digits, dialled.pairs(count)).orElse(null);
        if (region != null) {
            return new Judged(cue == Cue.FOR ? 0.95 : 0.8, region);
        }
        return cue == Cue.FOR && (grouped || count == 1 && digits.length() >= 10 || count == 1 && digits.length() == 7)
                && digits.length() <= 13 ? new Judged(0.7, "") : Judged.NO;
    }

    /** Groups of two to five digits, the first of up to six; a lone digit only at the beginning, as in "1 800". */
    private static boolean evenly(Dialled dialled, int count) {
        for (int at = 0; at < count; at++) {
            int length = dialled.length(at);
            if (length > 8 || length < 2 && at > 0) {
                return false;
            }
        }
        return dialled.length(0) <= 6;
    }

    private static boolean startsWith(CharSequence digits, String prefix) {
        return digits.subSequence(0, prefix.length()).toString().equals(prefix);
    }
}
