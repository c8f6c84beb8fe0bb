// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.identity;

import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.rules.Rule;
import java.util.List;

/** The outer forms of driving licence numbers. Few have a published check digit; words near them decide. */
final class DriverForms {
    private DriverForms() {}

    /** Returns the forms the states of the US use. */
    static String[] unitedStates() {
        return new String[]{"@#######", "@########", "@############", "@#{14}", "@######", "@#####", "@#########",
                "@##########", "@#{13}", "@@######", "@@#####", "@@#######", "@@@######", "@@######@", "##@@@#####",
                "###@@####", "#######", "########", "#########", "##########", "############", "#######@", "########@",
                "@####^####^####", "@###^####^####", "@###^####^####^##", "@###^###^##^###^#", "@^###^###^###^###",
                "@###^###^###^###",
                "@##-##-####", "@####^#####^#####", "###^###^###", "##^###^###", "@@@@@@*###**", "@@@@@@@###**",
                "######^###"};
    }

    /** Returns a rule for each other country, with the words of its language. */
    static List<Rule> elsewhere() {
        return List.of(
                form("au", "##########", "#########", "########", "@@####", "######").cues("australian driver licence",
                        "australia driver licence", "nsw driver licence", "victorian driver licence",
                        "queensland driver licence"),
                form("at", "########").cues("führerschein republik österreich", "fuhrerschein republik osterreich",
                        "österreichischer führerschein"),
                form("be", "##########").cues("rijbewijs", "rijbewijsnummer", "numéro permis conduire"),
                form("bg", "#########").cues("сумпс", "шофьорска книжка", "свидетелство за управление"),
                form("hr", "########").cues("vozačka dozvola", "vozacka dozvola"),
                form("cy", "############").cues("άδεια οδήγησης"),
                form("cz", "@@^######").cues("řidičský průkaz", "řidičského průkazu", "ridicsky prukaz"),
                form("dk", "########").cues("kørekort", "kørekortnummer", "korekort"),
                form("ee", "@@######").cues("juhiluba", "juhiloa number", "juhiloa"),
                form("fi", "######^####", "######^###@").cues("ajokortti", "ajokortin numero"),
                form("fr", "############").cues("permis de conduire", "permis conduire"),
                form("de", "*##******#*").cues("führerschein", "fuehrerschein", "fuhrerschein", "führerscheinnummer",
                        "fuehrerscheinnummer", "fahrerlaubnis"),
                form("gr", "#########").cues("adeia odigisis", "δίπλωμα οδήγησης"),
                form("hu", "@@######").cues("jogosítvány", "jogsi", "vezetői engedély"),
                form("in", "@@##^###########", "@@##^####^#######").cues("driving licence", "driving license",
                        "driver licence", "driver license", "dl", "dl no"),
                form("ie", "###^###^###", "###@@####").cues("ceadúnas tiomána", "irish driving licence"),
                form("it", "@@#######@", "@@@######@", "U1*******@").cues("patente di guida", "patente guida",
                        "patente"),
                form("lv", "@@@######").cues("vadītāja apliecība", "autovadītāja apliecība"),
                form("lt", "########").cues("vairuotojo pažymėjimas"),
                form("lu", "######").cues("führerschäin"),
                form("mt", "##@###").cues("liċenzja tas-sewqan"),
                form("nl", "##########").cues("rijbewijs", "rijbewijsnummer"),
                form("pl", "#####/##/####").cues("prawo jazdy", "prawa jazdy"),
                form("pt", "@^######^#", "@@^######^#").cues("carta de condução", "carta de conducao",
                        "carteira de motorista"),
                form("ro", "@########@", "@########").cues("permis de conducere"),
                form("sk", "@#######").cues("vodičský preukaz", "vodicsky preukaz"),
                form("si", "#########").cues("vozniško dovoljenje"),
                form("es", "########^@").cues("permiso de conducir", "permiso de conducción", "carnet de conducir",
                        "licencia de conducir"),
                form("se", "######^####").cues("körkort", "körkortsnummer", "korkort"));
    }

    private static Rule form(String country, String... shapes) {
        return Rule.of(EntityType.DRIVER_ID, shapes).part(country).said(0.94);
    }
}
