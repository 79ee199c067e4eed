import type { Cue } from "./message-reading.ts";

/** A cue and the words that give it, in lower-case English. */
export type CuePattern = { readonly cue: Cue; readonly pattern: RegExp };

/** One pattern of several: each stays readable on its own line. */
function anyOf(...sources: readonly RegExp[]): RegExp {
  return new RegExp(sources.map(({ source }) => source).join("|"));
}

/** What customers say that the playbook listens for. */
export const customerCues: readonly CuePattern[] = [
  {
    cue: "cancel-wish",
    pattern: anyOf(
      /(?<!(?:n't|not|never) (?:want|like|going|have|need|wish|plan) to )\bcancel(?:l?ing)? (?:my|our|the|this) (?:\w+ )?(?:account|subscription|contract|plan|membership|service|order)/,
      /(?<!(?:n't|not|never) )\b(?:want|like|going|have|need|wish) to cancel\b(?! (?:my|our|the|this|an?) (?:meeting|appointment|call|event|demo))/,
      /\bclose (?:my|our) account/,
      /\bswitch(?:ing)? to (?:your competitor|(?:another|a different) (?:provider|supplier|company|vendor|shop|brand|service))/,
      /\btak(?:e|ing) (?:my|our) (?:business|money) (?:elsewhere|to another)/,
      /\blook(?:ing)? for (?:another|a different) (?:provider|supplier|vendor|company)/,
      /\bleav(?:e|ing) for (?:another|a competitor)/,
    ),
  },
  {
    cue: "manager-wish",
    pattern: anyOf(
      /\b(?:speak|talk|escalate|complain|put me through|connect me|transfer me|write)(?: \w+){0,3} (?:to|with) (?:a|the|your|some)?\s?(?:manager|supervisor|team lead|boss|someone in charge|somebody in charge)/,
      /\b(?:want|need|demand|get me|asking for) (?:a|the|your) (?:manager|supervisor|boss)\b/,
    ),
  },
  {
    cue: "vulnerability",
    pattern: anyOf(
      /\b(?:passed away|funeral|bereave\w*|widow(?:ed|er)?|my late (?:husband|wife|father|mother|partner|son|daughter|brother|sister))\b/,
      /\b(?:in hospital|seriously ill|suicid\w+|self-harm|domestic (?:abuse|violence))\b/,
      /\b(?:diagnosed with|have|has|having|fighting|treatment for) (?:\w+ )?cancer\b/,
      /\b(?:lost my job|cannot afford|can't afford|debt collector)\b/,
      /\b(?:identity (?:theft|stolen)|data breach|my (?:personal )?data (?:was|were|has been|have been) (?:leaked|exposed|shared))\b/,
    ),
  },
  {
    cue: "complaint",
    pattern:
      /\b((formal|official) complaint|(make|file|lodge|raise|submit) an? (\w+ )?complaint|this is a complaint|complaint about)\b/,
  },
  {
    cue: "repeat-contact",
    pattern:
      /\b((second|third|fourth|fifth|2nd|3rd|4th|5th|umpteenth) time (i|we|that i|that we)|again and again|i('ve| have) (already )?(written|asked|contacted|called|explained)( \w+){0,3} (before|already|twice|several times|many times))\b/,
  },
  { cue: "question", pattern: /[?？؟]/ },
];

/** What our own people say that binds us. */
export const staffCues: readonly CuePattern[] = [
  {
    cue: "promise",
    pattern:
      /\b((i|we)('ll| will| shall| am going to| are going to) (get back|follow up|let you know|update|send|call|check|look into|fix|refund|keep you|come back|write|arrange|make sure)|you('ll| will) (hear|receive|get)( \w+){0,4} by|by (tomorrow|monday|tuesday|wednesday|thursday|friday|the end of)|(i|we) promise)\b/,
  },
];
