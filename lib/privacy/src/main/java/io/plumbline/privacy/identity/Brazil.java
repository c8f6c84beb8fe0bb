// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.identity;

import com.google.auto.service.AutoService;
import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.PiiDetector;
import io.plumbline.privacy.checksum.Weights;
import io.plumbline.privacy.context.Cues;
import io.plumbline.privacy.rules.Rule;
import io.plumbline.privacy.rules.RuleDetector;

/**
 * Finds Brazilian CPF, CNPJ, RG and CEP numbers. Offsets are UTF-16, end exclusive; linear time. CPF and CNPJ in their
 * written form need no word near them; bare digits, RG and CEP do.
 */
@AutoService(PiiDetector.class)
public final class Brazil extends RuleDetector {
    private static final Cues CPF = Cues.of("cpf", "cadastro de pessoa física", "cadastro de pessoas físicas",
            "cadastro de pessoa fisica", "cadastro de pessoas fisicas", "contribuinte");
    private static final Cues CNPJ = Cues.of("cnpj", "cadastro nacional da pessoa jurídica",
            "cadastro nacional da pessoa juridica", "empresa");

    /** Prepares the rules. */
    public Brazil() {
        super("brazil",
                Rule.of(EntityType.BR_CPF, "###.###.###-##").check(Brazil::isCpf).cues(CPF).said(0.99).alone(0.95),
                Rule.of(EntityType.BR_CPF, "###^###^###^##").check(Brazil::isCpf).cues(CPF).said(0.98),
                Rule.of(EntityType.BR_CNPJ, "##.###.###/####-##").check(Brazil::isCnpj).cues(CNPJ).said(0.99)
                        .alone(0.97),
                Rule.of(EntityType.BR_CNPJ, "##############").check(Brazil::isCnpj).cues(CNPJ).said(0.98),
                Rule.of(EntityType.BR_RG, "##.###.###-*", "########*").cues("rg", "registro geral", "identidade")
                        .said(0.93),
                Rule.of(EntityType.POSTAL_CODE, "#####-###", "##.###-###", "########").part("br")
                        .cues(Cues.of("cep", "código de endereçamento postal", "codigo de enderecamento postal",
                                "código postal", "codigo postal").within(40, 0))
                        .said(0.93));
    }

    static boolean isCpf(CharSequence digits) {
        return !Weights.allSame(digits) && check(digits, 9, 11) && check(digits, 10, 11);
    }

    static boolean isCnpj(CharSequence digits) {
        return !Weights.allSame(digits) && check(digits, 12, 9) && check(digits, 13, 9);
    }

    /** Weights rise from 2 at the digit before the check digit, and start again at 2 above {@code highest}. */
    private static boolean check(CharSequence digits, int place, int highest) {
        int sum = 0;
        int weight = 2;
        for (int at = place - 1; at >= 0; at--) {
            sum += (digits.charAt(at) - '0') * weight;
            weight = weight == highest ? 2 : weight + 1;
        }
        int check = sum % 11 < 2 ? 0 : 11 - sum % 11;
        return check == digits.charAt(place) - '0';
    }
}
