import { plainLettersOf } from "./plain-text.ts";
import { englishWords, wordScores } from "./sentiment-words.ts";

/** Words that sentences of a language are held together by, without accents. */
const functionWords: { readonly [language: string]: string } = {
  de:
    "der den dem das ein eine einen einem einer ist sind nicht ich wir mein meine meinen meinem " +
    "meiner ihr ihre ihren ihnen sie und oder aber auch noch schon mit von fur zu zum zur bei nach " +
    "seit aus auf bitte wenn wie wo wann warum kann konnen mochte habe haben hat wird werden " +
    "wurde dass mich mir uns danke hallo sehr kein keine keinen nur doch immer bis im um es " +
    "wieder jetzt alles vielen dank beim ins vom zum wurden waren sollte ab an als so nun dann also " +
    "mal ganz gar etwas nichts niemand diese dieser dieses jede jeder unter uber nur man sehr gut " +
    "schnell leider endlich trotzdem gern gerne eure euch euer geht gibt kommt",
  fr:
    "le les des du est sont pas je nous vous mon ma mes votre vos notre nos et ou avec pour dans " +
    "sur qui ne ce cette bonjour merci tres etre ai avez avons c'est j'ai n'ai n'est suis quand " +
    "comment pourquoi depuis toujours plus au aux il elle un une la que si tout veux voudrais " +
    "peux faut cela d'un n'y l'on se de beaucoup ca bien sans trop ni ont sont ete etait fait rien " +
    "personne aucun aucune deja encore jamais ici mais donc car par entre sous chez leur leurs ses " +
    "parce qu'il qu'on c'etait ce sont tous toute toutes apres avant vraiment merci besoin",
  es:
    "el los las del es yo mi mis su sus nuestro nuestra y pero con por en lo esta estan hola " +
    "gracias cuando donde como muy mas ha tengo quiero puedo usted ustedes desde todavia porque " +
    "para una un la que si se le me no nos hay fue son sin tiene todo de a al muchas mucho muchos " +
    "han hasta sobre entre este esta estos estas eso esa ya nunca siempre ahora sigo siguen llevo " +
    "ningun ninguna nadie nada cada otra otro vez veces dias tanto tan bien mal soy eres fueron ser",
  // Languages that are not read, so that none of them is taken for one that is.
  pt:
    "nao voce obrigado obrigada uma com meu minha em do da dos das isso foi os as estou tenho " +
    "quero ola por para mais muito ainda a o e um que se no na",
  it:
    "il che non sono di della mio mia ho gli grazie ciao questo questa ancora anche vorrei dove " +
    "quando perche con una mi un la e si le ma per",
  nl:
    "het een niet ik van voor met dat mijn zijn hebben dank jullie maar nog heb geen wat hoe waar " +
    "wanneer graag de en",
};

const read = ["en", "de", "fr", "es"];

const languagesOfWord = new Map<string, readonly string[]>();
for (const [language, words] of Object.entries(functionWords)) {
  for (const word of words.split(" ")) {
    languagesOfWord.set(word, [...(languagesOfWord.get(word) ?? []), language]);
  }
}

/**
 * The language whose function words a text has most of, and enough; else `null`. Arabic shows by
 * its script, as long as no letter is one that only its neighbours write.
 *
 * @example
 * languageOf("Wo ist meine Bestellung?"); //=> "de"
 */
export function languageOf(text: string): string | null {
  const words =
    plainLettersOf(text)
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .match(/\p{L}[\p{L}']*/gu) ?? [];
  if (words.length === 0) return null;
  if (words.filter((word) => /\p{Script=Arabic}/u.test(word)).length * 2 > words.length) {
    return /[پچژگکیےٹڈڑںہھ]/u.test(text) ? null : "ar";
  }
  const counts = new Map<string, number>();
  for (const word of words) {
    const isEnglish = englishWords.has(word) || word in wordScores;
    const others = languagesOfWord.get(word) ?? [];
    for (const language of isEnglish ? ["en", ...others] : others) {
      counts.set(language, (counts.get(language) ?? 0) + 1);
    }
  }
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  if (first === undefined || first[1] === second?.[1] || !read.includes(first[0])) return null;
  return first[1] / words.length >= (words.length < 6 ? 0.5 : 0.25) ? first[0] : null;
}
