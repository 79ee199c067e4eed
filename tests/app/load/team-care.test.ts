import { describe, expect, it } from "vitest";
import { ServiceError } from "../../../src/app/host/service-error.ts";
import { type CareView, initialCareView } from "../../../src/app/load/care-view.ts";
import { type CareAnswer, careReadingOf } from "../../../src/app/load/team-care.ts";
import type { TeamFiguresAnswer } from "../../../src/contract/team-figures.ts";
import { now } from "../../support/clock.ts";
import { answer, fakeZendesk } from "../../zendesk/fake-zendesk.ts";
import { ticketJson } from "../../zendesk/payloads.ts";
import { aCareAnswer } from "../support/care-answer.ts";

type Answers = (query: Readonly<Record<string, string>>) => Promise<TeamFiguresAnswer>;

/** The page's reading, with what it asked of the service and of Zendesk. */
function reading(
  answers: Answers = async () => aCareAnswer(),
  zendesk: Parameters<typeof fakeZendesk>[0] = () => answer(404, null),
  serviceUrl: string | null = "https://care.example.com",
) {
  const asked: Readonly<Record<string, string>>[] = [];
  const { client, requests } = fakeZendesk((request, index) =>
    request.path.endsWith("/brands")
      ? answer(200, { brands: [{ id: 601, name: "Kestrel Bikes" }] })
      : zendesk(request, index),
  );
  const host = {
    settings: { serviceUrl },
    service: (async (_route: unknown, _places: unknown, _body: unknown, query = {}) => {
      asked.push(query);
      return answers(query);
    }) as never,
  };
  const care = careReadingOf(host, client, { now: () => now, pause: async () => undefined });
  return { care, asked, requests };
}

const view = (changes: Partial<CareView> = {}): CareView => ({ ...initialCareView, ...changes });

describe("careReadingOf", () => {
  it("asks for what a view shows, once, and for another view again", async () => {
    const { care, asked } = reading();
    await care.show(view());
    await care.show(view());
    await care.show(
      view({ months: "12", last: "2026-10", segment: { by: "tier", value: "gold" } }),
    );
    expect(asked).toEqual([
      { months: "3" },
      { months: "12", last: "2026-10", by: "tier", value: "gold" },
    ]);
    expect(care.state()).toMatchObject({
      isReading: false,
      failure: null,
      brands: [{ id: "601", name: "Kestrel Bikes" }],
      read: { view: { months: "12" } },
    });
  });

  it("asks on while the service puts figures together, and says so when it takes too long", async () => {
    let times = 0;
    const slow = reading(async () => {
      times += 1;
      return times < 4 ? { state: "working" } : aCareAnswer();
    });
    await slow.care.show(view());
    expect(slow.asked).toHaveLength(4);
    expect(slow.care.state().read).not.toBeNull();
    const tooSlow = reading(async () => ({ state: "working" }));
    await tooSlow.care.show(view());
    expect(tooSlow.care.state()).toMatchObject({ failure: { kind: "slow" }, isReading: false });
  });

  it("drops an answer that comes after something else was asked for", async () => {
    let release: (given: CareAnswer) => void = () => undefined;
    const { care } = reading(({ months }) =>
      months === "12"
        ? new Promise((resolve) => {
            release = resolve;
          })
        : Promise.resolve(aCareAnswer()),
    );
    const late = care.show(view({ months: "12" }));
    await care.show(view({ months: "1" }));
    release(aCareAnswer({ months: 12 }));
    await late;
    expect(care.state().read?.view.months).toBe("1");
  });

  it("keeps what was read where the next reading fails, and tries again when asked", async () => {
    let isDown = false;
    const { care, asked } = reading(async () => {
      if (isDown) throw new ServiceError("unreachable", "gone");
      return aCareAnswer();
    });
    await care.show(view());
    isDown = true;
    await care.reload(view());
    expect(care.state()).toMatchObject({ failure: { kind: "service" }, read: { view: view() } });
    isDown = false;
    await care.show(view());
    expect(care.state().failure).toBeNull();
    expect(asked).toHaveLength(3);
  });

  it("asks nobody where there is no service", async () => {
    const { care, asked, requests } = reading(undefined, undefined, null);
    await care.show(view());
    expect(care.state().failure).toEqual({ kind: "not-set-up" });
    expect([asked, requests]).toEqual([[], []]);
  });

  it("reads what the tickets behind a figure are about, as far as the person may see them", async () => {
    const { care, requests } = reading(undefined, ({ path, query }) =>
      path.endsWith("/show_many") && query.ids?.startsWith("2934,") === true
        ? answer(200, { tickets: [ticketJson({ id: 2934, subject: "Late again" })] })
        : answer(404, null),
    );
    await care.show(view());
    await care.readTickets("csat");
    await care.readTickets("csat");
    const read = care.state().tickets.get("csat");
    const tickets = read?.kind === "read" ? [...read.tickets] : [];
    expect(tickets).toHaveLength(20);
    expect(tickets[0]).toEqual(["2934", { kind: "shown", subject: "Late again" }]);
    expect(new Set(tickets.slice(1).map(([, { kind }]) => kind))).toEqual(new Set(["not-shown"]));
    expect(requests.filter(({ path }) => path.endsWith("/show_many"))).toHaveLength(1);
    await care.readTickets("retention");
    expect(care.state().tickets.get("retention")).toBeUndefined();
  });

  it("says why tickets could not be read, and tries once more", async () => {
    const { care, requests } = reading(undefined, () => answer(403, null));
    await care.show(view());
    await care.readTickets("csat");
    expect(care.state().tickets.get("csat")).toEqual({
      kind: "failed",
      failure: { kind: "forbidden" },
    });
    await care.readTickets("csat");
    expect(requests.filter(({ path }) => path.endsWith("/show_many"))).toHaveLength(2);
  });
});
