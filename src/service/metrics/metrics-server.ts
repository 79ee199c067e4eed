import { createServer, type Server } from "node:http";
import type { ServiceMetrics } from "./service-metrics.ts";

/**
 * Answers Prometheus on a port of its own, so that the service's public address has nothing of it.
 * Resolves once it listens.
 */
export function startMetricsServer(
  metrics: ServiceMetrics,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.method !== "GET" || request.url !== "/metrics") {
      response.writeHead(404).end();
      return;
    }
    metrics.text().then(
      (text) => response.writeHead(200, { "content-type": metrics.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  server.requestTimeout = 10_000;
  return new Promise((listening, failed) => {
    server.once("error", failed);
    server.listen(port, host, () => listening(server));
  });
}
