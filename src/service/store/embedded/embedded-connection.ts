import { Duplex } from "node:stream";
import { WireMessages } from "./wire-messages.ts";

/** What a connection needs of the database behind it. */
export type ConnectionEnd = {
  readonly send: (data: Uint8Array) => void;
  readonly forget: () => void;
};

/** Stands in for the socket of a PostgreSQL client; the bytes go to the worker instead. */
export class EmbeddedConnection extends Duplex {
  readonly #messages = new WireMessages();
  readonly #end: ConnectionEnd;

  constructor(end: ConnectionEnd) {
    super();
    this.#end = end;
  }

  /** What `pg` calls on a socket before it writes. */
  connect(): this {
    queueMicrotask(() => this.emit("connect"));
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    const unit = this.#messages.take(chunk);
    if (unit !== null) this.#end.send(unit);
    done();
  }

  override _final(done: () => void): void {
    done();
    this.push(null);
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#end.forget();
    done(error);
  }
}
