// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy;

/** The group a managed identifier belongs to, by Macie's names. */
public enum DataCategory {
    /** Keys, passwords, tokens. */
    CREDENTIALS,
    /** Cards and bank accounts. */
    FINANCIAL_INFORMATION,
    /** What tells who somebody is, health included. */
    PERSONAL_INFORMATION
}
