// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy;

import java.util.Optional;

/** A kind of sensitive data. The names are those of Bedrock Guardrails where it has the kind. */
public enum EntityType {
    ADDRESS(Names.SAME, Names.SAME), AGE(Names.SAME, Names.SAME), AWS_ACCESS_KEY(Names.SAME,
            Names.SAME), AWS_SECRET_KEY(Names.SAME, Names.SAME), CA_HEALTH_NUMBER(Names.SAME,
                    Names.SAME), CA_SOCIAL_INSURANCE_NUMBER(Names.SAME, Names.SAME), CREDIT_DEBIT_CARD_CVV(Names.SAME,
                            "CREDIT_DEBIT_CVV"), CREDIT_DEBIT_CARD_EXPIRY(Names.SAME,
                                    "CREDIT_DEBIT_EXPIRY"), CREDIT_DEBIT_CARD_NUMBER(Names.SAME,
                                            "CREDIT_DEBIT_NUMBER"), DRIVER_ID(Names.SAME, Names.SAME), EMAIL(Names.SAME,
                                                    Names.SAME), INTERNATIONAL_BANK_ACCOUNT_NUMBER(Names.SAME,
                                                            Names.SAME), IP_ADDRESS(Names.SAME,
                                                                    Names.SAME), LICENSE_PLATE(Names.SAME,
                                                                            Names.SAME), MAC_ADDRESS(Names.SAME,
                                                                                    Names.SAME), NAME(Names.SAME,
                                                                                            Names.SAME), PASSWORD(
                                                                                                    Names.SAME,
                                                                                                    Names.SAME), PHONE(
                                                                                                            Names.SAME,
                                                                                                            Names.SAME), PIN(
                                                                                                                    Names.SAME,
                                                                                                                    Names.SAME), SWIFT_CODE(
                                                                                                                            Names.SAME,
                                                                                                                            Names.SAME), UK_NATIONAL_HEALTH_SERVICE_NUMBER(
                                                                                                                                    Names.SAME,
                                                                                                                                    Names.SAME), UK_NATIONAL_INSURANCE_NUMBER(
                                                                                                                                            Names.SAME,
                                                                                                                                            Names.SAME), UK_UNIQUE_TAXPAYER_REFERENCE_NUMBER(
                                                                                                                                                    Names.SAME,
                                                                                                                                                    Names.SAME), URL(
                                                                                                                                                            Names.SAME,
                                                                                                                                                            Names.SAME), USERNAME(
                                                                                                                                                                    Names.SAME,
                                                                                                                                                                    Names.SAME), US_BANK_ACCOUNT_NUMBER(
                                                                                                                                                                            Names.SAME,
                                                                                                                                                                            "BANK_ACCOUNT_NUMBER"), US_BANK_ROUTING_NUMBER(
                                                                                                                                                                                    Names.SAME,
                                                                                                                                                                                    "BANK_ROUTING"), US_INDIVIDUAL_TAX_IDENTIFICATION_NUMBER(
                                                                                                                                                                                            Names.SAME,
                                                                                                                                                                                            Names.SAME), US_PASSPORT_NUMBER(
                                                                                                                                                                                                    Names.SAME,
                                                                                                                                                                                                    "PASSPORT_NUMBER"), US_SOCIAL_SECURITY_NUMBER(
                                                                                                                                                                                                            Names.SAME,
                                                                                                                                                                                                            "SSN"), VEHICLE_IDENTIFICATION_NUMBER(
                                                                                                                                                                                                                    Names.SAME,
                                                                                                                                                                                                                    Names.SAME), DATE_TIME(
                                                                                                                                                                                                                            "",
                                                                                                                                                                                                                            Names.SAME), IN_AADHAAR(
                                                                                                                                                                                                                                    "",
                                                                                                                                                                                                                                    Names.SAME), IN_NREGA(
                                                                                                                                                                                                                                            "",
                                                                                                                                                                                                                                            Names.SAME), IN_PERMANENT_ACCOUNT_NUMBER(
                                                                                                                                                                                                                                                    "",
                                                                                                                                                                                                                                                    Names.SAME), IN_VOTER_NUMBER(
                                                                                                                                                                                                                                                            "",
                                                                                                                                                                                                                                                            Names.SAME);

    private final String bedrock;
    private final String comprehend;

    EntityType(String bedrock, String comprehend) {
        this.bedrock = bedrock;
        this.comprehend = comprehend;
    }

    /** Returns what Bedrock Guardrails calls it; empty when Bedrock has no such kind. */
    public Optional<String> bedrockName() {
        return named(bedrock);
    }

    /** Returns what Comprehend calls it; empty when Comprehend has no such kind. */
    public Optional<String> comprehendName() {
        return named(comprehend);
    }

    private Optional<String> named(String other) {
        return other.isEmpty() ? Optional.empty() : Optional.of(Names.SAME.equals(other) ? name() : other);
    }

    private static final class Names {
        static final String SAME = "=";
    }
}
