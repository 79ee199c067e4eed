import { describe, expect, it } from "vitest";
import { readMessage } from "../../../src/care/read-message.ts";

const heardOf = (text: string) => readMessage(text, "customer").cues;
const promisedOf = (text: string) => readMessage(text, "staff").cues;

describe("cancel-wish in English", () => {
  it.each([
    "I want to cancel.",
    "I'd like to cancel my subscription, please.",
    "Please cancel my subscription effective immediately.",
    "Pls cancel my order asap",
    "CANCEL MY ACCOUNT NOW!!!",
    "im cancelling, this is ridiculous",
    "We are cancelling our contract at the end of the month.",
    "I would like to terminate our agreement.",
    "How do I cancel my membership?",
    "Can you please cancel everything for me?",
    "We've decided not to renew our contract next year.",
    "I need to cancel before the next billing date.",
    "I tried to cancel online but the page just reloads.",
    "If this isn't fixed by Friday I'm going to cancel.",
    "Unless someone calls me today, I will be closing my account.",
    "Please close my account and delete my data.",
    "I am seriously considering cancelling.",
    "Then I'll take my business elsewhere.",
    "We're thinking of switching to one of your competitors.",
    "I'm moving to another provider next month.",
    "You have just lost a customer.",
    "I will never order from you again.",
    "We are looking for a different supplier.",
    "This is my notice of cancellation.",
    "I'm done with your company.",
    "Honestly I want out of this contract.",
    "I can't cancel my plan, the button is greyed out.",
    "Cancel it.",
    "I request the immediate cancellation of my account.",
    "My wife and I have decided to leave for another bank.",
    "Could somebody cancel my plan for me? I can't find the button.",
    "Not happy at all, please cancel.",
  ])("is in «%s»", (text) => {
    expect(heardOf(text)).toContain("cancel-wish");
  });

  it.each([
    "I want to cancel my appointment on Friday.",
    "Please cancel tomorrow's meeting, I am ill.",
    "Can we cancel the call at 3 and find another time?",
    "I do not want to cancel, I just want it fixed.",
    "I don't want to cancel my order, only change the address.",
    "We have no intention of cancelling our contract.",
    "What happens if I cancel?",
    "Would I get my money back if I cancelled my subscription early?",
    "If I cancel my plan, do I keep my data?",
    "Can I cancel at any time?",
    "Is there a fee for cancelling the contract early?",
    "What is your cancellation policy?",
    "Why was my order cancelled?",
    "You cancelled my order without telling me.",
    "I just got an email saying that my order had been cancelled.",
    "Why did you cancel my order?",
    "The shop cancelled it, not me.",
    "Please don't cancel my order!",
    "The noise cancelling on these headphones is great.",
    "The cancel button on the form does nothing.",
    "I would like to switch to another plan, the bigger one.",
    "Can we switch to a different payment method?",
    "I am leaving for vacation on Monday, please ship before that.",
    "We are moving to a new address next month.",
    "How do I close a ticket?",
    "My flight was cancelled so I missed the delivery.",
    "Is it possible to change the order after I cancel one item?",
    "I never asked you to cancel my subscription.",
    "Please cancel my last request, I found the answer myself.",
    "I switched to you from another provider and I am happy.",
  ])("is not in «%s»", (text) => {
    expect(heardOf(text)).not.toContain("cancel-wish");
  });
});

describe("manager-wish in English", () => {
  it.each([
    "Let me speak to your manager.",
    "I want to speak to a manager about this.",
    "I'd like to talk with a supervisor, please.",
    "Get me your manager.",
    "PUT ME THROUGH TO A SUPERVISOR",
    "Can I speak with someone in charge?",
    "Please escalate this to your team lead.",
    "I demand to talk to somebody in charge.",
    "Could you connect me with your boss?",
    "May I please have a manager call me back?",
    "I need a supervisor.",
    "Please transfer me to a manager",
    "i wanna speak to ur manager",
    "Who is your manager?",
    "Is there a supervisor available?",
    "Please have a manager contact me.",
    "I expect a call from a manager today.",
    "Please escalate this.",
    "I would like this escalated.",
    "I'd rather deal with someone more senior.",
    "What is the name of your supervisor?",
    "Manager please!",
    "I'm asking for a manager for the third time now.",
    "Please forward this to your management.",
    "I want this matter raised with the head of customer service.",
    "Can your manager look at this?",
    "I insist on speaking with the store manager.",
    "I would like to complain to your manager.",
  ])("is in «%s»", (text) => {
    expect(heardOf(text)).toContain("manager-wish");
  });

  it.each([
    "Let me talk to my manager about your quote.",
    "I need to ask my manager first.",
    "My manager wants a copy of the invoice.",
    "I am the manager of the Leeds store.",
    "The manager feature is nice.",
    "How do I change the manager of a team?",
    "Please add our office manager to the account.",
    "I don't need to speak to a manager, I just want a refund.",
    "I spoke to a manager yesterday and it was sorted.",
    "Your manager Sarah was very helpful.",
    "Please thank your supervisor for me.",
    "I would like to talk to my account manager about an upgrade.",
    "Could you connect me with our account manager?",
    "I need the manager role to approve invoices.",
    "Which password manager do you support?",
    "We want a manager account for each branch.",
    "As a project manager I use your tool every day.",
    "There is no need to escalate this.",
    "Our general manager approved the purchase.",
    "The task manager shows your app using all my memory.",
    "I'm writing on behalf of my boss.",
    "Speaking as a manager, I think the reports are great.",
    "Let my supervisor know if the invoice is paid.",
    "We hired a new manager, how do I invite her?",
    "The file manager does not open.",
    "Please tell your manager that you did a great job.",
  ])("is not in «%s»", (text) => {
    expect(heardOf(text)).not.toContain("manager-wish");
  });
});

describe("vulnerability in English", () => {
  it.each([
    "My father passed away last week.",
    "I lost my husband in March and need to change the name on the account.",
    "I'm writing on behalf of my late mother.",
    "My wife has lung cancer.",
    "I was in hospital for three weeks and could not reply.",
    "She was diagnosed with dementia.",
    "I don't want to live any more.",
    "I had to leave home because of domestic violence.",
    "My ex is stalking me, please remove my address.",
    "The charger caught fire while my son was asleep.",
    "I got an electric shock from the plug.",
    "I lost my job and can't pay my bills.",
    "We cannot afford this any longer.",
    "I'm struggling financially at the moment.",
    "My personal data was leaked.",
    "I can see another customer's invoice in my account.",
    "Somebody has hacked my account.",
    "I am a victim of identity theft.",
    "My brother died and I am closing his contract.",
    "I suffer from severe depression.",
  ])("is in «%s»", (text) => {
    expect(heardOf(text)).toContain("vulnerability");
  });

  it.each([
    "Our clinic does cancer research.",
    "My phone died halfway through the update.",
    "The battery is dead.",
    "We can't afford to lose another day over this.",
    "How do you protect us against data breaches?",
    "The plugin is disabled in my account.",
    "Your price nearly gave me a heart attack.",
    "I'm sick of waiting.",
    "Your team is on fire lately, great work!",
    "How can I share the report with someone else?",
    "I lost my password.",
    "I lost my order confirmation.",
    "The link in your mail is dead.",
    "We deliver to a hospital, is there a loading dock option?",
    "Could my friend use my discount code?",
    "This bug is killing us.",
  ])("is not in «%s»", (text) => {
    expect(heardOf(text)).not.toContain("vulnerability");
  });
});

describe("complaint in English", () => {
  it.each([
    "This is a formal complaint.",
    "I want to make a complaint.",
    "I would like to complain about your courier.",
    "I am writing to complain about the service I received.",
    "Please treat this as an official complaint.",
    "I'd like to file a complaint against your driver.",
    "Complaint about order 4711",
    "I have a complaint.",
    "We are lodging a formal complaint.",
    "What is the status of my complaint?",
    "How do I raise a complaint?",
  ])("is in «%s»", (text) => {
    expect(heardOf(text)).toContain("complaint");
  });

  it.each([
    "I have no complaints, everything works.",
    "Can't complain, it arrived on time.",
    "I don't want to complain, but it is a bit slow.",
    "This is not a complaint, just feedback.",
    "We received a complaint from one of our customers, how do we tag it?",
    "Where do I see complaints from my tenants in your software?",
    "How do I set up the complaint form in my shop?",
    "I never complain, your service is wonderful.",
    "Our customers complain about the new layout.",
    "I am compliant with the terms.",
  ])("is not in «%s»", (text) => {
    expect(heardOf(text)).not.toContain("complaint");
  });
});

describe("repeat-contact in English", () => {
  it.each([
    "This is the third time I write about the same problem.",
    "I have already written twice about this.",
    "I've emailed you three times and nobody answers.",
    "As I wrote last week, the battery does not charge.",
    "I still haven't heard back from you.",
    "This is my second ticket about the same thing.",
    "I am following up on my previous email.",
    "How many times do I have to explain this?",
    "I keep calling and nobody picks up.",
    "Still waiting for a reply.",
    "No one has responded to my last message.",
    "Any update on my request?",
    "For the fifth time: my name is spelled wrong.",
    "I already told you that on Monday.",
    "I contacted you last month about this already.",
  ])("is in «%s»", (text) => {
    expect(heardOf(text)).toContain("repeat-contact");
  });

  it.each([
    "This is the second time I order from you and I love it.",
    "I have already paid the invoice.",
    "I already tried restarting it.",
    "I have asked my colleague twice for the code.",
    "The app crashes again and again.",
    "My second order arrived today.",
    "I called the courier, they say it is with you.",
    "No reply needed, thanks!",
    "I write novels and need a good keyboard.",
    "It is my first time contacting you.",
    "I already sent the parcel back.",
    "The third attempt at the password locked me out.",
  ])("is not in «%s»", (text) => {
    expect(heardOf(text)).not.toContain("repeat-contact");
  });
});

describe("question in English", () => {
  it.each([
    "When will it arrive?",
    "Where is my order?!",
    "is there any update on this?",
    "Any news?",
    "Could you tell me how to reset the display?",
    "My order number is 4711. When will it ship?",
    "It says delivered, but where is it",
    "how do i change my password",
    "when will my refund arrive",
    "Hi, where is my parcel",
    "What is the return address",
    "Why was I charged twice",
    "Can you send me the invoice again",
    "Do you ship to Norway",
    "which plan do I need for ten people",
    "Who can I ask about this",
    "Is it normal that it hums",
    "How long does delivery take",
    "what's the status of my order",
    "I'd like to know when my order will be shipped.",
    "I was wondering if you could extend the trial.",
    "Does it come with a charger ?",
    "You charged me twice, right? I see two lines.",
    "Refund?",
    "Please tell me how to open the battery cover.",
    "See https://shop.example.com/item?id=3 - is it still in stock?",
    "And what about my deposit",
    "Why?",
  ])("is in «%s»", (text) => {
    expect(heardOf(text)).toContain("question");
  });

  it.each([
    "Thank you, all clear now.",
    "When I click the button, nothing happens.",
    "What a great service!",
    "How nice of you.",
    "The page is https://shop.example.com/item?id=3&size=9.",
    "Look at www.example.com/search?q=bike please.",
    'The app asks "Do you want to save?" and then crashes.',
    "> When will it arrive?\nIt arrived, thanks.",
    "Where I live there is no signal.",
    "What I need is a refund.",
    "Which is why I am writing to you.",
    "Who knows.",
    "Why thank you, that was quick.",
    "You know what? I am fed up.",
    "Have a nice day.",
    "Do not call me again.",
    "Is not working.",
    "Can't complain.",
    "How you treated me was wonderful.",
    "I told him where it is.",
    "I know what to do.",
    "Does not turn on.",
    "What happened was that the driver left.",
    "Please let me know if you need anything else.",
    "Will do, thanks.",
    "Are you kidding me?",
    "Hello?",
    "Which brings me to my next point.",
    "When it rains, the sensor fails.",
    "May the force be with you.",
  ])("is not in «%s»", (text) => {
    expect(heardOf(text)).not.toContain("question");
  });
});

describe("promise in English", () => {
  it.each([
    "I'll get back to you by Friday.",
    "I will call you tomorrow.",
    "You will hear from us tomorrow.",
    "We'll refund you within five days.",
    "We will send a replacement today.",
    "I'm going to check this with the warehouse.",
    "I will look into it and let you know.",
    "We'll keep you posted.",
    "You'll have your refund by the end of the week.",
    "Your order will be shipped on Monday.",
    "Our technician will contact you next week.",
    "It should be fixed by tomorrow.",
    "We promise to make this right.",
    "Let me check with the team and get back to you.",
    "Leave it with me.",
    "I'll make sure that this does not happen again.",
    "As soon as the part arrives, we will call you.",
    "Once I hear from the carrier I'll update you.",
    "We shall reply by close of business.",
    "Your replacement will arrive on Thursday.",
    "I'll personally take care of it.",
    "I have asked the team and will get back to you tomorrow.",
    "I WILL FOLLOW UP ON MONDAY",
    "ill email you the label this afternoon",
    "My colleague will ring you this afternoon.",
    "If it has not arrived by Friday, we will send you a new one.",
    "I will escalate this to our engineers.",
    "The refund will be processed by Wednesday.",
  ])("is in «%s»", (text) => {
    expect(promisedOf(text)).toContain("promise");
  });

  it.each([
    "I will be out of office until Monday.",
    "You will need to restart the device.",
    "If you send me the order number, I will be happy to help.",
    "I hope we will hear from you soon.",
    "If you send us a photo, we will look into it.",
    "Once you have filled in the form, we will process it.",
    "I will need your order number.",
    "We will not be able to refund this.",
    "Please reply by Friday.",
    "Could you send the form by tomorrow?",
    "You will find the button in the settings.",
    "I can't promise that we will have it by Friday.",
    "Thanks for your patience, it is fixed now.",
    "Our office is closed until Monday.",
    "We will be happy to help.",
    "You should restart it and try again.",
    "I'm not sure whether we will get it back in stock.",
    "We refunded you on Monday.",
    "The part was shipped yesterday.",
    "Let me know if anything is left.",
    "You need to send it back by Friday.",
    "I am on leave from tomorrow.",
    "We would love to hear from you.",
    "I will be away next week.",
    "Maybe we will add it one day.",
    "I'd be glad to help you with that.",
    "You will have to wait, sorry.",
    "I'll be on vacation till Thursday.",
  ])("is not in «%s»", (text) => {
    expect(promisedOf(text)).not.toContain("promise");
  });

  it.each([
    ["I'll get back to you by Friday.", "friday"],
    ["I will call you tomorrow morning.", "tomorrow"],
    ["You will hear from us today.", "today"],
    ["We'll send it by end of day.", "today"],
    ["You will have it by the end of the week.", "end-of-week"],
    ["We will let you know next week.", "next-week"],
    ["I'll update you by Friday next week.", "next-week"],
    ["We received your parcel on Monday and will refund you by Wednesday.", "wednesday"],
    ["I'll check today and get back to you by Thursday.", "thursday"],
    ["As discussed on Monday, I will call you on Saturday.", "saturday"],
    ["By Tuesday I will have an answer.", "tuesday"],
    ["Thanks for your mail of Friday. I will look into it.", null],
    ["I will call you the day after tomorrow.", null],
    ["I'll keep you posted.", null],
    ["We are closed on Sunday.", null],
    ["Please reply by Friday.", null],
  ])("names in «%s» the day %s", (text, day) => {
    expect(readMessage(text, "staff").promisedDay).toBe(day);
  });
});
