import type { SentimentLabel } from "../../sentiment-label.ts";

/** A text and how somebody says it sounds. */
export type LabelledText = { readonly label: SentimentLabel; readonly text: string };
