import { describe, expect, it } from "vitest";
import { WireMessages } from "../../../../src/service/store/embedded/wire-messages.ts";

const startUp = Buffer.from([0, 0, 0, 8, 0, 3, 0, 0]);

function message(type: string, body = ""): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(4 + body.length);
  return Buffer.concat([Buffer.from(type), length, Buffer.from(body)]);
}

function started(): WireMessages {
  const messages = new WireMessages();
  messages.take(startUp);
  return messages;
}

describe("WireMessages", () => {
  it("passes the start-up on at once", () => {
    expect(new WireMessages().take(startUp)).toEqual(new Uint8Array(startUp));
  });

  it("holds an extended query back until its Sync", () => {
    const messages = started();
    const parts = [message("P", "select 1"), message("B"), message("D"), message("E")];
    for (const part of parts) expect(messages.take(part)).toBeNull();
    const unit = messages.take(message("S"));
    expect(unit).toEqual(new Uint8Array(Buffer.concat([...parts, message("S")])));
  });

  it("joins a message that comes byte by byte", () => {
    const messages = started();
    const query = message("Q", "select 1");
    const units = [...query].map((byte) => messages.take(Buffer.from([byte])));
    expect(units.filter((unit) => unit !== null)).toEqual([new Uint8Array(query)]);
    expect(units.at(-1)).not.toBeNull();
  });

  it("keeps what belongs to the next unit", () => {
    const messages = started();
    const two = Buffer.concat([message("Q", "a"), message("P", "b")]);
    expect(messages.take(two)).toEqual(new Uint8Array(message("Q", "a")));
    expect(messages.take(message("S"))).toEqual(
      new Uint8Array(Buffer.concat([message("P", "b"), message("S")])),
    );
  });

  it("drops a Terminate, wherever it stands", () => {
    const messages = started();
    expect(messages.take(message("X"))).toBeNull();
    const unit = messages.take(Buffer.concat([message("P"), message("X"), message("S")]));
    expect(unit).toEqual(new Uint8Array(Buffer.concat([message("P"), message("S")])));
  });
});
