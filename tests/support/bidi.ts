/** A reply or an event of WebDriver BiDi (https://www.w3.org/TR/webdriver-bidi/#protocol). */
interface Message {
  readonly type: "success" | "error" | "event";
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
}

/** A connection to a browser that speaks WebDriver BiDi. */
export interface Bidi {
  send<Result>(method: string, params?: object): Promise<Result>;
  close(): void;
}

export async function connectBidi(address: string): Promise<Bidi> {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.addEventListener("open", resolve);
    socket.addEventListener("error", () => reject(new Error(`No connection to ${address}`)));
  });
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  socket.addEventListener("message", ({ data }) => {
    const { id = 0, type, result, error, message } = JSON.parse(String(data)) as Message;
    if (type === "error") waiting.get(id)?.reject(new Error(`${error}: ${message}`));
    else waiting.get(id)?.resolve(result);
  });
  let sent = 0;
  return {
    send: <Result>(method: string, params: object = {}) => {
      const answer = Promise.withResolvers<unknown>();
      waiting.set((sent += 1), answer);
      socket.send(JSON.stringify({ id: sent, method, params }));
      return answer.promise as Promise<Result>;
    },
    close: () => socket.close(),
  };
}
