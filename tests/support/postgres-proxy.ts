import net from 'node:net';

/** A way to a PostgreSQL server that can lose notifications, or everything. */
export interface PostgresProxy {
  /** The address of a database by this way. */
  readonly url: string;
  /** From now on, whether notifications (`LISTEN`) are passed on. */
  passNotifications(pass: boolean): void;
  /** Breaks every connection and takes no new one until `restore`. */
  cut(): void;
  restore(): void;
  stop(): Promise<void>;
}

const NOTIFICATION = 'A'.charCodeAt(0);

/** Splits what a server sends into its messages: a type, then a length that counts itself. */
const splitMessages = (onMessage: (message: Buffer) => void) => {
  let rest = Buffer.alloc(0);
  return (chunk: Buffer): void => {
    rest = Buffer.concat([rest, chunk]);
    while (rest.length >= 5) {
      const length = rest.readUInt32BE(1) + 1;
      if (rest.length < length) return;
      onMessage(rest.subarray(0, length));
      rest = rest.subarray(length);
    }
  };
};

/** Opens a way to the database of an address. */
export const postgresProxy = async (target: string): Promise<PostgresProxy> => {
  const { hostname, port } = new URL(target);
  const sockets = new Set<net.Socket>();
  let passes = true;
  let isCut = false;
  const server = net.createServer((client) => {
    if (isCut) {
      client.destroy();
      return;
    }
    const upstream = net.connect(Number(port || 5432), hostname);
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(one);
      // Its messages are small, and each waits for an answer.
      one.setNoDelay(true);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
    client.pipe(upstream);
    upstream.on(
      'data',
      splitMessages((message) => {
        if (passes || message[0] !== NOTIFICATION) client.write(message);
      }),
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const url = new URL(target);
  url.port = String((server.address() as net.AddressInfo).port);
  const breakAll = () => sockets.forEach((socket) => socket.destroy());
  return {
    url: url.toString(),
    passNotifications: (pass) => (passes = pass),
    cut: () => {
      isCut = true;
      breakAll();
    },
    restore: () => (isCut = false),
    stop: async () => {
      breakAll();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
};
