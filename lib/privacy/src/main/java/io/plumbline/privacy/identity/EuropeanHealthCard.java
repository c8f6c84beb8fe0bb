// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.identity;

import com.google.auto.service.AutoService;
import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.PiiDetector;
import io.plumbline.privacy.rules.Rule;
import io.plumbline.privacy.rules.RuleDetector;

/**
 * Finds numbers of European health insurance cards: 20 digits that begin with 80 and the country by ISO 3166 number, next to a
 * word that names them. Offsets are UTF-16, end exclusive; linear time. There is no check digit.
 */
@AutoService(PiiDetector.class)
public final class EuropeanHealthCard extends RuleDetector {
    private static final String[] CUES = {"ehic", "health card", "health card number", "health insurance card",
            "health insurance number", "insurance card number", "carte européenne d'assurance maladie", "ceam",
            "gesundheitskarte", "versichertenkarte", "krankenversicherungskarte", "krankenversicherungsnummer",
            "versicherungsnummer", "tarjeta sanitaria", "tarjeta de salud", "tessera sanitaria", "sairaanhoitokortin",
            "sairausvakuutuskortti", "sairausvakuutusnumero", "sjukförsäkringskort", "hälsokort", "terveyskortti"};

    /** Prepares the rules. */
    public EuropeanHealthCard() {
        super("european-health-card",
                Rule.of(EntityType.EU_HEALTH_INSURANCE_CARD, "80246#####^##########").part("fi").cues(CUES).said(0.97),
                Rule.of(EntityType.EU_HEALTH_INSURANCE_CARD, "80########^##########").cues(CUES).said(0.96));
    }
}
