import { describe, expect, it } from "vitest";
import { readMessage } from "../../../src/care/read-message.ts";

const heardOf = (text: string) => readMessage(text, "customer").cues;
const promisedOf = (text: string) => readMessage(text, "staff").cues;

describe("cancel-wish in German", () => {
  it.each([
    "Ich möchte kündigen.",
    "Hiermit kündige ich meinen Vertrag fristgerecht zum 31.12.",
    "Bitte kündigen Sie mein Abo zum nächstmöglichen Termin.",
    "Wie kann ich mein Abonnement kündigen?",
    "Wenn das nicht gelöst wird, kündige ich den Vertrag und wechsle zu einem anderen Anbieter.",
    "Anbei meine Kündigung.",
    "ICH WILL SOFORT KÜNDIGEN",
    "ich moechte meinen vertrag kuendigen",
    "Ich möchte meine Bestellung stornieren.",
    "Bitte löschen Sie mein Konto.",
    "Wir überlegen, den Anbieter zu wechseln.",
    "Dann gehe ich eben zur Konkurrenz.",
    "Sie haben einen Kunden verloren.",
    "Ich bestelle nie wieder bei Ihnen.",
    "Wir wollen unseren Vertrag nicht verlängern.",
    "Beim nächsten Mal kaufe ich woanders.",
    "Sehr geehrte Damen und Herren, hiermit kündige ich den oben genannten Vertrag.",
    "Bitte bestätigen Sie mir die Kündigung zum nächstmöglichen Zeitpunkt.",
    "Ich habe genug und werde zur Konkurrenz wechseln.",
    "Kann ich meinen Vertrag vorzeitig kündigen?",
    "Können wir die Bestellung noch stornieren?",
    "Ich bitte um sofortige Löschung meines Kontos.",
    "Ich habe kein Interesse mehr und möchte das Abo beenden.",
    "Wie bekomme ich mein Abo gekündigt?",
    "Wenn Sie mir nicht antworten, kündige ich.",
    "Ich bin kurz davor zu kündigen.",
    "Wir wollen zu einem anderen Dienstleister wechseln.",
    "Bitte stornieren, danke.",
    "Bitte nehmen Sie meine Kündigung zur Kenntnis.",
    "Ich möchte nicht länger Kunde bei Ihnen sein.",
    "Hiermit möchte ich mein Zeitungsabo zum Monatsende kündigen.",
    "Guten Tag, bitte stornieren Sie meine Bestellung Nr. 4711.",
    "Ich kündige!",
    "Senden Sie mir bitte eine Bestätigung meiner Kündigung, ich kündige fristlos.",
    "Können Sie meinen Vertrag bitte sofort auflösen?",
    "Wenn bis Montag nichts passiert, bin ich weg und gehe zu einem anderen Anbieter.",
    "Ich werde den Vertrag nicht verlängern.",
    "Ich denke über eine Kündigung nach.",
    "Ich widerrufe meinen Kauf.",
    "Mir reicht es, ich suche mir einen neuen Anbieter.",
    "Ich will mein Konto löschen lassen.",
    "Wo kann ich kündigen?",
    "Bitte kündigt mein Abo.",
    "So verlieren Sie Ihre Kunden, mich jedenfalls sind Sie los.",
  ])("is in «%s»", (text) => {
    expect(heardOf(text)).toContain("cancel-wish");
  });

  it.each([
    "Ich möchte meinen Termin am Freitag stornieren.",
    "Ich möchte nicht kündigen, ich will nur eine Lösung.",
    "Wir haben nicht vor zu kündigen.",
    "Was passiert mit meinen Daten, wenn ich kündige?",
    "Kann ich jederzeit kündigen?",
    "Welche Kündigungsfrist gilt bei Ihnen?",
    "Warum wurde meine Bestellung storniert?",
    "Sie haben meine Bestellung einfach storniert.",
    "Warum haben Sie meine Bestellung storniert?",
    "Können wir das Meeting absagen?",
    "Ich möchte in einen größeren Tarif wechseln.",
    "Wie kündige ich eine Überweisung an?",
    "Ich möchte den Newsletter nicht mehr bekommen.",
    "Falls ich das Abo kündige, bekomme ich dann Geld zurück?",
    "Ich hatte nie vor, zu kündigen.",
    "Der Termin wurde storniert.",
    "Können Sie den Termin für mich absagen?",
    "Wie wechsle ich den Akku?",
    "Ich möchte auf ein anderes Produkt umsteigen.",
    "Warum wurde mein Konto gelöscht?",
    "Ich überlege, das größere Paket zu nehmen.",
    "Muss der Vertrag schriftlich gekündigt werden?",
    "Was wäre, wenn ich kündigen würde?",
    "Ihr System hat meinen Auftrag storniert.",
    "Ich möchte meine Reservierung für heute Abend absagen.",
    "Ich habe mich nie abgemeldet.",
    "Was passiert bei einer Kündigung mit meinen Punkten?",
    "Ich möchte den Termin am Montag verschieben oder absagen.",
    "Muss ich kündigen, wenn ich umziehe?",
    "Meine Bestellung wurde einfach storniert, warum?",
    "Ich habe nicht gekündigt!",
    "Ich will auf keinen Fall kündigen.",
    "Bitte stornieren Sie die Rechnung und schreiben Sie eine neue.",
    "Bitte stornieren Sie den Termin.",
    "Ich habe letzten Monat gekündigt und werde immer noch abgebucht.",
    "Kann man das Abo auch pausieren?",
    "Was kostet es, wenn ich vorzeitig kündige?",
    "Der Verkäufer hat den Kauf storniert.",
    "Ich möchte den Newsletter abbestellen.",
    "Ich möchte mein Passwort ändern.",
  ])("is not in «%s»", (text) => {
    expect(heardOf(text)).not.toContain("cancel-wish");
  });
});

describe("manager-wish in German", () => {
  it.each([
    "Ich möchte mit Ihrem Vorgesetzten sprechen.",
    "Bitte verbinden Sie mich mit dem Teamleiter.",
    "Geben Sie mir Ihren Chef!",
    "Ich verlange einen Rückruf von Ihrem Vorgesetzten.",
    "Kann ich bitte mit der Geschäftsführung reden?",
    "Wer ist Ihr Vorgesetzter?",
    "Ich will den Chef sprechen",
    "Bitte leiten Sie das an Ihre Teamleitung weiter.",
    "Bitte eskalieren Sie den Fall.",
    "Ich möchte mich bei Ihrem Abteilungsleiter beschweren.",
    "Ihr Chef soll mich anrufen.",
    "Ich möchte sofort Ihren Vorgesetzten sprechen",
    "Dann verbinden Sie mich bitte mit jemandem, der etwas entscheiden kann.",
    "Leiten Sie meine Beschwerde an die Geschäftsführung weiter.",
    "Ich bestehe darauf, mit der Leitung zu sprechen.",
    "Gibt es einen Vorgesetzten, mit dem ich reden kann?",
    "Bitte um Rückruf durch Ihren Teamleiter.",
    "Ich wünsche ein Gespräch mit Ihrem Vorgesetzten.",
    "Ich verlange, mit einem Vorgesetzten zu sprechen!",
    "Kann mich bitte Ihr Teamleiter zurückrufen?",
    "Ich möchte den Verantwortlichen sprechen.",
    "Geben Sie das bitte an Ihren Chef weiter.",
    "Wie heißt Ihr Vorgesetzter?",
    "Ich hätte gern einen Vorgesetzten am Telefon.",
    "Chef bitte!",
    "Holen Sie Ihren Vorgesetzten ans Telefon.",
    "Ich möchte, dass sich Ihre Geschäftsleitung bei mir meldet.",
  ])("is in «%s»", (text) => {
    expect(heardOf(text)).toContain("manager-wish");
  });

  it.each([
    "Ich muss erst mit meinem Chef sprechen.",
    "Mein Vorgesetzter braucht die Rechnung.",
    "Ich bin Teamleiter und brauche einen zweiten Zugang.",
    "Unsere Geschäftsführung hat zugestimmt.",
    "Wie füge ich einen Manager im Team hinzu?",
    "Ich möchte mit meinem Account Manager sprechen.",
    "Ich brauche keinen Vorgesetzten, nur eine Antwort.",
    "Vielen Dank auch an Ihren Chef!",
    "Der Passwort-Manager füllt das Feld nicht aus.",
    "Der Chef-Zugang funktioniert nicht.",
    "Der Chef hat gesagt, ich soll fragen.",
    "Unser Leiter IT ist im Urlaub.",
    "Ich rede mit meinem Chef und melde mich.",
    "Wir haben einen neuen Geschäftsführer.",
    "Mein Teamleiter hat mir Ihre Nummer gegeben.",
    "Wir suchen einen neuen Abteilungsleiter und brauchen einen Account für ihn.",
    "Ich habe gestern mit Ihrem Chef gesprochen, alles geklärt.",
    "Ich muss das erst mit der Geschäftsführung bei uns abstimmen.",
    "Wo ändere ich den Leiter einer Gruppe?",
    "Bitte schicken Sie die Rechnung an unseren Chef.",
  ])("is not in «%s»", (text) => {
    expect(heardOf(text)).not.toContain("manager-wish");
  });
});

describe("vulnerability in German", () => {
  it.each([
    "Mein Vater ist letzte Woche gestorben.",
    "Mein Mann ist verstorben, ich brauche die Unterlagen.",
    "Ich lag drei Wochen im Krankenhaus.",
    "Bei meiner Frau wurde Brustkrebs festgestellt.",
    "Ich habe meinen Job verloren.",
    "Ich kann die Rechnung nicht mehr bezahlen.",
    "Wir haben finanzielle Schwierigkeiten.",
    "Mein Konto wurde gehackt.",
    "Meine Daten wurden veröffentlicht.",
    "Das Ladegerät hat Feuer gefangen.",
    "Ich werde von meinem Ex bedroht.",
    "Ich will nicht mehr leben.",
    "Ich habe Krebs und kann nicht ans Telefon.",
    "Meine Mutter ist vor zwei Wochen verstorben und ich muss ihr Konto auflösen.",
    "Ich bin seit Monaten arbeitslos und weiß nicht, wie ich das zahlen soll.",
    "Nach meinem Schlaganfall kann ich kaum tippen.",
    "Fremde haben Zugriff auf mein Konto.",
    "Der Akku ist explodiert und meine Tochter wurde verletzt.",
  ])("is in «%s»", (text) => {
    expect(heardOf(text)).toContain("vulnerability");
  });

  it.each([
    "Der Akku ist tot.",
    "Mein Handy ist gestorben, die Gewährleistung läuft noch.",
    "Wir können uns keinen Ausfall leisten.",
    "Ist man bei Ihnen vor einem Datenleck geschützt?",
    "Ich kann die Rechnung nicht bezahlen, weil der Link nicht geht.",
    "Das verletzt den Vertrag.",
    "Ich habe meine Bestellnummer verloren.",
    "Ich bin krank vor Warten.",
    "Das Gerät ist im Lager.",
    "Das Display ist tot.",
    "Das ist ja krank!",
  ])("is not in «%s»", (text) => {
    expect(heardOf(text)).not.toContain("vulnerability");
  });
});

describe("complaint in German", () => {
  it.each([
    "Das ist eine offizielle Beschwerde.",
    "Ich möchte mich beschweren.",
    "Hiermit beschwere ich mich über Ihren Fahrer.",
    "Beschwerde über Bestellung 4711",
    "Ich möchte eine Beschwerde einreichen.",
    "Was ist mit meiner Beschwerde? Meine Beschwerde liegt seit Mai bei Ihnen.",
    "Wo kann ich mich beschweren?",
    "Bitte behandeln Sie das als Beschwerde.",
    "Ich will mich über Ihren Mitarbeiter beschweren.",
    "Das ist eine Beschwerde!",
  ])("is in «%s»", (text) => {
    expect(heardOf(text)).toContain("complaint");
  });

  it.each([
    "Ich habe keine Beschwerden, alles läuft.",
    "Ich kann mich nicht beschweren, sehr guter Service.",
    "Das ist nicht als Beschwerde gemeint.",
    "Wie erfasse ich die Beschwerde eines Kunden?",
    "Unsere Kunden beschweren sich über das neue Layout.",
    "Der Sessel hilft gegen Beschwerden im Rücken.",
    "Es gibt keinerlei Beschwerden.",
    "Das Gerät ist schwer.",
  ])("is not in «%s»", (text) => {
    expect(heardOf(text)).not.toContain("complaint");
  });
});

describe("repeat-contact in German", () => {
  it.each([
    "Ich schreibe Ihnen nun zum dritten Mal.",
    "Ich habe bereits zweimal angerufen.",
    "Wie bereits geschrieben, lädt der Akku nicht.",
    "Ich habe immer noch keine Antwort bekommen.",
    "Das ist meine dritte Anfrage zum gleichen Thema.",
    "Wie oft muss ich das noch erklären?",
    "Niemand antwortet auf meine Mails.",
    "Ich warte seit Wochen auf eine Rückmeldung.",
    "Ich melde mich erneut wegen der Rechnung.",
    "Zum wiederholten Mal bitte ich um eine Gutschrift.",
    "Ich hatte Ihnen letzte Woche schon geschrieben.",
    "Ich erreiche niemanden, das ist mein vierter Anruf.",
    "Ich habe Ihnen schon dreimal geschrieben!",
    "Leider habe ich bisher nichts von Ihnen gehört.",
    "Das ist jetzt meine vierte Mail.",
  ])("is in «%s»", (text) => {
    expect(heardOf(text)).toContain("repeat-contact");
  });

  it.each([
    "Ich habe die Rechnung schon bezahlt.",
    "Ich bestelle zum zweiten Mal bei Ihnen und bin begeistert.",
    "Keine Antwort nötig, danke!",
    "Ich habe das Gerät bereits neu gestartet.",
    "Das ist meine erste Bestellung.",
    "Der zweite Versuch hat geklappt.",
    "Die Lieferung kam schon gestern.",
    "Ich melde mich, sobald ich es getestet habe.",
  ])("is not in «%s»", (text) => {
    expect(heardOf(text)).not.toContain("repeat-contact");
  });
});

describe("question in German", () => {
  it.each([
    "Wann kommt meine Bestellung?",
    "wo ist mein paket",
    "Wie kann ich das Passwort ändern",
    "Hallo, wann wird geliefert",
    "Welche Größe brauche ich",
    "Wie lange dauert der Versand",
    "Können Sie mir die Rechnung noch einmal schicken",
    "Ich wollte fragen, ob das Gerät wieder lieferbar ist.",
    "Gibt es schon etwas Neues?",
    "Warum wurde zweimal abgebucht",
    "Rechnung?",
    "Bis wann kann ich das zurückgeben",
    "Hallo zusammen, wie lange gilt der Gutschein",
    "Darf ich das Gerät selbst öffnen",
    "Ab wann gilt der neue Preis",
    "Guten Tag, was kostet der Versand nach Österreich",
    "Könnten Sie bitte prüfen, ob das Paket verloren ging",
    "Ich würde gerne wissen, wann der Techniker kommt.",
    "Ist das normal?",
  ])("is in «%s»", (text) => {
    expect(heardOf(text)).toContain("question");
  });

  it.each([
    "Wie ich schon schrieb, lädt der Akku nicht.",
    "Was mich stört, ist die Wartezeit.",
    "Kann ich nur empfehlen!",
    "Haben Sie vielen Dank.",
    "Wenn ich auf Senden drücke, passiert nichts.",
    "Hallo?",
    "Die Adresse ist https://shop.example.de/suche?q=rad.",
    'Die App fragt "Wollen Sie speichern?" und stürzt dann ab.',
    "Wer auch immer das war, danke!",
    "Das Rad, welches Sie geschickt haben, ist toll.",
    "Wann das war, weiß ich nicht mehr.",
    "Wie abgesprochen sende ich die Fotos.",
    "Würde mich freuen.",
    "Was Sie da geschickt haben, ist falsch.",
    "Wo ich wohne, gibt es keinen Empfang.",
    "Wie schön!",
    "Wann immer Sie wollen.",
    "Ist angekommen, danke.",
    "Können Sie behalten.",
  ])("is not in «%s»", (text) => {
    expect(heardOf(text)).not.toContain("question");
  });
});

describe("promise in German", () => {
  it.each([
    "Ich melde mich bis Freitag bei Ihnen.",
    "Wir werden das prüfen und Ihnen Bescheid geben.",
    "Ich kümmere mich darum.",
    "Morgen rufe ich Sie zurück.",
    "Sie hören morgen von uns.",
    "Wir erstatten Ihnen den Betrag.",
    "Ich halte Sie auf dem Laufenden.",
    "Sie erhalten nächste Woche eine Gutschrift.",
    "Ihre Bestellung wird morgen verschickt.",
    "Ich leite das an die Technik weiter.",
    "Sobald das Teil da ist, melden wir uns.",
    "Ich verspreche Ihnen, dass wir das klären.",
    "Unser Techniker wird Sie kontaktieren.",
    "Wir senden Ihnen heute noch ein Ersatzgerät.",
    "Ich werde das morgen mit den Kollegen besprechen.",
    "Unsere Buchhaltung wird Ihnen den Betrag bis Mittwoch überweisen.",
    "Ich hake nach und melde mich.",
    "Wir bleiben dran und informieren Sie.",
    "Ich prüfe das und gebe Ihnen bis morgen Bescheid.",
    "Wir lassen Ihnen das Ersatzteil zukommen.",
    "Das Geld wird Ihnen bis Ende der Woche erstattet.",
    "Wir werden uns zeitnah bei Ihnen melden.",
    "Ich sende Ihnen morgen das Etikett.",
    "Wir melden uns spätestens am Donnerstag.",
    "Das Ersatzteil geht morgen raus, Sie bekommen eine Nummer.",
    "Ich frage im Lager nach und gebe Ihnen dann Bescheid.",
    "Mein Kollege ruft Sie heute Nachmittag an.",
    "Sie erhalten das Geld bis Freitag zurück.",
    "Ich werde den Fall an die Technik weitergeben.",
    "Wir tauschen das Gerät kostenlos aus.",
    "Ihr Paket wird am Montag geliefert.",
    "Ich nehme mich der Sache an.",
    "Ich informiere Sie, sobald ich mehr weiß.",
  ])("is in «%s»", (text) => {
    expect(promisedOf(text)).toContain("promise");
  });

  it.each([
    "Ich bin bis Montag nicht im Büro.",
    "Wenn Sie mir die Nummer schicken, prüfe ich das gern.",
    "Sie müssen das Gerät neu starten.",
    "Bitte melden Sie sich bis Freitag.",
    "Ich hoffe, dass wir bald von Ihnen hören.",
    "Wir werden das leider nicht erstatten.",
    "Ich kann Ihnen nicht versprechen, dass es bis Freitag klappt.",
    "Wir haben Ihnen den Betrag am Montag erstattet.",
    "Anbei sende ich Ihnen die Rechnung.",
    "Unser Büro ist am Freitag geschlossen.",
    "Gern helfen wir Ihnen weiter.",
    "Ihre Sendung kam am Montag an.",
    "Wir werden sehen.",
    "Sie bekommen das Gerät im Handel.",
    "Ich bin nächste Woche im Urlaub.",
    "Sie finden das in den Einstellungen.",
    "Wir freuen uns auf Ihre Antwort bis Freitag.",
    "Sollten Sie Fragen haben, melden Sie sich gern.",
    "Wir haben das Paket heute verschickt.",
    "Wir sind ab Montag wieder für Sie da.",
    "Wenn Sie das möchten, stornieren wir die Bestellung.",
    "Ich bin ab morgen im Urlaub.",
    "Sie werden den Button in den Einstellungen finden.",
    "Sie werden sich neu anmelden müssen.",
    "Falls Sie weitere Fragen haben, helfen wir gern.",
    "Könnten Sie uns bis Freitag antworten?",
    "Wir hoffen, Ihnen geholfen zu haben.",
    "Das Paket wurde am Montag verschickt.",
    "Leider können wir das nicht erstatten.",
    "Wenn Sie uns ein Foto senden, melden wir uns.",
    "Wir haben das geprüft, es ist alles in Ordnung.",
    "Hat es geklappt?",
  ])("is not in «%s»", (text) => {
    expect(promisedOf(text)).not.toContain("promise");
  });

  it.each([
    ["Ich melde mich bis Freitag bei Ihnen.", "friday"],
    ["Wir rufen Sie morgen an.", "tomorrow"],
    ["Ich kümmere mich heute noch darum.", "today"],
    ["Sie hören bis Ende der Woche von uns.", "end-of-week"],
    ["Wir melden uns nächste Woche.", "next-week"],
    ["Guten Morgen, ich melde mich am Dienstag.", "tuesday"],
    ["Danke für Ihre Mail vom Montag, ich melde mich.", null],
    ["Ich rufe Sie übermorgen an.", null],
    ["Ich kümmere mich darum.", null],
    ["Ich melde mich bis morgen Abend.", "tomorrow"],
    ["Wir liefern bis Freitagabend, Sie erhalten dann eine Mail.", "friday"],
    ["Wir melden uns Anfang nächster Woche.", "next-week"],
    ["Ich rufe Sie nächsten Montag an.", "monday"],
    ["Ich melde mich bis zum Ende der Woche.", "end-of-week"],
    ["Ich schicke Ihnen das Etikett heute Abend.", "today"],
    ["Wir haben Ihre Nachricht vom Montag gelesen und melden uns bis Mittwoch.", "wednesday"],
  ])("names in «%s» the day %s", (text, day) => {
    expect(readMessage(text, "staff").promisedDay).toBe(day);
  });
});
