import { describe, expect, it, vi } from "vitest";
import { ServiceError } from "../../../src/app/host/service-error.ts";
import { customerTimeline } from "../../../src/app/load/customer-timeline.ts";
import type { Timeline } from "../../../src/contract/timeline.ts";
import type { SendToZendesk, ZendeskRequest } from "../../../src/zendesk/send.ts";
import { ticketJson } from "../../zendesk/payloads.ts";
import { said, smallZendesk } from "../support/small-zendesk.ts";
import { busyTimeline } from "../support/timelines.ts";

const noZendesk: SendToZendesk = async () => {
  throw new Error("Zendesk was not to be asked.");
};

function host(options: { service: () => Promise<unknown>; zendesk?: SendToZendesk }) {
  return {
    settings: { serviceUrl: "https://care.example" },
    service: options.service as never,
    zendesk: options.zendesk ?? noZendesk,
  };
}
const gives = (timeline: Timeline) => () => Promise.resolve(timeline);
const fails = () => Promise.reject(new ServiceError("timeout", "late"));

async function readyFrom(timeline: ReturnType<typeof customerTimeline>) {
  await vi.waitFor(() => expect(timeline.state().content.kind).not.toBe("loading"), 5000);
  return timeline.state().content;
}

describe("customerTimeline", () => {
  it("gives what the service knows, without a request to Zendesk", async () => {
    const content = await readyFrom(customerTimeline(host({ service: gives(busyTimeline) }), "7"));
    expect(content).toEqual({ kind: "ready", timeline: busyTimeline, withoutService: null });
  });

  it("reads the agent's own view where the service does not answer, and says so", async () => {
    const zendesk = smallZendesk();
    const content = await readyFrom(customerTimeline(host({ service: fails, zendesk }), "7"));
    expect(content).toMatchObject({
      kind: "ready",
      withoutService: { failure: "timeout" },
      timeline: { customerId: "7", entries: [{ kind: "ticket", channel: "email" }] },
    });
  });

  it("never shows a timeline of somebody else", async () => {
    const service = gives({ ...busyTimeline, customerId: "8" });
    const zendesk = smallZendesk();
    const content = await readyFrom(customerTimeline(host({ service, zendesk }), "7"));
    expect(content).toMatchObject({ timeline: { customerId: "7" } });
  });

  it("says why there is none where neither answers", async () => {
    const zendesk = smallZendesk(() => said(403, {}));
    const content = await readyFrom(customerTimeline(host({ service: fails, zendesk }), "7"));
    expect(content).toEqual({ kind: "failed", failure: { kind: "forbidden" } });
  });

  it("asks nobody where the window names nobody", async () => {
    const content = await readyFrom(customerTimeline(host({ service: fails }), null));
    expect(content).toEqual({ kind: "failed", failure: { kind: "page" } });
  });

  it("reads what tickets are about once each, a hundred at a time", async () => {
    const requests: ZendeskRequest[] = [];
    const zendesk: SendToZendesk = async (request) => {
      requests.push(request);
      return said(200, { tickets: [ticketJson({ id: 12, subject: "Charged twice?" })] });
    };
    const timeline = customerTimeline(host({ service: gives(busyTimeline), zendesk }), "7");
    await readyFrom(timeline);
    const ids = Array.from({ length: 150 }, (_, index) => String(index + 1));
    timeline.readSubjects(ids);
    timeline.readSubjects(ids);
    await vi.waitFor(() => expect(timeline.state().subjects.size).toBe(150));
    const about = { kind: "shown", subject: "Charged twice?" };
    expect(timeline.state().subjects.get("12")).toEqual(about);
    expect(requests.map(({ query }) => String(query?.ids).split(",").length)).toEqual([100, 50]);
  });

  it("asks again for what could not be read", async () => {
    const answers = [
      said(429, {}),
      said(200, { tickets: [ticketJson({ id: 12, subject: "So" })] }),
    ];
    let asked = 0;
    const zendesk: SendToZendesk = async () => answers[asked++] ?? said(500, {});
    const timeline = customerTimeline(host({ service: gives(busyTimeline), zendesk }), "7");
    await readyFrom(timeline);
    timeline.readSubjects(["12"]);
    await vi.waitFor(() => expect(asked).toBe(1));
    await vi.waitFor(() => {
      timeline.readSubjects(["12"]);
      expect(timeline.state().subjects.get("12")).toEqual({ kind: "shown", subject: "So" });
    });
  });
});
