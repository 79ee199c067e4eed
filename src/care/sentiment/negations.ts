/** Words that turn round what follows, in the languages that are scored. */
const negations = new Set(
  (
    "not no never none nobody nothing nowhere neither nor without hardly barely cannot cant dont " +
    "doesnt didnt wont isnt arent wasnt werent couldnt shouldnt wouldnt hasnt havent hadnt aint " +
    "nicht kein keine keinen keinem keiner nie niemals niemand nichts ohne weder kaum " +
    "ne pas jamais aucun aucune rien personne sans ni guère " +
    "nunca nadie nada ningún ninguna ninguno sin tampoco jamás " +
    "لا لم لن ليس ليست لست غير بدون ما مو مش بلا دون"
  ).split(" "),
);

/**
 * Whether a word in lower case turns round what follows it.
 *
 * @example
 * isNegation("doesn't"); //=> true
 */
export function isNegation(word: string): boolean {
  return negations.has(word) || word.endsWith("n't");
}
