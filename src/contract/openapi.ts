import * as z from "zod/mini";
import { careContextSchema, followUpSchema } from "./care-context.ts";
import { connectedPath, connectParamsSchema, connectPath, connectProblems } from "./connect.ts";
import { eventsReceiptSchema, sentEventSchema, sentEventsSchema } from "./customer-event.ts";
import { installationSchema } from "./installation.ts";
import { type ProblemCode, problemSchema, problems } from "./problem.ts";
import type { Route } from "./routes.ts";
import { signedRoutes } from "./signed-routes.ts";
import {
  webhookAcceptedSchema,
  webhookParamsSchema,
  webhookPath,
  webhookProblems,
} from "./webhooks.ts";

/** A value of JSON. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

const jsonSchema: z.ZodMiniType<Json> = z.json();

/** The document's named schemas; everything else stands where it is used. */
const named = z.registry<{ readonly id: string }>();
named.add(careContextSchema, { id: "CareContext" });
named.add(eventsReceiptSchema, { id: "EventsReceipt" });
named.add(sentEventSchema, { id: "SentEvent" });
named.add(sentEventsSchema, { id: "SentEvents" });
named.add(followUpSchema, { id: "FollowUp" });
named.add(installationSchema, { id: "Installation" });
named.add(problemSchema, { id: "Problem" });
const identity = new Set(["$schema", "$id", "~standard"]);
const referenceTo = (id: string) => `#/components/schemas/${id}`;

/**
 * The OpenAPI 3.1 document of the service, built from the route table: what is not there is not
 * served, and what is there is what the schemas check.
 */
export function openApiDocument(version: string): Json {
  return {
    openapi: "3.1.0",
    info: {
      title: "Care Context",
      version,
      description:
        "What an agent should know of a customer, and what to do next. Called by the Zendesk app " +
        "of the same name through Zendesk's proxy, which signs each request, and by other systems " +
        "that tell what happened to customers.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    security: [{ installation: [] }],
    paths: { ...signedPaths(), ...webhookPaths(), ...connectPaths(), ...openPaths() },
    components: {
      securitySchemes: {
        installation: {
          type: "http",
          scheme: "bearer",
          bearerFormat: "JWT",
          description:
            "HS256 with the installation's secret: iss (the account's subdomain), " +
            "aud care-context, exp at most 60 s ahead, jti used once. It proves the account, " +
            "never the person.",
        },
        webhook: {
          type: "apiKey",
          in: "header",
          name: "X-Zendesk-Webhook-Signature",
          description:
            "As Zendesk signs: base64 of the HMAC-SHA256 of the header " +
            "X-Zendesk-Webhook-Signature-Timestamp and the raw body, with the webhook's secret.",
        },
      },
      schemas: namedSchemas(),
    },
  };
}

function signedPaths(): Record<string, Json> {
  const paths: Record<string, Record<string, Json>> = {};
  for (const [name, route] of Object.entries<Route>(signedRoutes)) {
    paths[route.path] = {
      ...paths[route.path],
      [route.method.toLowerCase()]: operationOf(name, route),
    };
  }
  return paths;
}

/** For an admin's browser: each leads to a page or to Zendesk. */
function connectPaths(): Record<string, Json> {
  const page = { description: "A page for the admin", content: { "text/html": { schema: {} } } };
  const failed = problemResponsesOf(connectProblems);
  return {
    [connectPath]: {
      get: {
        operationId: "connect",
        summary: "Lead an admin to Zendesk, to consent to the service.",
        security: [],
        parameters: parametersOf(connectParamsSchema),
        responses: { "302": { description: "To Zendesk" }, ...failed },
      },
    },
    [connectedPath]: {
      get: {
        operationId: "connected",
        summary: "Take an admin back from Zendesk, and say what became of it.",
        security: [],
        responses: { "200": page, "400": page, "403": page, "502": page, ...failed },
      },
    },
  };
}

function operationOf(name: string, route: Route): Json {
  return {
    operationId: name,
    summary: route.summary,
    parameters: [...parametersOf(route.params), ...queryParametersOf(route.query)],
    ...(route.body === null ? {} : { requestBody: requestBodyOf(route.body) }),
    responses: {
      "200": {
        description: "OK",
        content: { "application/json": { schema: schemaOf(route.response) } },
        ...(route.method === "GET" ? { headers: etagHeader } : {}),
      },
      ...(route.method === "GET" ? { "304": { description: unchanged } } : {}),
      ...problemResponsesOf(route.problems),
    },
  };
}

const etagHeader = {
  ETag: { description: "Names this very answer.", schema: { type: "string" } },
};
const unchanged = "The answer is still the one that If-None-Match names.";

function queryParametersOf(query: Route["query"]): readonly Json[] {
  return Object.entries<z.core.$ZodType>(query?.def.shape ?? {}).map(([name, schema]) => ({
    name,
    in: "query",
    required: false,
    schema: schemaOf(schema),
  }));
}

function parametersOf(params: Route["params"]): readonly Json[] {
  return Object.entries<z.core.$ZodType>(params?.def.shape ?? {}).map(([name, schema]) => ({
    name,
    in: "path",
    required: true,
    schema: schemaOf(schema),
  }));
}

function requestBodyOf(body: z.core.$ZodType): Json {
  return { required: true, content: { "application/json": { schema: schemaOf(body) } } };
}

/** One response for each status; several problems may share one. */
function problemResponsesOf(codes: readonly ProblemCode[]): Record<string, Json> {
  const responses: Record<string, Json> = {};
  for (const status of new Set(codes.map((code) => problems[code].status))) {
    const sharing = codes.filter((code) => problems[code].status === status);
    responses[status] = {
      description: sharing.map((code) => `${code}: ${problems[code].title}`).join(" "),
      content: { "application/problem+json": { schema: { $ref: referenceTo("Problem") } } },
    };
  }
  return responses;
}

function webhookPaths(): Record<string, Json> {
  return {
    [webhookPath]: {
      post: {
        operationId: "takeWebhook",
        summary: "Take a delivery of one of the account's webhooks, as a hint to look again.",
        security: [{ webhook: [] }],
        parameters: parametersOf(webhookParamsSchema),
        requestBody: {
          required: true,
          content: { "application/json": { schema: { type: "object" } } },
        },
        responses: {
          "202": {
            description: "Stored: it will be followed, whatever happens to the service.",
            content: { "application/json": { schema: schemaOf(webhookAcceptedSchema) } },
          },
          ...problemResponsesOf(webhookProblems),
        },
      },
    },
  };
}

function openPaths(): Record<string, Json> {
  const operation = (
    operationId: string,
    summary: string,
    schema: Json,
    codes: readonly ProblemCode[],
  ): Json => ({
    get: {
      operationId,
      summary,
      security: [],
      responses: {
        "200": { description: "OK", content: { "application/json": { schema } } },
        ...problemResponsesOf(codes),
      },
    },
  });
  const status = (value: string): Json => ({
    type: "object",
    properties: { status: { const: value } },
    required: ["status"],
    additionalProperties: false,
  });
  return {
    "/healthz": operation("health", "Whether the process is alive.", status("ok"), []),
    "/readyz": operation("readiness", "Whether the service can answer.", status("ready"), [
      "not-ready",
    ]),
    "/openapi.json": operation("openApi", "This document.", { type: "object" }, []),
  };
}

function namedSchemas(): Record<string, Json> {
  const { schemas } = z.toJSONSchema(named, { io: "output", uri: referenceTo });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, schema]) => [id, withoutIdentity(schema)]),
  );
}

function schemaOf(schema: z.core.$ZodType): Json {
  const id = named.get(schema)?.id;
  return id === undefined
    ? withoutIdentity(z.toJSONSchema(schema, { io: "output" }))
    : { $ref: referenceTo(id) };
}

/** As it stands inside of the document, which says the dialect and the names for all. */
function withoutIdentity(schema: object): Json {
  const entries = Object.entries(schema).filter(([key]) => !identity.has(key));
  return jsonSchema.parse(JSON.parse(JSON.stringify(Object.fromEntries(entries))));
}
