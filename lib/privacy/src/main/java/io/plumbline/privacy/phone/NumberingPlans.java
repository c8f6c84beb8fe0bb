// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether digits are a number of some country's plan. National numbers are tried in the plans of many countries. */
final class NumberingPlans {
    /** A country, its calling code and the digit that national numbers begin with when dialled inside it. */
    private record Plan(String region, int code, String trunk) {}

    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();
    private static final Plan NORTH_AMERICA = new Plan("US", 1, "1");
    private static final Plan FRANCE = new Plan("FR", 33, "0");
    private static final List<Plan> WITH_TRUNK = List.of(new Plan("GB", 44, "0"), new Plan("DE", 49, "0"),
            FRANCE, new Plan("IT", 39, ""), new Plan("AU", 61, "0"), new Plan("NL", 31, "0"),
            new Plan("BE", 32, "0"), new Plan("CH", 41, "0"), new Plan("AT", 43, "0"), new Plan("SE", 46, "0"),
            new Plan("IN", 91, "0"), new Plan("JP", 81, "0"), new Plan("NZ", 64, "0"), new Plan("IE", 353, "0"),
            new Plan("FI", 358, "0"), new Plan("ZA", 27, "0"), new Plan("IL", 972, "0"), new Plan("BR", 55, "0"));
    private static final List<Plan> WITHOUT_TRUNK = List.of(new Plan("ES", 34, ""), new Plan("IT", 39, ""),
            new Plan("BR", 55, ""), new Plan("IN", 91, ""), new Plan("MX", 52, ""), new Plan("PL", 48, ""),
            new Plan("PT", 351, ""), new Plan("DK", 45, ""), new Plan("NO", 47, ""), new Plan("CZ", 420, ""),
            new Plan("SG", 65, ""), new Plan("HK", 852, ""));

    private NumberingPlans() {}

    /** Returns where {@code digits}, which follow a plus sign, belong: a region in lower case, "" when only the length fits. */
    static Optional<String> international(CharSequence digits) {
        try {
            PhoneNumber number = PLANS.parse("+" + digits, null);
            if (PLANS.isValidNumber(number)) {
                String region = PLANS.getRegionCodeForNumber(number);
                return Optional.of(region == null || region.length() != 2 ? "" : named(region));
            }
            return PLANS.isPossibleNumber(number) ? Optional.of("") : Optional.empty();
        } catch (NumberParseException none) {
            return Optional.empty();
        }
    }

    /** Returns whether ten digits are a number of the United States, Canada or another country of their plan. */
    static boolean inNorthAmerica(CharSequence digits) {
        return digits.charAt(0) > '1' && digits.charAt(3) > '1' && valid(NORTH_AMERICA, digits);
    }

    /** Returns the region whose plan has {@code digits}, written in {@code pairs} or not, as people dial them there. */
    static Optional<String> national(CharSequence digits, boolean pairs) {
        if (pairs && valid(FRANCE, digits.subSequence(1, digits.length()))) {
            return Optional.of("fr");
        }
        if (digits.length() == 10 && inNorthAmerica(digits)
                || digits.length() == 11 && digits.charAt(0) == '1' && inNorthAmerica(digits.subSequence(1, 11))) {
            return Optional.of("us");
        }
        for (Plan plan : digits.charAt(0) == '0' ? WITH_TRUNK : WITHOUT_TRUNK) {
            if (valid(plan, digits.subSequence(plan.trunk().length(), digits.length()))) {
                return Optional.of(named(plan.region()));
            }
        }
        return Optional.empty();
    }

    private static boolean valid(Plan plan, CharSequence digits) {
        if (digits.length() < 6 || digits.length() > 13) {
            return false;
        }
        PhoneNumber number = new PhoneNumber().setCountryCode(plan.code())
                .setNationalNumber(Long.parseLong(digits, 0, digits.length(), 10));
        if (digits.charAt(0) == '0') {
            number.setItalianLeadingZero(true);
        }
        return PLANS.isValidNumberForRegion(number, plan.region());
    }

    private static String named(String region) {
        return region.equals("CA") ? "us" : region.toLowerCase(Locale.ROOT);
    }
}
