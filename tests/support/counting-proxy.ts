import { createServer } from "node:net";

/** A proxy on this machine that lets nothing through and keeps what it was asked for. */
export interface CountingProxy {
  readonly port: number;
  /** The first line of each request, such as `CONNECT example.com:443 HTTP/1.1`. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

export async function countingProxy(): Promise<CountingProxy> {
  const asked: string[] = [];
  const server = createServer((socket) => {
    socket.on("error", () => {}); // The browser hangs up as it likes.
    socket.once("data", (data) => {
      asked.push(data.toString("latin1").split("\r\n", 1)[0]!);
      socket.end("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    });
  });
  await new Promise<void>((done) => {
    server.listen(0, "127.0.0.1", done);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("bug: no port");
  return {
    port: address.port,
    asked,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
      }),
  };
}
