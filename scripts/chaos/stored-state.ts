import pg from "pg";
import type { SlaFacts } from "../../src/care/facts.ts";
import type { StoreConfig } from "../../src/service/config.ts";
import { openEmbeddedDatabase } from "../../src/service/store/embedded/embedded-database.ts";
import type {
  AccountState,
  CustomerState,
  FollowUpState,
  MessageState,
  TicketState,
} from "./state.ts";

type Row = { readonly id: string; readonly customerId: string; readonly value: unknown };

export type StoredState = AccountState & {
  /** Messages that a ticket holds twice. */
  readonly duplicates: number;
};

/** All rows of the service's store, read beside its own code. The service must not be running. */
export async function storedStateOf(config: StoreConfig): Promise<StoredState> {
  if (config.kind === "postgresql") {
    const client = new pg.Client({ connectionString: config.url });
    await client.connect();
    try {
      return await stateIn(client);
    } finally {
      await client.end();
    }
  }
  const database = await openEmbeddedDatabase(config.directory);
  const client = new pg.Client({
    user: "postgres",
    database: "postgres",
    stream: database.connection,
  });
  await client.connect();
  try {
    return await stateIn(client);
  } finally {
    await client.end();
    await database.close();
  }
}

async function stateIn(client: pg.Client): Promise<StoredState> {
  const rowsOf = async (text: string): Promise<readonly Row[]> =>
    (await client.query<Row>(text)).rows;
  const tickets = await rowsOf(
    `select id, customer_id as "customerId", facts as value from tickets order by id`,
  );
  const followUps = await rowsOf(
    `select ticket_id as id, customer_id as "customerId", facts as value from follow_ups`,
  );
  const customers = await rowsOf(`select id, id as "customerId", record as value from customers`);
  const events = await rowsOf(
    `select id, customer_id as "customerId", event as value from customer_events`,
  );
  const ratings = await client.query<{ ticketId: string; told: string }>(
    `select ticket_id as "ticketId", source || '/' || id || '/' || (facts ->> 'verdict') as told
     from ticket_ratings order by told`,
  );
  const clocks = await client.query<StoredClocks>(
    `select ticket_id as "ticketId", events::jsonb as events, sla from ticket_clocks`,
  );
  const clocksOf = new Map(clocks.rows.map((row) => [row.ticketId, row]));
  let duplicates = 0;
  const ticketStates = tickets.map(({ id, customerId, value }) => {
    const told = ratings.rows.filter(({ ticketId }) => ticketId === id);
    const state = ticketState(customerId, fieldsOf(value), told, clocksOf.get(id));
    duplicates += state.messages.length - new Set(state.messages.map((one) => one.id)).size;
    return [id, state] as const;
  });
  return {
    tickets: new Map(ticketStates),
    followUps: new Map(
      followUps.map(({ id, customerId, value }) => [
        id,
        followUpState(customerId, fieldsOf(value)),
      ]),
    ),
    customers: new Map(customers.map(({ id, value }) => [id, customerState(fieldsOf(value))])),
    events: new Map(
      events.map(({ id, customerId, value }) => [`${customerId}/${id}`, fieldsOf(value).kind]),
    ),
    duplicates,
  };
}

type StoredClocks = {
  readonly ticketId: string;
  readonly events: Readonly<Record<string, readonly (readonly unknown[])[]>>;
  readonly sla: readonly SlaFacts[];
};

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null
    ? Object.fromEntries(Object.entries(value))
    : {};
}

function ticketState(
  customerId: string,
  facts: Fields,
  ratings: readonly { readonly told: string }[],
  clocks: StoredClocks | undefined,
): TicketState {
  const rows = Array.isArray(facts.messages) ? facts.messages.map(fieldsOf) : [];
  return {
    customerId,
    status: String(facts.status),
    priority: textOrNull(facts.priority),
    type: textOrNull(facts.type),
    createdAt: Number(facts.createdAt),
    updatedAt: Number(facts.updatedAt),
    solvedAt: numberOrNull(facts.solvedAt),
    reopens: numberOrNull(fieldsOf(facts.serviceTimes).reopens),
    tags: textsOf(facts.tags),
    verdict: textOrNull(fieldsOf(facts.rating).verdict),
    ratings: ratings.map(({ told }) => told).toSorted(),
    ticks: Object.entries(clocks?.events ?? {})
      .flatMap(([clock, ticks]) => ticks.map(([letter, id]) => `${clock}/${letter}/${id}`))
      .toSorted(),
    targets: (clocks?.sla ?? [])
      .map(({ metric, ...at }) => [metric, at.dueAt, at.breachedAt, at.endedAt].join("/"))
      .toSorted(),
    messages: rows.map(
      (message): MessageState => ({
        id: String(message.id),
        by: String(message.by),
        isPublic: message.isPublic === true,
        sentAt: Number(message.sentAt),
      }),
    ),
  };
}

function followUpState(customerId: string, facts: Fields): FollowUpState {
  return {
    customerId,
    isDone: facts.isDone === true,
    dueAt: numberOrNull(facts.dueAt),
    tags: textsOf(facts.tags),
  };
}

function customerState(record: Fields): CustomerState {
  return {
    name: textOrNull(record.name),
    state: String(record.state),
    isStaff: record.isStaff === true,
  };
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function numberOrNull(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String).toSorted() : [];
}
