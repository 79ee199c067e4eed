/**
 * Phrases that do not mean what their words mean, and how they sound, from −4 to 4. A message's
 * idioms are read as one word each.
 */
export const idiomValences: Readonly<Record<string, number>> = {
  "thanks for nothing": -3,
  "thank you for nothing": -3,
  "no thanks to you": -2.5,
  "had enough": -2.5,
  "enough is enough": -2.6,
  "fed up": -2.8,
  "waste of time": -2.8,
  "waste of money": -2.8,
  "last straw": -2.8,
  "sick of": -2.5,
  "sick and tired": -3,
  "so much for": -2,
  "you had one job": -2.6,
  "how hard can it be": -2.3,
  "not good enough": -2.5,
  "not acceptable": -2.8,
  "not impressed": -2.2,
  "let down": -2.3,
  "let me down": -2.3,
  "let us down": -2.3,
  "gone downhill": -2.4,
  "what a joke": -3,
  "rip off": -2.8,
  "ripped off": -2.8,
  "slap in the face": -2.9,
  "passed around": -1.8,
  "wits end": -2.6,
  "wit's end": -2.6,
  "losing patience": -2.4,
  "on hold": -1,
  "still waiting": -1.8,
  "not bad": 1.6,
  "not too bad": 1.4,
  "not bad at all": 2,
  "no complaints": 2.3,
  "can't complain": 1.8,
  "cannot complain": 1.8,
  "no problems": 1.5,
  "no worries": 1.3,
  "no issues": 1.5,
  "no fuss": 2,
  "couldn't be happier": 3,
  "could not be happier": 3,
  "couldn't be better": 2.8,
  "could not be better": 2.8,
  "can't thank you enough": 3.2,
  "cannot thank you enough": 3.2,
  "can't fault": 2.4,
  "cannot fault": 2.4,
  "never let me down": 2.5,
  "never had a problem": 2.4,
  "never had any problems": 2.4,
  "hats off": 2.5,
  "thumbs up": 2.5,
  "thumbs down": -2.5,
  "above and beyond": 3,
  "extra mile": 2.6,
  "made my day": 3,
  "saved my day": 3,
  "saved the day": 2.8,
  "well done": 2.5,
  "keep it up": 2.5,
  "keep up the good work": 3,
  "like a charm": 2.8,
  "second to none": 3,
  "spot on": 2.5,
  "top notch": 3,
  "without a hitch": 2.5,
  "five stars": 2.8,
  "one star": -2.4,
  "zero stars": -3,
};

const idioms = new RegExp(
  `\\b(?:${Object.keys(idiomValences)
    .toSorted((a, b) => b.length - a.length)
    .map((idiom) => idiom.replaceAll(" ", "\\s+"))
    .join("|")})\\b`,
  "gi",
);

/**
 * A text whose idioms are written as one word each.
 *
 * @example
 * withJoinedIdioms("Not bad at all!"); //=> "Notbadatall!"
 */
export function withJoinedIdioms(text: string): string {
  return text.replace(idioms, joined);
}

/** The one word that an idiom is read as. */
export function joined(idiom: string): string {
  return idiom.replace(/[^a-z]/gi, "");
}
