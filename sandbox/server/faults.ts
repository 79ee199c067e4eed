import * as z from "zod";

/** What should go wrong, and for which requests. */
export const faultSchema = z.object({
  match: z.object({
    method: z.string().optional(),
    /** A regular expression over path and query; of a proxied request, over its whole address. */
    path: z.string().optional(),
  }),
  /** Answers with this instead of doing anything. */
  status: z.int().min(100).max(599).optional(),
  body: z.unknown().optional(),
  headers: z.record(z.string(), z.string()).optional(),
  delayMs: z.number().min(0).max(120_000).optional(),
  /** How often; always where absent. */
  times: z.int().positive().optional(),
  /** `true`: the connection closes unanswered. `dropAnswer`: it closes after the effect. */
  drop: z.union([z.literal(true), z.literal("dropAnswer")]).optional(),
});
export type Fault = z.output<typeof faultSchema>;

export type Faults = {
  readonly add: (fault: Fault) => void;
  readonly clear: () => void;
  /** The faults of a request, each counted as used; the first one's answer wins. */
  readonly take: (method: string, address: string) => FaultPlan;
};

export type FaultPlan = {
  readonly delayMs: number;
  readonly answer: {
    readonly status: number;
    readonly body: unknown;
    readonly headers: Readonly<Record<string, string>>;
  } | null;
  readonly drop: "before" | "after" | null;
};

export function faultList(): Faults {
  let faults: { readonly fault: Fault; left: number }[] = [];
  return {
    add: (fault) => {
      // A bad pattern must fail here, where its author sees it.
      new RegExp(fault.match.path ?? "");
      faults.push({ fault, left: fault.times ?? Number.POSITIVE_INFINITY });
    },
    clear: () => {
      faults = [];
    },
    take: (method, address) => {
      const hits = faults.filter(
        ({ fault, left }) =>
          left > 0 &&
          (fault.match.method ?? method).toUpperCase() === method &&
          new RegExp(fault.match.path ?? "").test(address),
      );
      for (const hit of hits) hit.left -= 1;
      const answering = hits.find(({ fault }) => fault.status !== undefined)?.fault;
      const dropping = hits.find(({ fault }) => fault.drop !== undefined)?.fault.drop;
      return {
        delayMs: hits.reduce((sum, { fault }) => sum + (fault.delayMs ?? 0), 0),
        answer:
          answering?.status === undefined
            ? null
            : {
                status: answering.status,
                body: answering.body ?? {
                  error: "SandboxFault",
                  description: "Asked for by a test",
                },
                headers: answering.headers ?? {},
              },
        drop: dropping === true ? "before" : dropping === "dropAnswer" ? "after" : null,
      };
    },
  };
}
