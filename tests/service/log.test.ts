import { describe, expect, it } from "vitest";
import { createLog, type LogEntry } from "../../src/service/log.ts";

function written(entry: LogEntry): string {
  const lines: string[] = [];
  createLog("info", { write: (line) => lines.push(line) }).error(entry);
  return lines.join("");
}

describe("createLog", () => {
  it("writes one JSON object a line, with what the entry says", () => {
    const line = written({ event: "request", requestId: "r-1", account: "acme", status: 200 });
    expect(JSON.parse(line)).toMatchObject({
      level: "error",
      event: "request",
      requestId: "r-1",
      account: "acme",
      status: 200,
    });
    expect(line.endsWith("\n")).toBe(true);
  });

  it("leaves out every field that is not listed", () => {
    const entry = { event: "request", headers: { authorization: "canary" }, url: "/?canary" };
    expect(written(entry)).not.toContain("canary");
  });

  it("writes where an error arose and never what it says", () => {
    const cause = Object.assign(new Error("Key (name)=(canary) exists"), { code: "23505" });
    const error = new Error("canary wrote:\n    at canary (file.ts:1:1)", { cause });
    const line = written({ event: "failed", error });
    expect(line).not.toContain("canary");
    expect(JSON.parse(line).error.stack[0]).toContain("log.test");
    expect(JSON.parse(line).error.cause.code).toBe("23505");
  });

  it("survives what is thrown and is no error", () => {
    expect(JSON.parse(written({ event: "failed", error: "canary" })).error).toEqual({
      name: "string",
    });
  });
});
