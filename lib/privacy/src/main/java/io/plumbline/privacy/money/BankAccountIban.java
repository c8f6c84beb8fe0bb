// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.money;

import com.google.auto.service.AutoService;
import io.plumbline.privacy.Characters;
import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.Finding;
import io.plumbline.privacy.PiiDetector;
import io.plumbline.privacy.ScanText;
import io.plumbline.privacy.Tokens;
import io.plumbline.privacy.checksum.Mod97;
import io.plumbline.privacy.rules.Edges;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds IBANs: the country's own length, remainder 1 by mod 97, written in one piece or in groups with single spaces or hyphens
 * between. Offsets are UTF-16, end exclusive; linear time: each token that looks like a beginning is read for at most 34
 * characters. Misses: IBANs broken across lines. False alarms: next to none, 1 in 97 codes of the right form and length.
 */
@AutoService(PiiDetector.class)
public final class BankAccountIban implements PiiDetector {
    private static final String NAME = "iban";
    private static final Map<String, Integer> LENGTHS = Stream
            .of(("AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 "
                    + "DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 "
                    + "GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 "
                    + "LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 "
                    + "PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SN28 SO23 "
                    + "ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30").split(" "))
            .collect(Collectors.toUnmodifiableMap(entry -> entry.substring(0, 2),
                    entry -> Integer.valueOf(entry.substring(2))));

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<EntityType> types() {
        return Set.of(EntityType.INTERNATIONAL_BANK_ACCOUNT_NUMBER);
    }

    @Override
    public List<Finding> find(ScanText scan) {
        List<Finding> found = new ArrayList<>();
        Tokens tokens = scan.tokens();
        StringBuilder units = new StringBuilder(34);
        for (int nth = 0; nth < tokens.numericCount(); nth++) {
            int begin = tokens.begin(tokens.numeric(nth));
            if (begins(scan, begin) && Edges.freeLeft(scan, begin)) {
                String country = scan.text().substring(begin, begin + 2).toUpperCase(Locale.ROOT);
                Integer length = LENGTHS.get(country);
                int end = length == null ? -1 : read(scan, begin, length, units);
                if (end >= 0 && Edges.freeRight(scan, end) && Mod97.passesIban(units)) {
                    found.add(new Finding(EntityType.INTERNATIONAL_BANK_ACCOUNT_NUMBER, begin, end, 0.99,
                            NAME + "." + country.toLowerCase(Locale.ROOT)));
                }
            }
        }
        return found;
    }

    private static boolean begins(ScanText scan, int begin) {
        return Characters.isAsciiLetter(scan.at(begin)) && Characters.isAsciiLetter(scan.at(begin + 1))
                && isDigit(scan.at(begin + 2)) && isDigit(scan.at(begin + 3));
    }

    private static int read(ScanText scan, int begin, int length, StringBuilder units) {
        units.setLength(0);
        int at = begin;
        while (units.length() < length) {
            char unit = scan.at(at);
            if (Characters.isAsciiWord(unit)) {
                units.append(Characters.upper(unit));
            } else if (unit != ' ' && unit != '-' && unit != '\u00a0' || !Characters.isAsciiWord(scan.at(at + 1))) {
                return -1;
            }
            at++;
        }
        return at;
    }

    private static boolean isDigit(char unit) {
        return unit >= '0' && unit <= '9';
    }
}
