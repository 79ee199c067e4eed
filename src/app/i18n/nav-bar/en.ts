import type { Catalogue } from "../catalogue.ts";
import type { Words } from "../words.ts";

const messages = {
  title: "Care Context",
  tabs: "Pages",
  followUps: "Follow-ups",
  status: "Status",
  broken: "This page failed. Reload it to try again.",

  loading: "Loading the team's follow-ups",
  readAt: "Read {when}",
  reload: "Refresh",
  reloading: "Refreshing",
  again: "Try again",
  open: { one: "{count} open follow-up", other: "{count} open follow-ups" },
  overdueCount: { one: "{count} overdue", other: "{count} overdue" },
  shownOf: "{shown} of {count} shown",
  more: { one: "Show {count} more", other: "Show {count} more" },

  filter: "Show",
  filterAll: "All follow-ups",
  filterTags: "By tag",
  filterRules: "By rule",
  ruleName: "{rule} {title}",
  filterOption: "{name} ({count})",
  filterClear: "Show all",
  hidden: { one: "{count} hidden by the filter", other: "{count} hidden by the filter" },
  noneTitle: "No open follow-ups",
  none: "When an agent accepts a suggestion beside a ticket, it appears here. New ones may take a few minutes, until Zendesk's search knows them.",
  noneFilteredTitle: "Nothing matches",
  noneFiltered: "No open follow-up matches the filter.",

  table: "The team's open follow-ups",
  select: "Select",
  selectAll: "Select all that are shown",
  selectRow: "Select follow-up #{ticket}",
  due: "Due",
  followUp: "Follow-up",
  customer: "Customer",
  assignee: "Assignee",
  rule: "Rule",
  tags: "Tags",
  noCustomer: "Not named",
  noAssignee: "Nobody",
  noRule: "By hand",
  noSubject: "Without a subject",
  customerById: "Customer {id}",
  overdue: "Overdue",
  dueWhen: "Due {when}",
  noDue: "No due date",

  showTag: "Show only follow-ups with the tag {tag}",
  removeTag: "Remove the tag {tag} from #{ticket}",
  addTagTo: "Add tag to #{ticket}",
  addTag: "Add tag",
  newTag: "New tag",
  add: "Add",
  remove: "Remove",
  cancel: "Cancel",
  changing: "Saving",
  selected: { one: "{count} selected", other: "{count} selected" },
  unselect: "Clear selection",
  tagEmpty: "Write a tag.",
  tagSpaces: "A tag is one word: use _ or - instead of spaces and commas.",
  tagLong: "A tag has at most 255 characters.",
  tagOurs: "Tags that start with care_ belong to the app. Choose another one.",

  dismiss: "Dismiss",
  tagAdded: {
    one: "Added {tag} to #{tickets}.",
    other: "Added {tag} to {count} follow-ups.",
  },
  tagRemoved: {
    one: "Removed {tag} from #{tickets}.",
    other: "Removed {tag} from {count} follow-ups.",
  },
  tagConflict: {
    one: "Somebody changed #{tickets} meanwhile, so nothing was saved. It has been read again: look at its tags, then try again.",
    other:
      "Somebody changed {count} follow-ups ({tickets}) meanwhile, so nothing was saved there. They have been read again: look at their tags, then try again.",
  },
  tagGone: {
    one: "#{tickets} is no open follow-up any more. It was taken off the list.",
    other:
      "{count} tickets ({tickets}) are no open follow-ups any more. They were taken off the list.",
  },
  tagRefused: {
    one: "Zendesk does not let you change the tags of #{tickets}. Ask an admin for the right to edit tags.",
    other:
      "Zendesk does not let you change the tags of {count} follow-ups ({tickets}). Ask an admin for the right to edit tags.",
  },
  tagRefusedDetail: "Zendesk says: “{detail}”",
  tagLimited: "Zendesk asks to wait. Try again in a minute.",
  tagLimitedSeconds: {
    one: "Zendesk asks to wait {count} second before the next change.",
    other: "Zendesk asks to wait {count} seconds before the next change.",
  },
  tagSkipped: {
    one: "{count} follow-up was not tried.",
    other: "{count} follow-ups were not tried.",
  },
  tagFailed: {
    one: "Zendesk could not save the tags of #{tickets}. Try again.",
    other: "Zendesk could not save the tags of {count} follow-ups ({tickets}). Try again.",
  },

  failedTitle: "The follow-ups could not be read",
  staleTitle: "This is the list of last time",
  failedLimited: {
    one: "Zendesk asks this account to wait. Try again in {count} second.",
    other: "Zendesk asks this account to wait. Try again in {count} seconds.",
  },
  failedForbidden:
    "Zendesk does not let you search tickets. Ask an admin for the right to view them.",
  failedPage: "Zendesk's page did not answer the app. Reload the page.",
  failedZendesk: "Zendesk did not answer as expected. Try again in a moment.",
  failedUnreadable:
    "Zendesk answered something that this version does not understand. Tell your admin.",

  serviceTitle: "Companion service",
  serviceAgain: "Check again",
  serviceAsking: "Asking the service",
  serviceLead:
    "With the service, agents see longer histories and whole conversations. Without it the app reads what each agent may read.",
  adminOnly:
    "Only an admin can change the app's settings: Admin Center, Apps and integrations, Zendesk Support apps, Care Context.",
  address: "Service address",
  addressNone: "Not set",
  answers: "Answers",
  answersYes: "Yes, in {milliseconds} ms",
  answersNo: "No",
  who: "Who it says it is",
  whoValue: "{service}, version {version}",
  account: "Account",
  store: "Store",
  storeEmbedded: "Embedded",
  storePostgresql: "PostgreSQL",
  customers: "Customers stored",
  zendeskReach: "Reaches Zendesk",
  zendeskReachable: "Yes",
  zendeskRefused: "Zendesk refuses it",
  zendeskUnreachable: "No",
  connection: "Right to Zendesk",
  connectionToken: "A token of its operator's",
  connectionConsent: "An admin's consent",
  connectionAtRisk: "An admin's consent, which may end early",
  connectionEnded: "Ended",
  connectionNone: "None yet",
  history: "History",
  historyComplete: "Complete up to {moment}",
  historyBegun: "Being read for the first time: {rows} records so far, {perMinute} a minute",
  historyReading:
    "Being read for the first time: {rows} records so far, {perMinute} a minute, up to {day}",
  historyLeft: "{soFar}; about {span} left",
  historyStuck: "Does not go on ({reason})",
  changes: "Changes in Zendesk",
  changesSince: "Known within seconds; the last one came {moment}",
  changesSoon: "Known within seconds; none came yet",
  changesSlow: "Known within minutes, without a webhook",
  changesTrigger: "Known within minutes; within seconds once a trigger calls the webhook",
  changesRefused: "Known within minutes; Zendesk lets the service make no webhook",
  changesInactive: "Known within minutes; Zendesk has switched the webhook off",
  good: "Working",
  attention: "Needs attention",
  bad: "Not working",
  off: "Not used",
  toDo: "What to do",

  serviceOff: "No service is set up. That is fine: nothing is broken.",
  serviceOffToDo: "To use one, enter its address and its secret in the app's settings.",
  serviceGood: "The service answers for this account and reaches Zendesk.",
  serviceOtherAccount:
    "The service takes this app for another account: {account}. This account is {own}.",
  serviceOtherAccountToDo: "Enter the secret that belongs to this account in the app's settings.",
  serviceConnect:
    "The service has no right to this account's Zendesk: it shows what it has stored, and learns nothing new.",
  serviceConnectToDo: "As an admin, open {connect} and consent.",
  serviceZendeskRefused:
    "Zendesk refuses the service: it shows what it has stored, and learns nothing new.",
  serviceZendeskRefusedToDo: "Connect the account to the service again; its operator knows how.",
  serviceZendeskUnreachable:
    "The service cannot reach Zendesk: it shows what it has stored, and learns nothing new.",
  serviceZendeskUnreachableToDo: "Ask its operator to check the way from the service to Zendesk.",
  serviceRefused: "The service does not accept the app's signature.",
  serviceRefusedToDo:
    "Check the service secret in the app's settings: enter it again, as the operator gave it. Check too that this package was built for the service's host.",
  serviceUnreachable: "Zendesk cannot reach the service.",
  serviceUnreachableToDo:
    "Check the service address in the app's settings: https, and no path. Then ask the operator whether the service runs, and is open to the internet.",
  serviceTimeout: "The service did not answer within 2.5 seconds.",
  serviceTimeoutToDo: "Try again. If it stays slow, ask the operator how it is.",
  serviceLimited: "The service asks to wait.",
  serviceLimitedToDo: "Try again in a minute.",
  serviceMalformed: "Something answers at this address, but not as the service does.",
  serviceMalformedToDo:
    "Check the service address in the app's settings. If it is right, app and service may be of different versions: update the older one.",
  serviceFailed: "The service failed, or is starting or stopping.",
  serviceFailedToDo: "Try again in a minute. If it stays so, ask the operator to look at its log.",

  withoutTitle: "What works without the service",
  withoutCard:
    "The card beside each ticket: tenure, sentiment, tier and suggestions, from what the agent may read (the 100 newest tickets, and of each the customer's first message)",
  withoutFollowUps: "Creating follow-ups, and this list of the team's",
  withoutTags: "Filtering, adding and removing tags",
  withTitle: "What the service adds",
  withHistory: "The whole history of a customer, not only the 100 newest tickets",
  withConversations: "Whole conversations, not only first messages",
  withSpeed: "An answer at once, without reading from Zendesk each time",
} as const;

export type NavBarKey = keyof typeof messages;
export type NavBarWords = Words<NavBarKey>;

/** What the page in the navigation bar says. */
export const english: Catalogue<NavBarKey> = {
  language: "en",
  direction: "ltr",
  messages,
  statements: {},
  names: {},
  rules: {},
};
