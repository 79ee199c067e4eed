import type { Drafts } from "./drafts.ts";

export const germanDrafts: Drafts = {
  greeting: "Guten Tag {name},",
  greetingWithoutName: "Guten Tag,",
  tiers: new Map([
    ["bronze", "Bronze"],
    ["silver", "Silber"],
    ["gold", "Gold"],
    ["platinum", "Platin"],
  ]),
  openers: {
    R01: "vielen Dank für Ihre offene Antwort vom {on}. Ich möchte verstehen, was für Sie nicht gut lief, und es in Ordnung bringen:",
    R02: "vielen Dank für Ihre Antwort vom {on}. Welche eine Änderung hätte es für Sie besser gemacht?",
    R03: "Ihre freundliche Antwort vom {on} hat uns sehr gefreut, vielen Dank. Wenn Sie mögen, teilen Sie Ihre Erfahrung gern mit anderen:",
    R04: "ich habe Ihre Rückmeldung zur Anfrage #{ticket} gelesen, und es tut mir leid, dass wir Sie enttäuscht haben. Das kann ich für Sie tun:",
    R05: "ich habe mir Ihre letzten Anfragen im Zusammenhang angesehen, denn sie sind nicht so verlaufen, wie sie sollten. Das ist mir aufgefallen, und das möchte ich ändern:",
    R06: "Sie sollten uns nicht immer wieder schreiben müssen. Ich habe die Sache selbst übernommen und suche nach der gemeinsamen Ursache. Das weiß ich bisher:",
    R07: "bevor ich die Anfrage #{ticket} wieder schließe, möchte ich sicher sein, dass der Fehler bei Ihnen wirklich behoben ist. Funktioniert jetzt alles?",
    R08: "Sie warten bei der Anfrage #{ticket} länger, als Sie sollten. So ist der Stand, und so geht es weiter:",
    R09: "bei der Anfrage #{ticket} haben wir die zugesagte Zeit nicht eingehalten, und das tut mir leid. Das ist der nächste Schritt, und bis wann er kommt:",
    R10: "wie versprochen melde ich mich zur Anfrage #{ticket}:",
    R11: "eine Ihrer Fragen ist noch offen. Hier ist die Antwort:",
    R12: "es tut mir leid, dass es so weit gekommen ist. Darf ich vor Ihrer Entscheidung verstehen, was schiefgelaufen ist und was Ihnen helfen würde?",
    R13: "ich habe den ganzen Verlauf gelesen und gebe ihn an unsere Teamleitung weiter, die sich bei Ihnen meldet. Bis dahin kümmere ich mich selbst darum.",
    R14: "danke, dass Sie uns das gesagt haben. Von unserer Seite eilt nichts: Wir richten uns nach Ihnen, und ich sorge dafür, dass Ihnen die richtige Person hilft.",
    R15: "Ihre Beschwerde ist bei uns angekommen, und wir prüfen sie sorgfältig. Sie hören von mir bis zu diesem Termin:",
    R18: "mir ist aufgefallen, dass Sie manches weniger nutzen als früher. Steht Ihnen etwas im Weg, bei dem ich helfen kann? Das hilft oft:",
    R19: "Sie sind fast fertig eingerichtet. Wollen wir den nächsten Schritt zusammen machen ({steps})?",
    R20: "willkommen, schön, dass Sie da sind! Hier ist die Antwort auf Ihre Frage und dazu zwei Seiten, die den meisten als Nächstes helfen:",
    R21: "wie läuft es bei Ihnen seit dem {on}? Wenn etwas nicht so ist, wie Sie es erwartet haben, bin ich für Sie da:",
    R22: "vor Ihrer Verlängerung am {on} möchte ich klären, was zwischen uns noch offen ist. So ist der Stand:",
    R23: "Ihr Vertrag ist am {on} ausgelaufen; noch ist nichts verloren. Wenn Sie weitermachen möchten oder etwas Sie abgehalten hat, sagen Sie mir Bescheid:",
    R24: "eine Zahlung ist nicht durchgegangen. Das kommt vor und ist schnell behoben:",
    R25: "vielen Dank für die Nachricht, dass sich bei Ihnen etwas geändert hat. Um wen dürfen wir uns künftig kümmern, und dürfen wir ihm oder ihr alles zeigen?",
    R26: "es war eine Weile still, deshalb wollte ich fragen: Läuft alles gut bei Ihnen?",
    R27: "schön, wieder von Ihnen zu hören! Seit dem {on} hat sich einiges geändert; das ist für Sie wichtig:",
    R28: "der Fehler, den Sie uns in der Anfrage #{ticket} gemeldet haben, ist seit dem {on} behoben. Können Sie bestätigen, dass bei Ihnen alles in Ordnung ist?",
    R29: "Sie hatten uns danach gefragt, und jetzt ist es da: {feature}. So bekommen Sie es:",
    R30: "Sie stehen kurz vor unserer Stufe {tier}. Vielleicht möchten Sie wissen, was sie mit sich bringt:",
    "R30-ending":
      "Ihre Stufe {tier} gilt noch bis zum {on}. Vielleicht möchten Sie das wissen, und so behalten Sie sie:",
    R31: "seit {years} Jahren sind Sie nun bei uns: vielen Dank. Es ist uns eine Freude, für Sie da zu sein, und das wollte ich einmal sagen.",
    "R31-first":
      "seit einem Jahr sind Sie nun bei uns: vielen Dank. Es ist uns eine Freude, für Sie da zu sein, und das wollte ich einmal sagen.",
    "R31-order":
      "das ist Ihre Bestellung Nummer {count} bei uns: vielen Dank. Es ist uns eine Freude, für Sie da zu sein, und das wollte ich einmal sagen.",
  },
};
