import { type LanguageCues, type Phrases, upTo } from "./cue-pattern.ts";

const begin = "[.,?]( (und|aber|oder|also|dann|hallo|hi|guten tag|bitte|ok|okay|nun|jetzt|so))?";
const sentence = "[.?]( (und|aber|oder|also|hallo|hi|guten tag)( ,)?)?";

const kuendig = "kündig";
const cancel = `(${kuendig}en|stornieren|widerrufen|annullieren)`;
const contract =
  "(*vertrag*|*vertrages|*abo|*abos|*abonnement*|*mitgliedschaft|*konto|account|profil|" +
  "*tarif|*versicherung|bestellung|auftrag|lizenz*|plan)";
/** What people call off and stay customers. */
const occasion =
  "(*termin|*termins|meeting|besprechung|*buchung|*reservierung|gespräch|*anruf|treffen|" +
  "*lieferung|abholung|rückruf|newsletter|veranstaltung|kurs|schulung|webinar|flug|reise|" +
  "zimmer|tisch|rücksendung|retoure|zahlung|überweisung|besichtigung|beratung|anfrage|ticket|" +
  "einladung|export|druckauftrag|vorgang|upgrade|reparatur|rechnung|abbuchung|lastschrift|" +
  "mahnung)";
const my = "(mein|meine|meinen|meinem|meiner|unser|unsere|unseren|unserem|unserer)";
const wish =
  "(möchte|möchten|will|wollen|würde|würden|muss|müssen|werde|werden|kann|können|könnte|" +
  "könnten|soll|sollen|bitte|gern|gerne|hiermit|lieber|überlege|überlegen|versuche|versuchen|" +
  "versucht|wie|wo|entschieden|entschlossen|vor|davor|wunsch|darum|um)";
const provider =
  "(*anbieter|*anbietern|dienstleister|lieferanten?|händler|shop|firma|bank|versicherung|" +
  "unternehmen|hersteller|provider|mitbewerber|konkurrenten|betreiber|werkstatt)";

const cancelWish: Phrases = {
  heard: [
    "(bekomme|kriege|bekommt|kriegt)…5 gekündigt",
    `${wish}…8 (zu )?${cancel}`,
    "(ich|wir|hiermit|daher|deshalb|deswegen|dann|somit|sonst|ansonsten|also|fristgerecht|" +
      `vorsorglich) (${kuendig}e|${kuendig}en|storniere|stornieren|widerrufe|widerrufen)`,
    `(${kuendig}en?|storniere|stornieren|widerrufe|widerrufen) (ich|wir)`,
    `(${kuendig}en?|${kuendig}t|storniere|stornieren|storniert)( sie| ihr)?( mir)?( bitte)? (${my}|das|den|die|alles|es)`,
    `(meine|unsere|eine|sofortige|fristlose|ordentliche|außerordentliche|schriftliche|die) ${kuendig}ung`,
    `${kuendig}ung (${my}|meines|unseres|des|der|zum|per|mit sofortiger|vom|für)`,
    `[.] ${kuendig}ung [.,]`,
    `sonder${kuendig}ung*`,
    `(den|das|die|dieses|diesen|diese|${my})…1 ${contract}…4 (löschen|schließen|auflösen|` +
      "beenden|deaktivieren|auslaufen lassen|loswerden|abbestellen|nicht (mehr )?(verlängern|" +
      "erneuern|weiterführen))",
    "(löschung|auflösung|beendigung|schließung) (meines|meiner|unseres|unserer)",
    `(lösche|löschen|löscht|schließe|schließen|beende|beenden|deaktivieren)( sie| wir| ich)?( bitte)? ${my}…1 ${contract}`,
    "(vom|von dem|von diesem|von meinem|vom) *vertrag (zurück|zurücktreten|zurückzutreten)",
    "trete(n)?( ich| wir)?( hiermit)? (vom|von)… zurück",
    `raus aus (dem|diesem|${my}) *vertrag`,
    "(*anbieter|versicherung|bank|lieferanten|dienstleister|provider)( zu)? (wechseln|zu wechseln)",
    "(wechsle|wechsele|wechsel|wechseln|gehe|gehen|geh|umsteigen|umzusteigen|überlaufen)…4 " +
      "(zur konkurrenz|zum (mitbewerb*|wettbewerb*)|zu (einem|einer) (anderen|neuen|" +
      `günstigeren) ${provider}|zu ihrer konkurrenz)`,
    `(zur|zu ihrer|zu der) konkurrenz…2`,
    `zu (einem|einer) (anderen|neuen|günstigeren) ${provider}( zu)? (wechseln|gehen)`,
    `(such*|umsehen|umschauen|umzusehen|sehe|schaue)…4 (anderen|neuen|andere|neue|alternativen)( ${provider})`,
    "(kaufe|kaufen|bestelle|bestellen|gehe|gehen|buche)… woanders",
    "woanders( hin)?( zu)? (kaufen|bestellen|hingehen|gehen|buchen)",
    "(einen|eine|mich als|uns als|treuen|langjährigen|guten|weiteren)…2 (kunde|kunden|kundin)…2 (verloren|weniger|los|verlieren)",
    "(verlieren|verliert)…5 (kunden|kundin|kunde)",
    "(sind|seid) (sie|ihr) (mich|uns)…4 los",
    "(nie wieder|nie mehr|niemals wieder|nicht mehr|nicht wieder)( etwas| was)? (bei|von) (ihnen|euch|ihrer firma|diesem laden)…2",
    "(bestelle|kaufe|buche|bestellen|kaufen)…4 (nie wieder|nie mehr|nicht mehr bei)",
    "(letzte mal|letzten mal)( ,)?( dass)?( ich| wir)?…4 (bestell*|kauf*|gekauft|kunde)",
    "(will|möchte|bin|werde)… (nicht mehr|nicht länger)( ihr| ihre| als)? (kunde|kundin)( bleiben)?",
  ],
  unless: [
    "(nicht|niemals|nie|ohne|keinesfalls|keineswegs|statt|nicht vor ,)( (zu|gleich|sofort|" +
      `deswegen|unbedingt|wirklich|ganz|vor|den|das|die|${my}|${contract})){0,4} (${cancel}|` +
      `wechseln|löschen|schließen|${kuendig}e)`,
    `(${kuendig}e|storniere|${kuendig}en|stornieren)( ich| wir)?… nicht`,
    `(keine|keinen|kein)…2( ,)? (zu )?(${cancel}|wechseln)`,
    `(keine|kein) ${kuendig}ung`,
    `(muss|müssen) (ich|wir)…4 ${cancel}`,
    `(wenn|falls|sobald|nachdem|sofern) (ich|wir|man|jemand)${upTo(6, "werde|werden|will")} ` +
      `(${kuendig}e|${kuendig}en|${kuendig}t|${kuendig}en (will|möchte|würde|sollte)|storniere|` +
      "stornieren)(?! (ich|wir))",
    `(sollte|sollten|angenommen) (ich|wir)…6 ${cancel}`,
    `(jederzeit|monatlich|täglich)… ${cancel}`,
    `${cancel}…2 jederzeit`,
    `${kuendig}e (ich|wir)…5 an`,
    `(warum|wieso|weshalb)… (${cancel}|${kuendig}t|löschen)`,
    `(sie|ihr|der händler|der verkäufer|der shop|das system) (wollen|wollten|möchten|können|dürfen|würden|wollt|will|wollte|musste|kann)…6 ${cancel}`,
    `(nach|trotz|seit|vor|wegen|bei) (der|einer|meiner|unserer|ihrer) ${kuendig}ung`,
    `(eine|die) ${kuendig}ung… (von ihnen|erhalten|bekommen|durch)`,
    `${occasion}…5 (${cancel}|absagen|löschen|abbestellen)`,
    `(storniere|stornieren|${kuendig}en|stornierung|löschen)( sie| ich)?( bitte)?… ${occasion}`,
    `nicht mehr (bei|von) (ihnen|euch)…1 (gehört|gemeldet|angekommen|eingegangen|erreicht)`,
  ],
};

const manager =
  "(vorgesetzte|vorgesetzten|vorgesetzter|chef|chefs|chefin|manager|managerin|managers|" +
  "teamleiter*|teamleitung|teamlead|abteilungsleiter*|abteilungsleitung|geschäftsführ*|" +
  "geschäftsleitung|filialleiter*|filialleitung|leiter|leiterin|leitung|serviceleitung|" +
  "supervisor|verantwortlichen?|höhere stelle)";
const your =
  "(ihr|ihre|ihrem|ihren|ihrer|ihres|ein|eine|einem|einen|einer|eines|der|die|dem|den|des|" +
  "dein|deinem|deinen|eure|euren|eurem|eurer)";

const managerWish: Phrases = {
  heard: [
    `(mit|an|bei) ${your}…1 ${manager}…4 (sprechen|reden|telefonieren|verbinden|weiterleiten|` +
      "weitergeben|weitergeleitet|wenden|beschweren|eskalieren|geben|durchstellen|verbunden|" +
      "richten|schreiben|unterhalten|klären|zu sprechen)",
    "(sprechen|reden|verbinden|verbinde|eskalieren|eskaliere|leiten|geben|stellen|weiter|" +
      `weiterleiten|durch|kontakt|gespräch|termin)…5 (mit|an|zu) ${your}…1 ${manager}`,
    `${your}…1 ${manager} (sprechen|sehen|haben|ans telefon|am telefon|zu sprechen|verlangen|einschalten|hinzuziehen|holen)`,
    "(will|möchte|verlange|brauche|hätte gern|hätte gerne|fordere|wünsche|holen sie|geben " +
      `sie mir|hol|gib mir)… (ihren|ihre|einen|eine|den|die)…1 ${manager}`,
    `gibt es (einen|eine|bei ihnen einen|hier einen)…1 ${manager}`,
    `(wer|wo) ist (ihr|ihre|der|die|dein|euer|hier)…1 ${manager}`,
    `wie heißt (ihr|ihre|der|die)…1 ${manager}`,
    `(name|namen|nummer|telefonnummer|mail|mailadresse|kontakt*|adresse)… (ihres|ihrer|des|der|eines|einer|von ihrem)…1 ${manager}`,
    `(rückruf|anruf|antwort|rückmeldung|stellungnahme)…1 (von|durch|eines|einer|ihres|ihrer)…2 ${manager}`,
    `(ihr|ihre|ein|eine|der|die) ${manager}…5 (anrufen|melden|zurückrufen|kontaktieren|ansehen|kümmern|sprechen|meldet|anruft)`,
    "(bitte|möchte|müssen|sie)…4 (eskalieren|eskaliert wird)",
    "eskalieren sie",
    `[.?] (ihren |den )?${manager} bitte`,
    "jemand(en|em)?( ,)? (der|die|mit)… (entscheiden|entscheidungs*|zu sagen|verantwortung|befugnis*|befugt)",
  ],
  unless: [
    `(mein|meine|meinem|meinen|meiner|meines|unser|unsere|unserem|unseren|unserer|unseres)…1 ${manager}`,
    "(account|projekt|passwort|password|produkt|datei|sales|key account|task|event|hr|office|community) (manager*|leiter*)",
    "(manager|chef|teamleiter|supervisor) (rolle|rechte|zugang|account|konto|ansicht|funktion|modul|lizenz)",
    `(kein|keine|keinen|keinem|keiner|nicht)( (mit|an|unbedingt|den|einen|einem|dem|ihrem|ihren|zu)){0,3} ${manager}`,
    `(als|bin|bin der|bin die|bin selbst) ${manager}`,
    `(dank|danke|lob|gruß|grüße|lobende worte|kompliment)…4 ${manager}…2`,
    "nicht…1 eskalieren",
  ],
};

const relative =
  "(mann|frau|vater|mutter|papa|mama|sohn|tochter|bruder|schwester|kind|baby|opa|oma|" +
  "großvater|großmutter|partner|partnerin|ehemann|ehefrau|lebensgefährt*|freund|freundin|" +
  "eltern|onkel|tante|schwiegermutter|schwiegervater|hund|katze)";

const vulnerability: Phrases = {
  heard: [
    "(verstorben*|verstarb|im sterben|todesfall|sterbefall|sterbeurkunde|beerdigung|beisetzung|" +
      "trauerfall|trauer|witwe|witwer|hinterbliebene*|fehlgeburt|hospiz|palliativ*)",
    `${relative}…5 (gestorben|tot|gestorben ist|umgekommen|verloren)`,
    "tod (meines|meiner|unseres|unserer|des|der)…1 (mannes|frau|vaters|mutter|sohnes|tochter|" +
      "bruders|schwester|partners|kindes|*vaters|*mutter|freundes)",
    "(*krebs|krebskrank*|krebserkrankung|krebsdiagnose|krebspatient*|chemo*|schlaganfall|" +
      "herzinfarkt|demenz|demenzkrank*|alzheimer|depression*|depressiv|psychisch* (probleme|" +
      "erkrankung|krank|belastung)|psychisch krank|burnout|schwer krank|schwerkrank*|todkrank*|" +
      "unheilbar*|schwer erkrankt|pflegebedürftig|pflegeheim|schwerbehindert*|intensivstation|" +
      "notoperation)",
    "(im|ins|aus dem) (krankenhaus|klinikum)",
    "(suizid*|selbstmord*|nicht mehr leben|umbringen|das leben (zu )?nehmen|lebensmüde)",
    "(häusliche* gewalt|gewalttätig*|misshandel*|missbrauch(t|te) mich|stalk*|frauenhaus|" +
      "todesangst|angst um (mein|unser) leben|(bin|sind|ist|war|waren|leben) in gefahr)",
    "(bedroht|verfolgt) (mich|uns|meine)",
    "(werde|wurde|werden)…4 (bedroht|gestalkt|verfolgt)",
    "(feuer gefangen|in brand|in flammen|explodiert|stromschlag|gasgeruch|kohlenmonoxid|" +
      "angefangen zu brennen|zu brennen angefangen|verbrannt|verbrennung*)",
    `(mich|sich|${relative}|schwer|leicht)… verletzt`,
    "(job|arbeit|arbeitsplatz|arbeitsstelle|stelle)( leider)? verloren",
    "(arbeitslos*|insolven*|privatinsolvenz|schulden|überschuldet|schuldnerberatung|" +
      "obdachlos|gerichtsvollzieher|pfändung|gepfändet|bürgergeld|sozialhilfe|zwangsräumung|" +
      "räumungsklage)",
    "(finanziell*|geld) (schwierigkeiten|probleme|problemen|engpass|engpässe|not|notlage|sorgen|krise|am ende)",
    "finanziell… (schlecht|schwierig|eng|schwer)",
    "(mir|uns)…4 nicht (mehr )?leisten",
    "(kann|können|könnte)…5 nicht mehr (zahlen|bezahlen|aufbringen)",
    "(miete|strom|heizung|essen|raten)…2 nicht( mehr)? (zahlen|bezahlen)",
    "(datenschutzverletzung|datenschutzverstoß|datenleck|datenpanne|identitätsdiebstahl|" +
      "identität gestohlen|verstoß gegen (die )?dsgvo|dsgvo verstoß)",
    "(meine|unsere|persönliche*|private*)…2 (daten|adresse|unterlagen|fotos|nummer|" +
      "angaben)…5 (geleakt|weitergegeben|veröffentlicht|gestohlen|missbraucht|offengelegt|" +
      "verkauft|geschickt|einsehbar|im internet)",
    "(rechnung|daten|bestellung|adresse|unterlagen|konto|namen)…1 (eines|einer|von einem|von " +
      "einer|anderer|fremder) (anderen|fremden|kunden|personen|leute)",
    "(fremde|fremder|jemand|unbekannte|unbefugte|andere)…4 (zugriff|zugang) auf (mein|meine|unser|unsere)",
    "fremde (daten|rechnung*|bestellung*|adresse*|unterlagen)",
    "(konto|account|profil|postfach)… gehackt",
    "(bin|wurde|wurden)…1 (gehackt|überfallen|ausgeraubt|angegriffen)",
  ],
  unless: [
    "(vor|gegen) (einem |einer )?(datenleck*|datenpanne*|identitätsdiebstahl)",
    "(schutz|schützen|geschützt|sicher|versicherung|vorbeugen|verhindern|im falle)…4 (datenleck*|datenpanne*|identitätsdiebstahl|gehackt)",
    "krebs (forschung|hilfe|stiftung)",
    "(verletzt|verstoß)…1 (vertrag|agb|regel*)",
    "krebsforschung",
    "technische* schulden",
    "einen ausfall…1 leisten",
  ],
};

const complaint: Phrases = {
  heard: [
    "(eine|meine|diese|offizielle|formelle|förmliche|formale|schriftliche|als|zur|unsere|folgende) beschwerde",
    "[.,] (beschwerde|reklamation)( über| wegen| zu| gegen)?",
    "(muss|möchte|will|werde|würde|wollte|müssen|möchten|wollen|werden)…5 (beschweren|reklamieren|beschwerde)",
    "(ich|wir|hiermit) (beschwere|beschweren|reklamiere|reklamieren)",
    "(beschwere|reklamiere|beschweren|reklamieren) (ich|wir|mich|uns)",
    "(lege|legen|reiche|erhebe|erheben)… beschwerde",
    "beschwerde (einlegen|einreichen|einzureichen|einzulegen|über|gegen|erheben)",
    "(wo|wie|bei wem)…4 beschweren",
    "beschwerde(stelle|abteilung)",
    "eine reklamation",
  ],
  unless: [
    "(keine|keinerlei|ohne|null)…1 (beschwerde|beschwerden|reklamation)",
    "nicht( (als|zu|um|mich|uns|wirklich|eine|über|hier)){0,4} (beschwerde|beschweren|reklamieren|reklamation)",
    "(beschwerde|beschwerden|reklamation*) (eines|einer|von|unserer|meiner|unseres) (kunden|" +
      "kundin|kunde|nachbarn|gästen|gastes|mieter*|unseren|einem)",
    "(kann|können) (mich|uns|ich mich|wir uns)…2 nicht beschweren",
    "(nie|niemals|nichts|kein grund)… beschweren",
    "(unsere|meine) (kunden|gäste|mieter|nachbarn)…1 (beschweren|beschwerten|reklamieren)",
    "(kunden|kundinnen|gäste|nutzer) (beschweren|reklamieren)",
  ],
};

const contacted =
  "(geschrieben|angeschrieben|angerufen|gemeldet|kontaktiert|erklärt|gefragt|nachgefragt|" +
  "angefragt|gemailt|mitgeteilt|beschrieben|beschwert|reklamiert|telefoniert|erwähnt|gesagt|" +
  "gebeten|geschildert)";
const write =
  "(schreib*|meld*|frag*|bitt*|ruf*|kontaktier*|erklär*|beschwer*|reklamier*|teile|wende)";

const repeatContact: Phrases = {
  heard: [
    "(zum|das|mein|meine|die|der) (zweite[rsn]?|dritte[rsn]?|vierte[rsn]?|fünfte|" +
      "fünften|sechsten|x ten|xten|wiederholten|hundertsten|zigsten|2|3|4|5) (mal…1( ,)?( " +
      `dass)?…4 ${write}|mal…4 ${contacted}|mail|e mail|nachricht|anfrage|ticket|anruf|` +
      "schreiben)",
    `${write} (ich |wir )?(mich |uns )?(ihnen |sie )?(nun |jetzt |schon |bereits ){0,2}zum ` +
      "(zweiten|dritten|vierten|fünften|wiederholten|x ten|xten) mal",
    "(zum|jetzt) (zweiten|dritten|vierten|fünften|x ten|wiederholten|hundertsten) mal [,.]",
    `(bereits|schon|mehrfach|mehrmals|zweimal|dreimal|viermal|wiederholt|öfter|mehrere male|oft|etliche male)…4 ${contacted}`,
    "(noch |bisher |immer noch |bis heute |wieder |leider ){0,2}(keine|keinerlei|ohne)…1 (antwort|rückmeldung|reaktion|rückruf)",
    "(niemand|keiner)…2 (antwortet|meldet|reagiert|geantwortet|gemeldet|ruft|zurückgerufen)",
    "wie oft( denn| noch)? (muss|soll|müssen|sollen) (ich|wir)",
    `(erneut|nochmals|nochmal|noch einmal|schon wieder|wiederholt) (${write})`,
    `(ich|wir) ${write}…4 (erneut|nochmals|nochmal|noch einmal|schon wieder|wiederholt)`,
    "(meine|meiner|unsere|unserer|auf meine) (letzte|letzten|vorherige|vorherigen|frühere|" +
      "früheren|erste|ersten|zweite|zweiten|dritte|bisherigen)…1 (mail|mails|e mail|e mails|" +
      "nachricht|nachrichten|anfrage|anfragen|tickets?|anrufe)",
    `wie (bereits|schon|mehrfach|im letzten|in meiner)… (${contacted})`,
    "(warte|warten)…6 (antwort|rückmeldung|rückruf)",
    "(noch|immer noch|bisher|seitdem|seither)…1 nichts…2 gehört",
    "(erinnere|erinnerung) an (meine|unsere|mein)",
    "(gibt es|schon)( etwas| was)? neu(es|igkeiten)…2 (meine*|meiner|anfrage|ticket|fall)",
  ],
  unless: [
    "(zum|das) (zweiten|zweite|dritten|dritte) mal…4 (bestell*|kauf*|gekauft)",
    "keine (antwort|rückmeldung|reaktion)…1 (nötig|notwendig|erforderlich|mehr nötig)",
    "meine (erste|letzte) (bestellung|rechnung)",
  ],
};

const asking =
  "(wann|warum|wieso|weshalb|wo|woher|wohin|wie|was|wer|wem|wen|wofür|womit|worauf|wozu|" +
  "wodurch|woran|bis wann|ab wann|seit wann)";
const verb =
  "(ist|sind|war|waren|wird|werden|wirst|kann|kannst|können|könnte|könnten|soll|sollen|" +
  "sollte|muss|müssen|darf|dürfen|habe|haben|hat|hatte|gibt|kommt|kommen|finde|finden|" +
  "bekomme|bekommen|erhalte|erhalten|geht|gehen|funktioniert|kostet|kosten|mache|macht|" +
  "machen|wurde|wurden|dauert|bleibt|bleiben|steht|liegt|heißt|bedeutet|passiert|lässt|" +
  "stelle|ändere|komme|schicke|lautet|brauche|brauchen|zahle|melde|öffne|läuft|sieht|würde|" +
  "erreiche|aktiviere|setze|richte|lade|buche|storniere|kündige|trage|füge|verbinde|kopple|" +
  "sehe|wären|wäre|möchte|unterscheidet|fallen|beträgt|sende|gilt|gelten|erfolgt|schließt|" +
  "öffnet|beginnt|endet)";
const whether = "(wann|wie|was|wo|warum|wieso|weshalb|ob|welche*|wer|wieviel|woher|wohin)";

const question: Phrases = {
  heard: [
    `${begin} ${asking}( (denn|genau|bitte|eigentlich|nun|jetzt|sonst|zum teufel|bitteschön)){0,2} ${verb}`,
    `${begin} (wie (lange|viel|viele|oft|weit|hoch|groß|teuer|schnell|lang|alt)|wieviel|wieviele)… ${verb}`,
    `${sentence} (für |mit |auf |in |von |zu |bei |ab )?welche[rnms]?( _){1,3} ${verb}`,
    `${sentence} (können sie(?! (behalten|sich|gern|gerne))|könnten sie|können wir|könnten ` +
      "wir|könnt ihr|kannst du|könntest du|kann man|kann mir jemand|könnte mir jemand|darf ich|" +
      "dürfen wir|soll ich|muss ich|müssen wir|gibt es|wissen sie|würden sie|bieten sie|" +
      "liefern sie|versenden sie|ist es möglich|wäre es möglich|ist das normal)",
    `${sentence} haben sie(?! ((vielen|herzlichen|besten|tausend) )?dank)`,
    `${sentence} kann ich(?! (nur|nicht|leider|so|bestätigen|sagen|empfehlen|verstehen))`,
    `(möchte|würde|wüsste|wollte|hätte|will)( (ich|wir|gern|gerne|nur|mal|kurz|noch|gewusst)){0,4} (wissen|fragen|erfahren|gewusst)( ,)? ${whether}`,
    `(frage mich|fragen uns|wüsste gern|wüsste gerne)( ,)? ${whether}`,
    `(sagen|erklären|mitteilen|verraten) sie (mir|uns)( bitte)?( ,)? ${whether}`,
  ],
  unless: [
    "[.?] (hallo|guten tag|hi|echt|ok|ja|wirklich|ernsthaft|im ernst|danke)( ,)? [?]",
    "(wissen sie was|geht's noch|was soll das|ist das ihr ernst|wollen sie mich (verarschen|" +
      "veräppeln)|soll das ein witz sein|ist das ein witz|wen interessiert das) [?]",
    "was (mich|uns|ihr|der|die|das|ich|wir|sie)",
    "wie (ich|wir|sie|gesagt|bereits|schon|erwähnt)",
    "(was|wie) (soll|kann|muss) ich sagen",
  ],
};

const infinitive =
  "(melden|prüfen|überprüfen|nachprüfen|klären|abklären|nachfragen|nachhaken|nachfassen|" +
  "anrufen|zurückrufen|kontaktieren|informieren|benachrichtigen|schicken|senden|zusenden|" +
  "zuschicken|nachsenden|liefern|nachliefern|erstatten|zurückerstatten|rückerstatten|" +
  "überweisen|gutschreiben|austauschen|ersetzen|umtauschen|tauschen|reparieren|beheben|lösen|" +
  "korrigieren|kümmern|weiterleiten|weitergeben|besprechen|veranlassen|bearbeiten|erledigen|" +
  "antworten|beantworten|schreiben|mitteilen|bescheid (geben|sagen)|auf dem laufenden halten|" +
  "sorgen|sicherstellen|nachsehen|nachschauen|ansehen|anschauen|untersuchen|verfolgen|ändern|" +
  "anpassen|freischalten|zurücksetzen|vereinbaren|organisieren|versenden|verschicken|" +
  "ausliefern|abholen|ermitteln|herausfinden|eskalieren|nachreichen|erlassen|verlängern|" +
  "bestätigen|bereitstellen|zukommen lassen|tun|einrichten|eintragen|hinzufügen|zurückkommen|" +
  "zurückmelden|rückmelden|machen|vornehmen|übernehmen|unternehmen|beauftragen)";
const done =
  "(erstattet|zurückerstattet|geliefert|versendet|verschickt|geschickt|gesendet|zugeschickt|" +
  "geprüft|überprüft|geklärt|bearbeitet|behoben|gelöst|ersetzt|ausgetauscht|repariert|" +
  "überwiesen|gutgeschrieben|storniert|korrigiert|erledigt|informiert|benachrichtigt|" +
  "kontaktiert|angerufen|zurückgerufen|abgeholt|ausgeliefert|melden|anrufen|kontaktieren|" +
  "zurückrufen|eintreffen|ankommen)";
const weekday =
  "(montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)(abend|nachmittag|" +
  "vormittag|mittag)?";
const moment =
  `(heute|morgen|übermorgen|${weekday}|ende|nächste*|kommende*|zum|spätestens|diese* woche|` +
  "wochenende|[0-9]*)";
const soon =
  `(heute|morgen|übermorgen|am ${weekday}|${weekday}|bis|innerhalb|in den nächsten|` +
  "spätestens|binnen|umgehend|in kürze|nächste woche|diese woche|im laufe|zeitnah|" +
  "schnellstmöglich|automatisch)";
const gap = `${upTo(10, "nicht|kein*|nie|niemals|müssen|wenn|falls")}`;
const we =
  "(ich|wir|kollege|kollegin|kollegen|team|techniker*|abteilung|*abteilung|lager|jemand|" +
  "mitarbeiter*|spedition|versand)";

const promise: Phrases = {
  heard: [
    `${we} (werde|werden|wird)${gap} ${infinitive}`,
    `(werde|werden) (ich|wir|mich|uns|ihnen|sie|das|es|den|die)${gap} ${infinitive}`,
    `wird (sich|sie|ihnen|mein*|unser*|der|die|ein*)${gap} ${infinitive}`,
    `(wird|werden)${gap} ${done}`,
    "(melde|melden) (ich |wir )?(mich|uns)",
    "(kümmere|kümmern|kümmert) (ich |wir |sich |mich |uns )?(mich|uns|sich|selbst|darum|um)",
    "(gebe|geben|sage|sagen)…5 (bescheid|rückmeldung)",
    "(halte|halten)… auf dem laufenden",
    `(prüfe|kläre|bespreche|untersuche|überprüfe)( (ich|das|es|dies|den|die|ihr|ihre|ihren|mit|gern|gerne|gleich|sofort|umgehend))`,
    "(wir|gleich) (prüfen|klären|besprechen|überprüfen|untersuchen) (das|es|dies|den|die|ihr|ihre|ihren|mit|gern|gerne|gleich|sofort|umgehend)",
    "(prüfen|klären|besprechen|überprüfen) wir",
    "(rufe|rufen)…6 (an|zurück)",
    "(schicke|schicken|sende|senden|erstatte|erstatten|überweise|überweisen|ersetze|ersetzen|" +
      "liefern|liefere|schreibe|schreiben)( ich| wir)? (ihnen|dir|euch|es ihnen|sie ihnen) " +
      "(?!(weil|da|bezüglich|wegen|hier|anbei|hiermit) )_",
    "(ich|wir) (tausche|tauschen|ersetze|ersetzen|reparieren|repariere|erstatten|erstatte|" +
      "veranlasse|veranlassen|organisiere|organisieren|vereinbare|korrigiere|korrigieren|" +
      "beheben|behebe)",
    "(tausche|tauschen|ersetze|ersetzen|reparieren|repariere|erstatten|erstatte|veranlasse|" +
      "veranlassen|organisiere|korrigiere|korrigieren|beheben|behebe) (ich|wir)",
    "(kollege|kollegin|team|*techniker*|jemand|mitarbeiter*|monteur)…4 (ruft|meldet|kommt|prüft|kontaktiert|schickt|kümmert|informiert)",
    "(bleibe|bleiben) (ich |wir )?(dran|an der sache)",
    `(ich|wir) (liefern|liefere|versenden|versende|verschicken|schicken|senden|buchen|zahlen|reparieren)…6 (bis|am ${weekday}|heute|morgen|nächste woche)`,
    "nehme mich…4 an",
    "(lasse|lassen)…6 zukommen",
    "(ich|wir) (informiere|informieren|benachrichtige|benachrichtigen|kontaktiere|kontaktieren) (sie|dich|euch)",
    "(informiere|benachrichtige|kontaktiere) ich",
    "(leite|leiten|gebe|geben)…8 weiter",
    "(sorge|sorgen)( ich| wir)? dafür",
    "(frage|fragen|hake|haken|schaue|schauen|sehe|sehen) (ich|wir|beim|bei|im|das|es|dem)…6 nach",
    "(verspreche|versprechen|versprochen|garantiere|garantieren|versichere|versichern)( ich| wir)?( ihnen| dir| euch| ,)",
    `(sie|du|ihr) (hören|hörst|hört)…4 von (uns|mir|ihm|dem|meiner)`,
    "hören sie…4 von (uns|mir)",
    `(sie (erhalten|bekommen|haben)|(erhalten|bekommen|haben) sie)…8 (${soon}|antwort|` +
      "rückmeldung|erstattung|*ersatz*|gutschrift|bescheid|rückruf|geld)",
    `(wird|werden|ist|sind|sollte|sollten|kommt|kommen|haben|hat)…8 bis (spätestens )?(zum |zu |am )?${moment}`,
    "lassen sie mich…5 (prüfen|klären|nachfragen|nachsehen|nachschauen)",
    `(kommt|kommen|geht|gehen|trifft|treffen|erreicht)…6 (heute|morgen|am ${weekday}|nächste woche|diese woche)…4`,
  ],
  unless: [
    `(wenn|falls|sobald|sofern|nachdem) (sie|du|ihr)${upTo(14, "nichts|nicht|keine|keinen")}( ,)?( dann| so)? _ (ich|wir)( mich| uns| ihnen)?`,
    `(ich|wir|ich mich|wir uns)…8( ,)? (wenn|falls|sobald|sofern) (sie|du|ihr)${upTo(8, "nichts|nicht|keine")}`,
    "(hoffe|hoffen|hoffentlich|glaube|denke|vielleicht|eventuell|vermutlich|wahrscheinlich|womöglich)( ,)?( dass)?…10",
    "(kann|können)…4 nicht…1 (versprechen|sagen|garantieren|versichern)( ,)?…10",
    "(nicht im büro|im urlaub|in den urlaub|abwesend|außer haus|nicht erreichbar|in elternzeit|geschlossen)…4",
    "(bitte|müssen sie|sie müssen|können sie|könnten sie|sie können|benötigen|brauchen wir)…12",
    "[.,?] (senden|schicken|melden|antworten|geben|teilen|rufen|sagen|prüfen|schreiben|halten|schauen|sehen) sie…12",
    "(anbei|hiermit|im anhang|beigefügt) (sende|schicke|senden|schicken|übersende|erhalten|bekommen|finden) (ich|wir|sie)…6",
    "(sende|schicke|senden|schicken)( ich| wir)? (ihnen )?(anbei|hiermit|hier|im anhang)…6",
    "(wurde|wurden|haben wir|habe ich|hatten)…8",
    "wird…6 nicht",
  ],
};

export const german: LanguageCues = {
  cues: {
    "cancel-wish": cancelWish,
    "manager-wish": managerWish,
    vulnerability,
    complaint,
    "repeat-contact": repeatContact,
    question,
    promise,
  },
  days: {
    deadline:
      "(bis|vor|spätestens)( spätestens| zum| zu| am| kommenden| nächsten| diesen| dem){0,3}",
    names: {
      today: "(heute|tagesende|ende des tages|feierabend)",
      tomorrow: "morgen",
      monday: "montag(abend|nachmittag|vormittag|mittag|morgen)?",
      tuesday: "dienstag(abend|nachmittag|vormittag|mittag|morgen)?",
      wednesday: "mittwoch(abend|nachmittag|vormittag|mittag|morgen)?",
      thursday: "donnerstag(abend|nachmittag|vormittag|mittag|morgen)?",
      friday: "freitag(abend|nachmittag|vormittag|mittag|morgen)?",
      saturday: "(samstag|sonnabend)(abend|nachmittag|vormittag|mittag|morgen)?",
      sunday: "sonntag(abend|nachmittag|vormittag|mittag|morgen)?",
      "end-of-week":
        "(ende (der|dieser|diese) woche|diese woche|dieser woche|wochenende|laufe der woche)",
      "next-week":
        "((anfang |mitte |ende |am ende )?(der )?(nächste|nächster|nächsten|kommende|kommender|" +
        "kommenden|folgende|folgenden) woche|(montag|dienstag|mittwoch|donnerstag|freitag) " +
        "(nächster|kommender) woche)",
    },
    unless: [
      "(guten|heute|am|jeden|gestern|diesen) morgen",
      `(vom|seit|letzten|vergangenen|letzter|von|jeden|ihr|ihre) ${weekday}`,
      "von heute",
      "(wie )?heute (besprochen|telefonisch|gesprochen|erwähnt|vereinbart)",
    ],
  },
};
