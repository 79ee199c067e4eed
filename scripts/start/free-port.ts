import { createServer } from "node:net";

/** The preferred port where nobody listens on it, else a free one of the system's choice. */
export async function freePort(preferred: number): Promise<number> {
  return (await portIfFree(preferred)) ?? (await portIfFree(0)) ?? preferred;
}

function portIfFree(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(null));
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      const taken = address !== null && typeof address === "object" ? address.port : null;
      server.close(() => resolve(taken));
    });
  });
}
