import type { Drafts } from "./drafts.ts";

export const germanDrafts: Drafts = {
  greeting: "Guten Tag {name},",
  greetingWithoutName: "Guten Tag,",
  openers: {
    R04: "ich habe Ihre Rückmeldung zur Anfrage #{ticket} gelesen, und es tut mir leid, dass wir Sie enttäuscht haben. Das kann ich für Sie tun:",
    R05: "ich habe mir Ihre letzten Anfragen im Zusammenhang angesehen, denn sie sind nicht so verlaufen, wie sie sollten. Das ist mir aufgefallen, und das möchte ich ändern:",
    R06: "Sie sollten uns nicht immer wieder schreiben müssen. Ich habe die Sache selbst übernommen und suche nach der gemeinsamen Ursache. Das weiß ich bisher:",
    R07: "bevor ich die Anfrage #{ticket} wieder schließe, möchte ich sicher sein, dass der Fehler bei Ihnen wirklich behoben ist. Funktioniert jetzt alles?",
    R08: "Sie warten bei der Anfrage #{ticket} länger, als Sie sollten. So ist der Stand, und so geht es weiter:",
    R10: "wie versprochen melde ich mich zur Anfrage #{ticket}:",
    R11: "eine Ihrer Fragen ist noch offen. Hier ist die Antwort:",
    R12: "es tut mir leid, dass es so weit gekommen ist. Darf ich vor Ihrer Entscheidung verstehen, was schiefgelaufen ist und was Ihnen helfen würde?",
    R13: "ich habe den ganzen Verlauf gelesen und gebe ihn an unsere Teamleitung weiter, die sich bei Ihnen meldet. Bis dahin kümmere ich mich selbst darum.",
    R14: "danke, dass Sie uns das gesagt haben. Von unserer Seite eilt nichts: Wir richten uns nach Ihnen, und ich sorge dafür, dass Ihnen die richtige Person hilft.",
    R15: "Ihre Beschwerde ist bei uns angekommen, und wir prüfen sie sorgfältig. Sie hören von mir bis zu diesem Termin:",
    R20: "willkommen, schön, dass Sie da sind! Hier ist die Antwort auf Ihre Frage und dazu zwei Seiten, die den meisten als Nächstes helfen:",
    R26: "es war eine Weile still, deshalb wollte ich fragen: Läuft alles gut bei Ihnen?",
    R27: "schön, wieder von Ihnen zu hören! Seit dem {on} hat sich einiges geändert; das ist für Sie wichtig:",
    R30: "Sie stehen kurz vor unserer Stufe {tier}. Vielleicht möchten Sie wissen, was sie mit sich bringt:",
    R31: "das ist Ihr Jubiläum Nummer {years} bei uns: vielen Dank. Es ist uns eine Freude, für Sie da zu sein, und das wollte ich einmal sagen.",
  },
};
