import { modelOf, type SentimentModel } from "./model.ts";

/** Raised with every change of data, features or recipe, so that messages are read again. */
export const modelVersion = "linear-1";

/** Languages of the models, English first; each has its measured figure in `docs/care.md`. */
export const modelLanguages = ["en", "de", "fr", "es", "ar"] as const;

export type ModelLanguage = (typeof modelLanguages)[number];

// Each is a file of its own, so that a browser fetches only what is asked for.
const storedModels = {
  en: () => import("./models/en.json", { with: { type: "json" } }),
  de: () => import("./models/de.json", { with: { type: "json" } }),
  fr: () => import("./models/fr.json", { with: { type: "json" } }),
  es: () => import("./models/es.json", { with: { type: "json" } }),
  ar: () => import("./models/ar.json", { with: { type: "json" } }),
} as const;

/** The trained models of languages, ready to score. */
export async function loadModels(
  languages: readonly ModelLanguage[] = modelLanguages,
): Promise<readonly SentimentModel[]> {
  const stored = await Promise.all(languages.map((language) => storedModels[language]()));
  return stored.map((file) => modelOf(file.default));
}
