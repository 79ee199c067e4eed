import { readFileSync, writeFileSync } from "node:fs";
import { openApiDocument } from "../src/contract/openapi.ts";

/** Writes docs/openapi.json from the route table. A test fails while the two differ. */
const root = new URL("../", import.meta.url);
const { version } = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));
const document = JSON.stringify(openApiDocument(String(version)), null, 2);
writeFileSync(new URL("docs/openapi.json", root), `${document}\n`);
process.stdout.write("docs/openapi.json is written.\n");
