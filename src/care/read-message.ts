import { cuesIn, promisedDayIn } from "./hear-cues.ts";
import { heardIn, type MessageReader, readerOfCues, versionOf } from "./message-reader.ts";
import type { MessageReading } from "./message-reading.ts";
import { rounded } from "./rounded.ts";
import { sentencesOf } from "./sentences.ts";

/**
 * Reads a message once, so that its words need not be kept: how it sounds, what it asks for, and
 * by when we promise something.
 *
 * Cues are heard in five languages, whichever the message is in. How it sounds is judged only of
 * customers, and only where the model is sure enough; `sentiment` is `null` where it abstains.
 *
 * @example
 * readMessage("Still not working, I want to cancel.", "customer").cues; //=> ["cancel-wish"]
 */
export function readMessage(
  text: string,
  by: "customer" | "staff",
  reader: MessageReader = readerOfCues,
): MessageReading {
  // How staff sound is nobody's business.
  const hearing = by === "customer" ? reader : { ...reader, scorer: null };
  const { own, language, sound } = heardIn(text, hearing);
  const sentences = sentencesOf(own);
  const cues = cuesIn(sentences, by);
  return {
    sentiment:
      sound === null || sound.isUnsure
        ? null
        : { score: rounded(sound.score, 3), confidence: rounded(sound.confidence, 3) },
    language,
    cues,
    promisedDay: cues.includes("promise") ? promisedDayIn(sentences) : null,
    modelVersion: versionOf(reader),
  };
}
