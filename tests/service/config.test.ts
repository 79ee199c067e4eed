import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ConfigError, configFrom, zendeskOriginOf } from "../../src/service/config.ts";
import { environmentSchema } from "../../src/service/environment.ts";

const required = {
  CARE_ACCOUNT: "acme",
  CARE_ACCOUNT_SECRET: "a-secret-of-at-least-32-characters",
  CARE_ZENDESK_OAUTH_TOKEN: "token-1",
};

function faultsOf(environment: Record<string, string>): readonly string[] {
  try {
    configFrom(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
}

describe("configFrom", () => {
  it("needs three variables and gives the rest", () => {
    expect(configFrom(required)).toEqual({
      host: "127.0.0.1",
      port: 4701,
      logLevel: "info",
      store: { kind: "embedded", directory: ".data/store" },
      policyFile: null,
      metricsPort: null,
      requestsPerMinute: 600,
      exportCallsPerMinute: 4,
      isBackground: true,
      sentimentModelFolder: null,
      accounts: [
        {
          id: "acme",
          secrets: ["a-secret-of-at-least-32-characters"],
          webhooks: { secrets: [], accountNumber: null },
          zendesk: {
            origin: "https://acme.zendesk.com",
            access: { kind: "token", token: "token-1" },
          },
        },
      ],
    });
  });

  it("takes PostgreSQL by DATABASE_URL", () => {
    const url = "postgresql://care@db.internal/care";
    expect(configFrom({ ...required, DATABASE_URL: url }).store).toEqual({
      kind: "postgresql",
      url,
    });
  });

  it("accepts the previous secret after the current one", () => {
    const previous = "the-secret-before-it-with-32-characters";
    const config = configFrom({ ...required, CARE_ACCOUNT_SECRET_PREVIOUS: previous });
    expect(config.accounts[0]?.secrets).toEqual([required.CARE_ACCOUNT_SECRET, previous]);
  });

  it("takes the webhook's secrets, but never the one that Zendesk's trials are signed with", () => {
    const current = "a-webhook-secret-with-over-32-characters";
    const previous = "the-webhook-secret-before-that-one-was";
    const config = configFrom({
      ...required,
      CARE_WEBHOOK_SECRET: current,
      CARE_WEBHOOK_SECRET_PREVIOUS: previous,
      CARE_ZENDESK_ACCOUNT_NUMBER: "123456",
    });
    expect(config.accounts[0]?.webhooks).toEqual({
      secrets: [current, previous],
      accountNumber: "123456",
    });
    const everybodys = "dGhpc19zZWNyZXRfaXNfZm9yX3Rlc3Rpbmdfb25seQ==";
    expect(faultsOf({ ...required, CARE_WEBHOOK_SECRET: everybodys })).toEqual([
      "CARE_WEBHOOK_SECRET is the secret that Zendesk uses for trials, which everybody knows",
    ]);
  });

  it("names every missing variable at once, and counts an empty one as missing", () => {
    expect(faultsOf({ CARE_ACCOUNT: "" })).toEqual([
      "CARE_ACCOUNT is missing",
      "CARE_ACCOUNT_SECRET is missing",
      "CARE_ZENDESK_OAUTH_TOKEN is missing, or CARE_OAUTH_CLIENT_ID, CARE_OAUTH_CLIENT_SECRET, CARE_PUBLIC_URL, CARE_MASTER_KEYS",
    ]);
  });

  describe("with an OAuth client", () => {
    const consent = {
      CARE_ACCOUNT: required.CARE_ACCOUNT,
      CARE_ACCOUNT_SECRET: required.CARE_ACCOUNT_SECRET,
      CARE_OAUTH_CLIENT_ID: "care",
      CARE_OAUTH_CLIENT_SECRET: "shh",
      CARE_PUBLIC_URL: "https://care.example.com",
      CARE_MASTER_KEYS: `k1:${Buffer.alloc(32, 7).toString("base64")}`,
    };

    it("takes an admin's consent in the place of a token", () => {
      expect(configFrom(consent).accounts[0]?.zendesk.access).toMatchObject({
        kind: "consent",
        client: { id: "care", secret: "shh" },
        redirectUri: "https://care.example.com/v1/oauth/callback",
      });
    });

    it("names each part that is missing", () => {
      const { CARE_OAUTH_CLIENT_SECRET: _secret, CARE_MASTER_KEYS: _keys, ...some } = consent;
      expect(faultsOf(some)).toEqual([
        "CARE_OAUTH_CLIENT_SECRET is missing",
        "CARE_MASTER_KEYS is missing",
      ]);
    });

    it.each([
      ["CARE_PUBLIC_URL", "http://care.example.com"],
      ["CARE_PUBLIC_URL", "https://care.example.com/path"],
      ["CARE_PUBLIC_URL", "https://user@care.example.com"],
      ["CARE_MASTER_KEYS", "k1:c2hvcnQ="],
      ["CARE_MASTER_KEYS", "no key"],
    ])("refuses %s as %s, and does not repeat it", (name, value) => {
      const faults = faultsOf({ ...consent, [name]: value });
      expect(faults).toHaveLength(1);
      expect(faults[0]).toMatch(new RegExp(`^${name} must be`));
      expect(faults[0]).not.toContain(value);
    });
  });

  it("names faults without repeating a value", () => {
    const faults = faultsOf({
      CARE_PORT: "70000",
      CARE_ACCOUNT: "Acme!",
      CARE_ACCOUNT_SECRET: "hunter2",
      CARE_ZENDESK_OAUTH_TOKEN: "tok en",
      DATABASE_URL: "mysql://hunter2",
    });
    expect(faults.map((fault) => fault.split(" ")[0])).toEqual([
      "CARE_PORT",
      "DATABASE_URL",
      "CARE_ACCOUNT",
      "CARE_ACCOUNT_SECRET",
      "CARE_ZENDESK_OAUTH_TOKEN",
    ]);
    expect(faults.join()).not.toMatch(/hunter2|Acme|tok en|70000/);
  });

  it.each([
    "169.254.169.254/x#",
    "evil.example/",
    "x.evil.example?",
    "acme\\@evil.com",
    "a。evil",
    "-acme",
    "acme-",
    "a".repeat(64),
    "acme.evil",
    "ac me",
    "acme\n",
  ])("refuses %j as an account", (account) => {
    expect(faultsOf({ ...required, CARE_ACCOUNT: account })).toHaveLength(1);
    expect(() => zendeskOriginOf(account)).toThrow(ConfigError);
  });

  it.each(["http://127.0.0.1:4700", "http://localhost:4700", "http://[::1]:4700"])(
    "lets the sandbox at %s stand in for Zendesk",
    (origin) => {
      const config = configFrom({ ...required, CARE_ZENDESK_ORIGIN: origin });
      expect(config.accounts[0]?.zendesk.origin).toBe(origin);
    },
  );

  it.each([
    "https://evil.example",
    "http://evil.example:4700",
    "http://127.0.0.1.evil.example",
    "http://127.0.0.1:4700/path",
    "http://user@127.0.0.1:4700",
    "http://127.0.0.1:4700@evil.example",
  ])("refuses %s in the place of Zendesk", (origin) => {
    expect(faultsOf({ ...required, CARE_ZENDESK_ORIGIN: origin })).toHaveLength(1);
  });
});

describe(".env.example", () => {
  const lines = readFileSync(new URL("../../.env.example", import.meta.url), "utf8").split("\n");

  it("lists the variables that the service reads, and no others", () => {
    const names = lines.flatMap((line) => /^#?([A-Z_]+)=/.exec(line)?.[1] ?? []);
    expect(names.toSorted()).toEqual(Object.keys(environmentSchema.shape).toSorted());
  });

  it("leaves open exactly those that are required", () => {
    const open = lines.flatMap((line) => /^([A-Z_]+)=/.exec(line)?.[1] ?? []);
    expect(open.toSorted()).toEqual(Object.keys(required).toSorted());
  });

  it("says what holds where one is not set", () => {
    const said = Object.fromEntries(
      lines.flatMap((line) => {
        const [, name, value] = /^#([A-Z_]+)=(.+)$/.exec(line) ?? [];
        return name === undefined ? [] : [[name, value]];
      }),
    );
    expect(configFrom({ ...required, ...said })).toEqual(configFrom(required));
  });
});

describe("docs/operations.md", () => {
  it("has every variable in its table, and no others", () => {
    const text = readFileSync(new URL("../../docs/operations.md", import.meta.url), "utf8");
    const names = [...text.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name);
    expect(names.toSorted()).toEqual(Object.keys(environmentSchema.shape).toSorted());
  });
});
