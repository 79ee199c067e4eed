/** What became of one ticket of a job, as Zendesk lists it. */
export type JobResult =
  | {
      readonly id: number;
      readonly index: number;
      readonly action: "update";
      readonly success: true;
      readonly status: "Updated";
    }
  | {
      readonly id: number;
      readonly index: number;
      readonly action: "update";
      readonly success: false;
      readonly status: "Failed";
      readonly error: string;
      readonly details: string;
    };

/** A change of many tickets at once: who asks for its state sees it go on. */
export type JobRecord = {
  readonly id: string;
  readonly results: readonly JobResult[];
  /** How many of them have been told. */
  readonly told: number;
};
