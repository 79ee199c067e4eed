import type { Drafts } from "./drafts.ts";

export const englishDrafts: Drafts = {
  greeting: "Hello {name},",
  greetingWithoutName: "Hello,",
  openers: {
    R04: "I have read what you told us about request #{ticket}, and I am sorry that we fell short. Here is what I can do about it:",
    R05: "I have gone through your last requests as a whole, because they have not gone the way they should. This is what I saw, and what I would like to change:",
    R06: "You should not have to write to us again and again. I have taken charge of this myself and am looking for the one cause behind it. This is what I know so far:",
    R07: "Before I close request #{ticket} again, I want to be sure that it is really fixed for you. Does everything work as it should now?",
    R08: "You have been waiting for longer than you should on request #{ticket}. This is where we stand, and what happens next:",
    R10: "As promised, here is the news on request #{ticket}:",
    R11: "One question of yours is still waiting for our answer. Here it is:",
    R12: "I am sorry that it has come to this. Before you decide, may I understand what went wrong, and what would help?",
    R13: "I have read the whole history of your request, and I am bringing it to the person who leads our team, who will be in touch with you. Until then I look after it myself.",
    R14: "Thank you for telling us. There is no hurry on our side: we go at your pace, and I will make sure that the right person helps you.",
    R15: "We have received your complaint and are looking into it with care. You will hear from me by the date below:",
    R20: "Welcome, it is good to have you here! Here is the answer to your question, and two pages that answer what most people ask next:",
    R26: "It has been quiet for a while, so I wanted to ask: is everything going well?",
    R27: "Good to hear from you again! A few things have changed since {on}; here is what matters for you:",
    R30: "You are very close to our {tier} tier. I thought you might like to know what comes with it:",
    R31: "This is anniversary number {years} of you being with us: thank you. It is a pleasure to look after you, and I wanted to say so.",
  },
};
