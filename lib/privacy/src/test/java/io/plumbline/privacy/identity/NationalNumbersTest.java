// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The check of each number, on one worked by hand and on a neighbour of it. */
class NationalNumbersTest {
    @Test
    void usSocialSecurityNumbersHaveNoZeroPartsAndNoAreaOf666OrFrom900() {
        assertThat(UnitedStates.isSsn("001010001")).isTrue();
        assertThat(UnitedStates.isSsn("899999999")).isTrue();
        assertThat(UnitedStates.isSsn("000010001")).isFalse();
        assertThat(UnitedStates.isSsn("666010001")).isFalse();
        assertThat(UnitedStates.isSsn("900010001")).isFalse();
        assertThat(UnitedStates.isSsn("123000001")).isFalse();
        assertThat(UnitedStates.isSsn("123010000")).isFalse();
    }

    @Test
    void usTaxpayerNumbersHaveOneOfTheGroupsInUse() {
        assertThat(UnitedStates.isItin("912501234")).isTrue();
        assertThat(UnitedStates.isItin("912881234")).isTrue();
        assertThat(UnitedStates.isItin("912661234")).isFalse();
        assertThat(UnitedStates.isItin("912891234")).isFalse();
        assertThat(UnitedStates.isItin("912931234")).isFalse();
    }

    @Test
    void nhsNumbersWeighTenToTwoAndTakeFromEleven() {
        // 943476591: 90+36+24+28+42+30+20+27+2 = 299 = 27*11 + 2, 11 - 2 = 9
        assertThat(UnitedKingdom.isNhs("9434765919")).isTrue();
        assertThat(UnitedKingdom.isNhs("9434765918")).isFalse();
    }

    @Test
    void nationalInsuranceNumbersHaveNoForbiddenPrefixAndEndInAToD() {
        assertThat(UnitedKingdom.isNino("AB123456C")).isTrue();
        assertThat(UnitedKingdom.isNino("GB123456C")).isFalse();
        assertThat(UnitedKingdom.isNino("QA123456C")).isFalse();
        assertThat(UnitedKingdom.isNino("AO123456C")).isFalse();
        assertThat(UnitedKingdom.isNino("AB123456E")).isFalse();
    }

    @Test
    void taxpayerReferencesCarryTheCheckDigitFirst() {
        // 955839661: 54+35+40+72+30+45+24+18+2 = 320 = 29*11 + 1, which stands for 1
        assertThat(UnitedKingdom.isUtr("1955839661")).isTrue();
        assertThat(UnitedKingdom.isUtr("2955839661")).isFalse();
    }

    @Test
    void canadianSocialInsuranceNumbersDoNotBeginWithZeroOrEight() {
        // from the right 4, 2*4 = 8, 5, 2*2 = 4, 9, 2*6 = 12 -> 3, 0, 2*3 = 6, 1 make 40
        assertThat(Canada.isSin("130692544")).isTrue();
        assertThat(Canada.isSin("130692545")).isFalse();
        assertThat(Canada.isSin("046454286")).isFalse();
    }

    @Test
    void aadhaarPassesVerhoeffAndDoesNotBeginWithZeroOrOne() {
        assertThat(India.isAadhaar("234123412346")).isTrue();
        assertThat(India.isAadhaar("234123412347")).isFalse();
    }

    @Test
    void spanishNumbersEndInTheLetterOfTheRemainderBy23() {
        // 12345678 = 536768*23 + 14, the fifteenth letter is Z
        assertThat(Spain.isDni("12345678Z")).isTrue();
        assertThat(Spain.isDni("12345678A")).isFalse();
        // X stands for 0: 1234567 = 53676*23 + 19, the twentieth letter is L
        assertThat(Spain.isNie("X1234567L")).isTrue();
        assertThat(Spain.isNie("Y1234567L")).isFalse();
    }

    @Test
    void spanishOrganisationsEndInADigitOrALetter() {
        // 5881850: even places 8+1+5 = 14; odd doubled 5->1, 8->7, 8->7, 0 = 15; 29, to thirty lacks 1
        assertThat(Spain.isCif("A58818501")).isTrue();
        assertThat(Spain.isCif("A58818502")).isFalse();
    }

    @Test
    void frenchNumbersEndInTheirComplementTo97() {
        // 2690549588157 leaves 17 by 97; 97 - 17 = 80
        assertThat(France.isNir("269054958815780")).isTrue();
        assertThat(France.isNir("269054958815781")).isFalse();
        assertThat(France.isNir("269134958815780")).isFalse();
    }

    @Test
    void germanTaxNumbersRepeatADigitAndPassTheCheck() {
        assertThat(Germany.isTaxNumber("86095742719")).isTrue();
        assertThat(Germany.isTaxNumber("86095742718")).isFalse();
        assertThat(Germany.isTaxNumber("12345678903")).isFalse();
    }

    @Test
    void italianCodesEndInTheLetterOfTheWeightedSum() {
        assertThat(Italy.isFiscalCode("RSSMRA85T10A562S")).isTrue();
        assertThat(Italy.isFiscalCode("RSSMRA85T10A562T")).isFalse();
        assertThat(Italy.isFiscalCode("RSSMRA85Z10A562S")).isFalse();
    }

    @Test
    void brazilianNumbersHaveTwoCheckDigits() {
        // 529982247: 50+18+72+63+48+10+8+12+14 = 295 = 26*11 + 9, 11 - 9 = 2; with it 347 = 31*11 + 6, 5
        assertThat(Brazil.isCpf("52998224725")).isTrue();
        assertThat(Brazil.isCpf("52998224726")).isFalse();
        assertThat(Brazil.isCpf("11111111111")).isFalse();
        assertThat(Brazil.isCnpj("11222333000181")).isTrue();
        assertThat(Brazil.isCnpj("11222333000182")).isFalse();
    }

    @Test
    void chileanNumbersEndInADigitOrK() {
        // 12345678: 8*2+7*3+6*4+5*5+4*6+3*7+2*2+1*3 = 138 = 12*11 + 6, 11 - 6 = 5
        assertThat(SouthAmerica.isRut("123456785")).isTrue();
        assertThat(SouthAmerica.isRut("123456786")).isFalse();
        // 10000013: 3*2+1*3+1*3 = 12, 11 - 1 = 10, written K
        assertThat(SouthAmerica.isRut("10000013K")).isTrue();
    }

    @Test
    void argentinianNumbersWeighFiveToTwoAndSevenToTwo() {
        // 2012345678: 10+0+3+4+21+24+25+24+21+16 = 148 = 13*11 + 5, 11 - 5 = 6
        assertThat(SouthAmerica.isCuit("20123456786")).isTrue();
        assertThat(SouthAmerica.isCuit("20123456787")).isFalse();
    }

    @Test
    void australianNumbersWeighToAMultipleOfEleven() {
        // 123456782: 1+8+9+28+25+48+42+72+20 = 253 = 23*11
        assertThat(Australia.isTaxFileNumber("123456782")).isTrue();
        assertThat(Australia.isTaxFileNumber("123456783")).isFalse();
    }

    @Test
    void providerIdentifiersPassLuhnBehindTheirPrefix() {
        assertThat(UnitedStatesHealth.isNpi("1234567893")).isTrue();
        assertThat(UnitedStatesHealth.isNpi("1234567894")).isFalse();
    }

    @Test
    void drugEnforcementNumbersAddOddAndTwiceEvenPlaces() {
        // 123456: 1+3+5 = 9, 2*(2+4+6) = 24, 33, last digit 3
        assertThat(UnitedStatesHealth.isDea("AB1234563")).isTrue();
        assertThat(UnitedStatesHealth.isDea("AB1234564")).isFalse();
    }

    @Test
    void medicareIdentifiersHaveNoLettersThatLookLikeDigits() {
        assertThat(UnitedStatesHealth.isMbi("1EG4TE5MK73")).isTrue();
        assertThat(UnitedStatesHealth.isMbi("1SG4TE5MK73")).isFalse();
    }

    @Test
    void vehicleNumbersCarryTheCheckCharacterInTheNinthPlace() {
        assertThat(VehicleNumber.isChecked("1M8GDM9AXKP042788")).isTrue();
        assertThat(VehicleNumber.isChecked("11111111111111111")).isTrue();
        assertThat(VehicleNumber.isChecked("1M8GDM9A1KP042788")).isFalse();
    }

    @Test
    void mexicanRegistryCodesCarryACheckDigit() {
        assertThat(Mexico.isCurp("HEGG560427MVZRRL04")).isTrue();
        assertThat(Mexico.isCurp("HEGG560427MVZRRL05")).isFalse();
    }
}
