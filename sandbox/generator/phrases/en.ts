import type { Bank } from "./bank.ts";

export const english: Bank = {
  locale: "en-US",
  timeZone: "America/New_York",
  given: [
    "Olivia",
    "Noah",
    "Grace",
    "Ethan",
    "Ruth",
    "Caleb",
    "Nina",
    "Owen",
    "Tessa",
    "Marcus",
    "Holly",
    "Isaac",
    "June",
    "Victor",
    "Carla",
    "Simon",
  ],
  family: [
    "Bennett",
    "Hargrove",
    "Whitlock",
    "Okoye",
    "Delgado",
    "Farrow",
    "Lindgren",
    "Mercer",
    "Pruitt",
    "Sandoval",
    "Thorne",
    "Vance",
    "Ashby",
    "Quill",
    "Romero",
    "Stanton",
  ],
  products: [
    "Kestrel 3 e-bike",
    "Heron cargo bike",
    "Swift city bike",
    "range battery",
    "child seat",
    "service plan",
  ],
  topics: [
    {
      tag: "delivery",
      type: "incident",
      subjects: [
        "Where is order {order}?",
        "Delivery of my {product} is late",
        "Parcel marked delivered, not here",
      ],
      openings: [
        "Hello, order {order} was meant to arrive last week and the tracking page has not moved since. When will it come?",
        "Hi, my {product} is marked as delivered but nothing is here. I asked the neighbours too. Could you look into it?",
      ],
      answers: [
        "I checked with the carrier: the parcel was held at the depot in error. It goes out again tomorrow morning and you will get a new tracking number by mail.",
        "The carrier confirmed that it was left at the collection point on Mill Road. Your name and order {order} are enough to pick it up.",
      ],
    },
    {
      tag: "billing",
      type: "question",
      subjects: ["Invoice for order {order}", "Charged twice?", "Question about my last bill"],
      openings: [
        "Good morning, I need an invoice with our company address for order {order}. Where do I find it?",
        "I see two charges for the {product} on my statement. Is one of them a reservation?",
      ],
      answers: [
        "The second line is a reservation that your bank releases within five days; only one payment was taken. The invoice is in your account under Orders.",
        "I have put your company address on the invoice and sent it to you again as a PDF.",
      ],
    },
    {
      tag: "battery",
      type: "problem",
      subjects: [
        "Battery drains overnight",
        "{product}: battery no longer charges",
        "Range dropped by half",
      ],
      openings: [
        "The battery of my {product} loses a third of its charge overnight, even when it is switched off. Is that normal?",
        "Since last week the range of my {product} has dropped by half. It was fine all summer.",
      ],
      answers: [
        "That points to the controller staying awake. Please hold the power button for ten seconds, then charge it fully once. If it happens again we replace it under warranty.",
        "Cold weather costs some range, but not half. I have booked a diagnosis at the workshop nearest to you; it takes an hour.",
      ],
    },
    {
      tag: "returns",
      type: "question",
      subjects: [
        "Return of order {order}",
        "Wrong size, can I exchange?",
        "Refund not received yet",
      ],
      openings: [
        "The {product} does not fit our hallway. I would like to send it back. How does that work?",
        "I returned order {order} two weeks ago and have not seen the refund yet.",
      ],
      answers: [
        "No problem. The return label is attached; you have thirty days and the refund goes out when the parcel reaches us.",
        "Your return arrived on Monday. The refund went out today and shows up in two or three days.",
      ],
    },
    {
      tag: "how_to",
      type: "question",
      subjects: [
        "How do I reset the display?",
        "Pairing the app with my {product}",
        "Which tyre pressure?",
      ],
      openings: [
        "A quick one: how do I pair the app with my {product}? The manual only shows the old version.",
        "Which tyre pressure do you suggest for the {product} with a child seat on it?",
      ],
      answers: [
        "Open the app, choose Add bike, and hold the light button for three seconds until it blinks. The new manual is in the Help section.",
        "For your load 3.5 bar in front and 4 bar in the back are right. Check it once a month.",
      ],
    },
    {
      tag: "warranty",
      type: "incident",
      subjects: [
        "Warranty claim: {product}",
        "Display cracked on the first ride",
        "Brake squeals since the service",
      ],
      openings: [
        "The display of my {product} cracked on the first ride. I did not drop it. Is this covered?",
        "Since the yearly service the rear brake squeals at every stop. Could the workshop have another look?",
      ],
      answers: [
        "That is covered. A new display ships today and the workshop will fit it free of charge.",
        "Of course. I have reserved a slot for you on Thursday at nine; the pads are replaced at our cost.",
      ],
    },
    {
      tag: "account",
      type: "question",
      subjects: ["Change of address", "Cannot sign in to the app", "Please update my e-mail"],
      openings: [
        "We are moving next month. Where do I change the address for the service plan?",
        "The app says that my account does not exist, but I used it yesterday.",
      ],
      answers: [
        "I have changed the address in your account. The next service visit is planned at the new one.",
        "Your account was locked after several attempts. It is open again; the app will ask you for a code once.",
      ],
    },
    {
      tag: "service_plan",
      type: "question",
      subjects: [
        "What does the service plan cover?",
        "Moving my service visit",
        "Upgrade to the family plan",
      ],
      openings: [
        "Does the service plan cover worn chains, or only defects?",
        "I would like to move my service visit to the week after. Is that possible?",
      ],
      answers: [
        "It covers one chain and one set of pads a year. Tyres are extra.",
        "Done: your visit is now on the Tuesday after. You get a reminder the day before.",
      ],
    },
  ],
  thanks: [
    "That worked, thank you so much! Great service as always.",
    "Perfect, thanks for the quick help.",
    "Wonderful, you made my day. Thank you!",
    "Thanks, all clear now.",
    "Excellent, really appreciate it.",
  ],
  chasers: [
    "Hello? I have not heard anything for days. Is somebody looking at this?",
    "I am still waiting for an answer. This is taking far too long.",
  ],
  notFixed: [
    "It came back this morning. The same fault as before, so it is not fixed.",
    "Sorry, but this is still not working. I am disappointed that it was closed.",
  ],
  angry: [
    "This is unacceptable. I have written three times and nobody reads what I write.",
    "I am really frustrated. Terrible service, and a waste of my time.",
  ],
  apologies: [
    "I am sorry for the wait. I have read everything you wrote and take care of this myself.",
    "I apologise, that should not have happened. This is where we stand:",
  ],
  fixes: [
    "The part is replaced and tested. Could you confirm that it holds?",
    "It is corrected now. Please tell me if anything is left.",
  ],
  goodWords: ["Fast and friendly, thank you", "Great help", "Sorted within the hour"],
  badWords: ["Took far too long", "Nobody read my message", "Problem is still there"],
  cancelling: "If this is not solved I will cancel my service plan and switch to another shop.",
  manager: "I want to speak to a manager about this.",
};
