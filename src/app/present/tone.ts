/** How a value is coloured; its words always say the same. */
export type Tone = "plain" | "quiet" | "good" | "bad" | "warning";
