import type { Drafts } from "./drafts.ts";

export const englishDrafts: Drafts = {
  greeting: "Hello {name},",
  greetingWithoutName: "Hello,",
  tiers: new Map([
    ["bronze", "Bronze"],
    ["silver", "Silver"],
    ["gold", "Gold"],
    ["platinum", "Platinum"],
  ]),
  openers: {
    R01: "Thank you for your frank answer of {on}. I would like to understand what went wrong for you, and put it right:",
    R02: "Thank you for your answer of {on}. What one change would have made it a better experience for you?",
    R03: "Your kind answer of {on} made our day, thank you. If you like, we would be glad if you shared your experience with others:",
    R04: "I have read what you told us about request #{ticket}, and I am sorry that we fell short. Here is what I can do about it:",
    R05: "I have gone through your last requests as a whole, because they have not gone the way they should. This is what I saw, and what I would like to change:",
    R06: "You should not have to write to us again and again. I have taken charge of this myself and am looking for the one cause behind it. This is what I know so far:",
    R07: "Before I close request #{ticket} again, I want to be sure that it is really fixed for you. Does everything work as it should now?",
    R08: "You have been waiting for longer than you should on request #{ticket}. This is where we stand, and what happens next:",
    R09: "We missed the time we promised you on request #{ticket}, and I am sorry. This is the next step, and by when:",
    R10: "As promised, here is the news on request #{ticket}:",
    R11: "One question of yours is still waiting for our answer. Here it is:",
    R12: "I am sorry that it has come to this. Before you decide, may I understand what went wrong, and what would help?",
    R13: "I have read the whole history of your request, and I am bringing it to the person who leads our team, who will be in touch with you. Until then I look after it myself.",
    R14: "Thank you for telling us. There is no hurry on our side: we go at your pace, and I will make sure that the right person helps you.",
    R15: "We have received your complaint and are looking into it with care. You will hear from me by the date below:",
    R18: "I noticed that you have been using things less than before. Is something in the way that I can help with? One thing that often helps:",
    R19: "You are nearly set up. Shall we do the next step together ({steps})?",
    R20: "Welcome, it is good to have you here! Here is the answer to your question, and two pages that answer what most people ask next:",
    R21: "How is everything working out since {on}? If anything is not as you expected, I am here:",
    R22: "Before your renewal on {on} I would like to close what is still open between us. This is where it stands:",
    R23: "Your plan ran out on {on}; nothing is lost yet. If you would like to go on, or if something kept you from it, let me know:",
    R24: "A payment did not go through. This happens, and it is quickly put right:",
    R25: "Thank you for letting us know about the change on your side. Whom should we look after from now on, and may we show them around?",
    R26: "It has been quiet for a while, so I wanted to ask: is everything going well?",
    R27: "Good to hear from you again! A few things have changed since {on}; here is what matters for you:",
    R28: "The fault that you told us about in request #{ticket} is fixed since {on}. Could you confirm that all is well for you?",
    R29: "You asked us for this, and it is here now: {feature}. This is how you get it:",
    R30: "You are very close to our {tier} tier. I thought you might like to know what comes with it:",
    "R30-ending":
      "Your {tier} tier counts until {on}. I thought you might like to know, and this is how you keep it:",
    R31: "You have been with us for {years} years now: thank you. It is a pleasure to look after you, and I wanted to say so.",
    "R31-first":
      "You have been with us for a year now: thank you. It is a pleasure to look after you, and I wanted to say so.",
    "R31-order":
      "This is order number {count} that you placed with us: thank you. It is a pleasure to look after you, and I wanted to say so.",
  },
};
