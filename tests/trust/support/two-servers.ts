import { serve, type Running } from '../../bench/child';
import { freePort } from '../../support/free-port';

/** A server in a process of its own. */
export interface Server {
  readonly port: number;
  readonly origin: string;
  readonly running: Running;
}

/**
 * Starts a server in production mode, with its own work of schedules and webhooks.
 * @param wanted the port, if it is to be a certain one
 */
export const startServer = async (env: NodeJS.ProcessEnv, wanted?: number): Promise<Server> => {
  const port = wanted ?? (await freePort());
  const running = await serve('serve', {
    ...process.env,
    NODE_ENV: 'production',
    EVENTS_WORKERS: 'true',
    ...env,
    PORT: String(port),
  });
  return { port, origin: `http://127.0.0.1:${port}`, running };
};

/** Logs a person in at an address. @returns the `Authorization` value */
export const logIn = async (
  origin: string,
  person: { email: string; password: string },
): Promise<string> => {
  const response = await fetch(`${origin}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(person),
  });
  if (response.status !== 200) throw new Error(`Log-in: ${response.status}`);
  const { data } = (await response.json()) as { data: { token: string } };
  return `Bearer ${data.token}`;
};
