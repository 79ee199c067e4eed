import type { Bank } from "./bank.ts";

export const german: Bank = {
  locale: "de",
  timeZone: "Europe/Berlin",
  given: [
    "Anke",
    "Jonas",
    "Mareike",
    "Stefan",
    "Lena",
    "Uwe",
    "Franziska",
    "Tobias",
    "Heike",
    "Moritz",
  ],
  family: [
    "Bergmann",
    "Krüger",
    "Lohse",
    "Petersen",
    "Röder",
    "Schilling",
    "Voss",
    "Winkler",
    "Zander",
    "Ostermann",
  ],
  products: [
    "Kestrel 3",
    "Heron Lastenrad",
    "Swift Stadtrad",
    "Akku",
    "Kindersitz",
    "Servicevertrag",
  ],
  topics: [
    {
      tag: "delivery",
      type: "incident",
      subjects: ["Wo bleibt Bestellung {order}?", "Lieferung verspätet: {product}"],
      openings: [
        "Guten Tag, Bestellung {order} sollte letzte Woche kommen, die Sendungsverfolgung steht seitdem still. Wann kann ich damit rechnen?",
        "Hallo, laut Spedition wurde mein {product} zugestellt, hier ist aber nichts angekommen. Können Sie das bitte prüfen?",
      ],
      answers: [
        "Die Sendung lag versehentlich im Depot. Sie geht morgen früh wieder auf den Weg, die neue Nummer kommt per Mail.",
        "Die Spedition hat das Paket in der Abholstelle hinterlegt. Ihr Name und die Nummer {order} genügen.",
      ],
    },
    {
      tag: "billing",
      type: "question",
      subjects: ["Rechnung zu {order}", "Doppelt abgebucht?"],
      openings: [
        "Guten Morgen, ich brauche die Rechnung zu {order} mit unserer Firmenanschrift. Wo finde ich sie?",
        "Auf meinem Konto sehe ich zwei Abbuchungen für den {product}. Ist eine davon nur vorgemerkt?",
      ],
      answers: [
        "Die zweite Buchung ist eine Vormerkung und verschwindet in wenigen Tagen. Bezahlt haben Sie nur einmal.",
        "Ich habe die Anschrift geändert und Ihnen die Rechnung erneut geschickt.",
      ],
    },
    {
      tag: "battery",
      type: "problem",
      subjects: ["Akku entlädt sich über Nacht", "Reichweite hat sich halbiert"],
      openings: [
        "Der Akku von meinem {product} verliert über Nacht ein Drittel, obwohl alles aus ist. Ist das normal?",
        "Seit letzter Woche hat sich die Reichweite halbiert. Den Sommer über war alles gut.",
      ],
      answers: [
        "Bitte halten Sie den Einschaltknopf zehn Sekunden gedrückt und laden Sie einmal voll. Wenn es wieder passiert, tauschen wir ihn auf Garantie.",
        "Kälte kostet etwas Reichweite, aber nicht die Hälfte. Ich habe eine Prüfung in der Werkstatt für Sie gebucht.",
      ],
    },
    {
      tag: "returns",
      type: "question",
      subjects: ["Rückgabe von {order}", "Erstattung noch nicht da"],
      openings: [
        "Der {product} passt leider nicht in unseren Flur. Wie kann ich ihn zurückgeben?",
        "Ich habe {order} vor zwei Wochen zurückgeschickt und noch keine Erstattung gesehen.",
      ],
      answers: [
        "Kein Problem, das Etikett hängt an. Sie haben dreißig Tage Zeit.",
        "Ihre Rücksendung kam am Montag an, die Erstattung ist heute rausgegangen.",
      ],
    },
    {
      tag: "how_to",
      type: "question",
      subjects: ["App mit dem {product} koppeln", "Welcher Reifendruck?"],
      openings: [
        "Kurze Frage: Wie kopple ich die App mit meinem {product}? Die Anleitung zeigt noch die alte Version.",
        "Welchen Reifendruck empfehlen Sie mit Kindersitz?",
      ],
      answers: [
        "In der App auf Rad hinzufügen tippen und die Lichttaste drei Sekunden halten, bis sie blinkt.",
        "Vorne 3,5 bar und hinten 4 bar passen für Ihre Last.",
      ],
    },
  ],
  thanks: [
    "Das hat geklappt, vielen Dank! Toller Service.",
    "Perfekt, danke für die schnelle Hilfe.",
    "Wunderbar, herzlichen Dank!",
  ],
  chasers: [
    "Ich warte immer noch auf eine Antwort. Das dauert viel zu lange.",
    "Hallo? Seit Tagen höre ich nichts. Kümmert sich jemand?",
  ],
  notFixed: [
    "Heute früh ist der Fehler wieder da. Es ist also nicht behoben.",
    "Leider funktioniert es immer noch nicht. Ich bin enttäuscht.",
  ],
  angry: [
    "Das ist inakzeptabel. Ich habe dreimal geschrieben und niemand liest es.",
    "Ich bin wirklich verärgert. Schrecklicher Service.",
  ],
  apologies: [
    "Es tut mir leid, dass Sie warten mussten. Ich kümmere mich selbst darum.",
    "Bitte entschuldigen Sie, das hätte nicht passieren dürfen.",
  ],
  fixes: [
    "Das Teil ist getauscht und geprüft. Läuft jetzt alles?",
    "Es ist korrigiert. Fehlt noch etwas?",
  ],
  goodWords: ["Schnell und freundlich", "Sehr hilfreich"],
  badWords: ["Hat viel zu lange gedauert", "Problem besteht weiter"],
  cancelling:
    "Wenn das nicht gelöst wird, kündige ich den Vertrag und wechsle zu einem anderen Anbieter.",
  manager: "Ich möchte mit Ihrem Vorgesetzten sprechen.",
};
