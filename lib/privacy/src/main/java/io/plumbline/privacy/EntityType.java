// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy;

import static io.plumbline.privacy.Naming.NONE;
import static io.plumbline.privacy.Naming.SAME;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A kind of sensitive data. The names are those of Bedrock Guardrails where it has the kind, then those of Comprehend;
 * how Macie calls them is in {@link ManagedIdentifiers}.
 */
public enum EntityType {
    /** A postal address, or enough of one to find a place: street, city, state, code. */
    ADDRESS(SAME, SAME),
    /** A person's age with its unit, "40 years". */
    AGE(SAME, SAME),
    /** The public half of a pair of AWS credentials. */
    AWS_ACCESS_KEY(SAME, SAME),
    /** The secret half of a pair of AWS credentials. */
    AWS_SECRET_KEY(SAME, SAME),
    /** A health card number of a Canadian province. */
    CA_HEALTH_NUMBER(SAME, SAME),
    /** A Canadian social insurance number. */
    CA_SOCIAL_INSURANCE_NUMBER(SAME, SAME),
    /** The security code of a payment card. */
    CREDIT_DEBIT_CARD_CVV(SAME, "CREDIT_DEBIT_CVV"),
    /** The month and year a payment card expires. */
    CREDIT_DEBIT_CARD_EXPIRY(SAME, "CREDIT_DEBIT_EXPIRY"),
    /** The number of a payment card. */
    CREDIT_DEBIT_CARD_NUMBER(SAME, "CREDIT_DEBIT_NUMBER"),
    /** A driving licence number, of the US states and of other countries. */
    DRIVER_ID(SAME, SAME),
    /** An e-mail address. */
    EMAIL(SAME, SAME),
    /** An IBAN. */
    INTERNATIONAL_BANK_ACCOUNT_NUMBER(SAME, SAME),
    /** An IPv4 or IPv6 address. */
    IP_ADDRESS(SAME, SAME),
    /** The plate of a vehicle. */
    LICENSE_PLATE(SAME, SAME),
    /** The hardware address of a network card. */
    MAC_ADDRESS(SAME, SAME),
    /** A person's name. */
    NAME(SAME, SAME),
    /** A password. */
    PASSWORD(SAME, SAME),
    /** A phone, fax or pager number. */
    PHONE(SAME, SAME),
    /** A personal identification number of a card or account. */
    PIN(SAME, SAME),
    /** A SWIFT or BIC code of a bank. */
    SWIFT_CODE(SAME, SAME),
    /** A number of the UK National Health Service. */
    UK_NATIONAL_HEALTH_SERVICE_NUMBER(SAME, SAME),
    /** A UK National Insurance number. */
    UK_NATIONAL_INSURANCE_NUMBER(SAME, SAME),
    /** A UK unique taxpayer reference. */
    UK_UNIQUE_TAXPAYER_REFERENCE_NUMBER(SAME, SAME),
    /** A web address. */
    URL(SAME, SAME),
    /** The name of an account, also a social media handle. */
    USERNAME(SAME, SAME),
    /** A bank account number as the US and Canada write it. */
    US_BANK_ACCOUNT_NUMBER(SAME, "BANK_ACCOUNT_NUMBER"),
    /** A US bank routing number. */
    US_BANK_ROUTING_NUMBER(SAME, "BANK_ROUTING"),
    /** A US taxpayer number for those without a social security number. */
    US_INDIVIDUAL_TAX_IDENTIFICATION_NUMBER(SAME, SAME),
    /** A US passport number. */
    US_PASSPORT_NUMBER(SAME, "PASSPORT_NUMBER"),
    /** A US social security number. */
    US_SOCIAL_SECURITY_NUMBER(SAME, "SSN"),
    /** A vehicle identification number (ISO 3779). */
    VEHICLE_IDENTIFICATION_NUMBER(SAME, SAME),
    /** A date, part of one, a time of day or a range of them. */
    DATE_TIME(NONE, SAME),
    /** An Indian Aadhaar number. */
    IN_AADHAAR(NONE, SAME),
    /** An Indian NREGA job card number. */
    IN_NREGA(NONE, SAME),
    /** An Indian permanent account number. */
    IN_PERMANENT_ACCOUNT_NUMBER(NONE, SAME),
    /** An Indian voter identity card number. */
    IN_VOTER_NUMBER(NONE, SAME),
    /** A date said to be somebody's birth. */
    DATE_OF_BIRTH(NONE, NONE),
    /** A point on earth by its coordinates. */
    LATITUDE_LONGITUDE(NONE, NONE),
    /** A postal code that stands alone, without the rest of an address. */
    POSTAL_CODE(NONE, NONE),
    /** A key of a cloud or payment service other than AWS. */
    API_KEY(NONE, NONE),
    /** An HTTP header with a user and password. */
    HTTP_BASIC_AUTH_HEADER(NONE, NONE),
    /** An HTTP header that sends or sets a cookie. */
    HTTP_COOKIE(NONE, NONE),
    /** A JSON web token. */
    JSON_WEB_TOKEN(NONE, NONE),
    /** A private key in an OpenSSH, PGP, PKCS or PuTTY file. */
    PRIVATE_KEY(NONE, NONE),
    /** What the magnetic stripe of a payment card holds. */
    CREDIT_DEBIT_CARD_STRIPE(NONE, NONE),
    /** A passport number of a country other than the US. */
    INTERNATIONAL_PASSPORT_NUMBER(NONE, NONE),
    /** An Argentine national identity document number. */
    AR_DNI(NONE, NONE),
    /** An Argentine CUIT or CUIL. */
    AR_TAX_NUMBER(NONE, NONE),
    /** The number of an Argentine SUBE card. */
    AR_TRANSPORT_CARD(NONE, NONE),
    /** An Australian tax file number. */
    AU_TAX_FILE_NUMBER(NONE, NONE),
    /** The taxpayer number of a Brazilian organisation. */
    BR_CNPJ(NONE, NONE),
    /** The taxpayer number of a Brazilian person. */
    BR_CPF(NONE, NONE),
    /** A Brazilian general registry number. */
    BR_RG(NONE, NONE),
    /** A Canadian permanent resident card number. */
    CA_PERMANENT_RESIDENT_NUMBER(NONE, NONE),
    /** A Chilean RUN or RUT. */
    CL_RUT(NONE, NONE),
    /** A Colombian citizenship card number. */
    CO_CITIZENSHIP_CARD(NONE, NONE),
    /** A Colombian NIT. */
    CO_TAX_NUMBER(NONE, NONE),
    /** A German identity card number. */
    DE_ID_CARD(NONE, NONE),
    /** A German tax identification number. */
    DE_TAX_NUMBER(NONE, NONE),
    /** A Spanish national identity number (DNI, NIF). */
    ES_DNI(NONE, NONE),
    /** A Spanish identity number for foreigners. */
    ES_NIE(NONE, NONE),
    /** A Spanish CIF. */
    ES_ORGANIZATION_TAX_NUMBER(NONE, NONE),
    /** A Spanish social security number. */
    ES_SOCIAL_SECURITY_NUMBER(NONE, NONE),
    /** A European health insurance card number. */
    EU_HEALTH_INSURANCE_CARD(NONE, NONE),
    /** A French NIR, also called INSEE number; it is on the health card too. */
    FR_SOCIAL_SECURITY_NUMBER(NONE, NONE),
    /** A French tax number (SPI). */
    FR_TAX_NUMBER(NONE, NONE),
    /** An Italian codice fiscale. */
    IT_FISCAL_CODE(NONE, NONE),
    /** A Mexican population registry code. */
    MX_CURP(NONE, NONE),
    /** A Mexican RFC of a person or an organisation. */
    MX_TAX_NUMBER(NONE, NONE),
    /** A number on the UK electoral roll. */
    UK_ELECTORAL_ROLL_NUMBER(NONE, NONE),
    /** A registration number of the US Drug Enforcement Administration. */
    US_DEA_NUMBER(NONE, NONE),
    /** A US health insurance claim number, on Medicare cards until 2019. */
    US_HEALTH_INSURANCE_CLAIM_NUMBER(NONE, NONE),
    /** A US Medicare beneficiary identifier. */
    US_MEDICARE_BENEFICIARY_IDENTIFIER(NONE, NONE),
    /** A US national drug code. */
    US_NATIONAL_DRUG_CODE(NONE, NONE),
    /** A US national provider identifier. */
    US_NATIONAL_PROVIDER_IDENTIFIER(NONE, NONE),
    /** A US healthcare procedure code (HCPCS). */
    US_PROCEDURE_CODE(NONE, NONE),
    /** A unique device identifier of a medical device. */
    MEDICAL_DEVICE_IDENTIFIER(NONE, NONE);

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

    /** Returns the kind that Bedrock Guardrails calls {@code name}. */
    public static Optional<EntityType> ofBedrock(String name) {
        return Arrays.stream(values()).filter(type -> type.bedrockName().filter(name::equals).isPresent()).findFirst();
    }

    /** Returns the kind that Comprehend calls {@code name}. */
    public static Optional<EntityType> ofComprehend(String name) {
        return Arrays.stream(values()).filter(type -> type.comprehendName().filter(name::equals).isPresent())
                .findFirst();
    }

    /** Returns every kind Bedrock Guardrails has. */
    public static Set<EntityType> inBedrock() {
        return where(type -> type.bedrockName().isPresent());
    }

    /** Returns every kind Comprehend has. */
    public static Set<EntityType> inComprehend() {
        return where(type -> type.comprehendName().isPresent());
    }

    private static Set<EntityType> where(Predicate<EntityType> wanted) {
        return Collections.unmodifiableSet(Arrays.stream(values()).filter(wanted)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(EntityType.class))));
    }

    private Optional<String> named(String other) {
        return NONE.equals(other) ? Optional.empty() : Optional.of(SAME.equals(other) ? name() : other);
    }
}
