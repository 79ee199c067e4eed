/** What the page of the team's figures says. */
export const careMessages = {
  care: "Care",
  careLead:
    "How we served, and how the relationships stand, over all customers. What fewer than 5 customers are behind is not shown, and nothing here counts the people who work here.",
  careNeedsService:
    "These figures need the companion service, which this account has not set up. Beside each ticket the card shows a customer's figures without it.",
  careSlow:
    "The service is still putting these figures together. It goes on by itself: try again in a minute.",
  careTitleFailed: "The figures could not be read",
  careTitleStale: "These are the figures of last time",
  careLoading: "Putting the figures together",
  careAsOf: "As of {when}",
  careKnown:
    "Of {customers} of {stored} customers. The service works through the others by itself.",
  careKnownAll: { one: "Of {count} customer.", other: "Of {count} customers." },

  carePeriod: "Period",
  careMonths1: "1 month",
  careMonths3: "3 months",
  careMonths12: "12 months",
  careUpTo: "Up to",
  careSoFar: "{month}, so far",
  careSegment: "Customers",
  careAll: "All customers",
  careBy_tier: "Tier",
  careBy_stage: "Stage",
  careBy_brand: "Brand",
  careBy_channel: "Channel",
  careSegmentOption: "{name} ({customers})",
  careSpan: "{first} to {last}",
  careCompared: "Compared with {before}",
  careBrand: "Brand {id}",
  careSavePicture: "Export PNG",
  careMore: "Details",
  careMoreOf: "Details: {name}",

  careService: "Service: how we answered",
  careCare: "Care: how relationships stand",

  "careFigure.csat": "Satisfaction (CSAT)",
  "careFigure.first-reply": "First reply",
  "careFigure.first-contact-resolution": "Solved at first contact",
  "careFigure.resolution": "Time to resolution",
  "careFigure.reopened": "Reopened",
  "careFigure.targets-met": "SLA targets met",
  "careFigure.retention": "Retention",
  "careFigure.nps": "NPS",
  "careFigure.lifetime-value": "Lifetime value",
  "careFigure.sentiment": "Sentiment",
  "careFigure.complaint-resolution": "Complaint resolution",
  "careFigure.follow-ups-done": "Follow-ups done",
  "careFigure.follow-ups-helped": "Follow-ups that helped",
  "careFigure.precision": "Suggestions taken up",

  "careMeaning.csat":
    "Of all ratings given in these months, the share of good ones. Behind it are the tickets that were rated bad.",
  "careMeaning.first-reply":
    "The middle one of the times from opening a ticket to our first public reply, of tickets opened in these months. Calendar time, as Zendesk measured it.",
  "careMeaning.first-contact-resolution":
    "Of the tickets solved in these months, the share that took exactly one public reply, was never reopened, and was followed by no other ticket of that customer within 7 days. Stricter than Zendesk's own figure. Behind it are the others.",
  "careMeaning.resolution":
    "The middle one of the times from opening a ticket to solving it for the last time, of tickets solved in these months. Calendar time.",
  "careMeaning.reopened":
    "Of the tickets solved in these months, the share that had been reopened at least once. Behind it are those.",
  "careMeaning.targets-met":
    "Of the SLA targets of tickets opened in these months that were met or missed, the share that was met. Behind it are tickets that missed one.",
  "careMeaning.retention":
    "Of the customers who were with us when these months began, the share that still was at their end. With us is who has become a customer and has not lapsed.",
  "careMeaning.nps":
    "The share of promoters (9 or 10) less the share of detractors (0 to 6) among those who answered the recommendation question in these months; of each customer their newest answer counts. From −100 to 100.",
  "careMeaning.lifetime-value":
    "The mean of what customers with us at the end of these months had spent until then: orders less refunds, in the account's currency. Where no orders are told, the mean of what stands in the mapped field, of today alone.",
  "careMeaning.sentiment":
    "The mean of how customers felt in tickets of these months: by their rating, else an agent's correction, else triage and what they wrote. From −80, very unhappy, to 80, very happy.",
  "careMeaning.complaint-resolution":
    "The mean of the days from opening to solving, of complaints solved in these months.",
  "careMeaning.follow-ups-done":
    "Of the follow-ups made in these months, the share that is done by now.",
  "careMeaning.follow-ups-helped":
    "Of the follow-ups done in these months, the share after which the customer gave no bad rating, reopened nothing and did not have to write again within the days that the policy watches.",
  "careMeaning.precision":
    "Of the suggestions that were decided in these months, the share that became a follow-up, changed or not.",
  careStageNote: "Stage is the one in which a customer was when the months began.",

  carePercent: "{value}%",
  careDays: { one: "{count} day", other: "{count} days" },
  careBand: "Between {low} and {high}, with 95% confidence.",
  careSamples: "{samples} counted, of {customers} customers.",
  careUp: "Up from {before}",
  careDown: "Down from {before}",
  careUnclear: "No clear change from {before}",
  careNone: "Nothing to count",
  careTooFew: "Fewer than 5 customers",
  careNotKept: "Further back than is kept",
  careNothingBefore: "Nothing to compare with",
  careChart: "{name} by month: {months}",
  careMonth: "Month",
  careValue: "Value",
  careBefore: "Before: {value}",
  careTickets: "Newest tickets behind it",
  careTicketsReading: "Reading the tickets",
  careTicketsNone: "No ticket is behind it.",

  careRules: "What became of the suggestions",
  careRulesNone: "Nothing was decided in these months.",
  careTaken: "Taken up",
  careTakenOf: "{taken} of {decided}",
  careEdited: "Changed first",
  careDismissed: "Dismissed",
  carePrecision: "Share taken up",
  careHelped: "Helped",
  careShare: "{value}% ({low}–{high})",
  careResults: "What follow-ups brought",
  careResultsNone: "None was done in these months.",
  careUnsaid: "Not said",

  careLens: "Lens",
  careFigure: "Figure",
  careFrom: "From",
  careTo: "To",
  careLow: "Low (95%)",
  careHigh: "High (95%)",
  careCounted: "Counted",
  careCustomers: "Customers",
  careValueBefore: "Before",
  careLensService: "Service",
  careLensCare: "Care",
} as const;
