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
  ])("names in «%s» the day %s", (text, day) => {
    expect(readMessage(text, "staff").promisedDay).toBe(day);
  });
});
