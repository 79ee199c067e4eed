import type { LightMyRequestResponse } from "fastify";
import { expect } from "vitest";
import * as z from "zod";
import { openApiDocument } from "../../../src/contract/openapi.ts";

const documentSchema = z.object({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        responses: z.record(
          z.string(),
          z.object({
            content: z
              .record(z.string(), z.object({ schema: z.record(z.string(), z.unknown()) }))
              .default({}),
          }),
        ),
      }),
    ),
  ),
  components: z.object({ schemas: z.record(z.string(), z.record(z.string(), z.unknown())) }),
});

/** With its references written as a JSON Schema of its own has them. */
const document = documentSchema.parse(
  JSON.parse(
    JSON.stringify(openApiDocument("0.0.0-test")).replaceAll("#/components/schemas/", "#/$defs/"),
  ),
);

/** Every address of the document with its methods, as `GET /path`. */
export const documentedRoutes: readonly string[] = Object.entries(document.paths).flatMap(
  ([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
);

/** Expects an answer to be one that the OpenAPI document has for this route, to the last field. */
export function expectConforming(
  response: LightMyRequestResponse,
  path: string,
  method: "get" | "put" | "post" = "get",
): void {
  const responses = document.paths[path]?.[method]?.responses ?? {};
  expect(Object.keys(responses)).toContain(`${response.statusCode}`);
  const type = `${response.headers["content-type"]}`.split(";")[0] ?? "";
  const content = responses[response.statusCode]?.content ?? {};
  expect(Object.keys(content)).toEqual([type]);
  const schema = { ...content[type]?.schema, $defs: document.components.schemas };
  const parsed = z.fromJSONSchema(schema).safeParse(response.json());
  expect(parsed.error?.issues ?? []).toEqual([]);
}
