/** Messages after which PostgreSQL answers: Query, Sync, Flush, FunctionCall and passwords. */
const answered = new Set(["Q", "S", "H", "F", "p"].map((letter) => letter.charCodeAt(0)));
const terminate = "X".charCodeAt(0);

/**
 * Collects what a PostgreSQL client writes until it is a unit that PostgreSQL answers, so that a
 * statement costs one trip to the worker and not five. A `Terminate` is dropped: the one session
 * of the embedded database outlives its clients.
 */
export class WireMessages {
  #waiting: Buffer = Buffer.alloc(0);
  /** Bytes at the start of `#waiting` that are complete messages. */
  #complete = 0;
  #isStarted = false;

  /** The complete units that these bytes finish, or `null` while there is none. */
  take(chunk: Buffer): Uint8Array | null {
    this.#waiting = Buffer.concat([this.#waiting, chunk]);
    let unitEnd = 0;
    for (;;) {
      const length = this.#lengthAt(this.#complete);
      if (length === null) break;
      const type = this.#waiting[this.#complete];
      if (this.#isStarted && type === terminate) {
        this.#waiting = Buffer.concat([
          this.#waiting.subarray(0, this.#complete),
          this.#waiting.subarray(this.#complete + length),
        ]);
        continue;
      }
      this.#complete += length;
      if (!this.#isStarted || (type !== undefined && answered.has(type))) unitEnd = this.#complete;
      this.#isStarted = true;
    }
    if (unitEnd === 0) return null;
    // A copy of its own, because its memory is handed over to the worker.
    const unit = new Uint8Array(this.#waiting.subarray(0, unitEnd));
    this.#waiting = this.#waiting.subarray(unitEnd);
    this.#complete -= unitEnd;
    return unit;
  }

  /** Length of the message at this place; `null` while it is not complete. */
  #lengthAt(start: number): number | null {
    // The first message, the start-up, has no type before its length.
    const typeBytes = this.#isStarted ? 1 : 0;
    if (this.#waiting.length < start + typeBytes + 4) return null;
    const length = typeBytes + this.#waiting.readUInt32BE(start + typeBytes);
    return this.#waiting.length < start + length ? null : length;
  }
}
