import Fastify from "fastify";

/**
 * The bare framework, answering every request with the object that comes on standard input: what
 * reading a care context is compared with. Says its port on standard output.
 */
const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
const payload: unknown = JSON.parse(Buffer.concat(chunks).toString("utf8"));
const app = Fastify();
app.get("/*", async () => payload);
await app.listen({ host: "127.0.0.1", port: 0 });
const address = app.server.address();
process.stdout.write(`${typeof address === "object" && address !== null ? address.port : 0}\n`);
