import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { logIn } from '../support/two-servers';

/** Who asks a server: its panel's first administrator, and a program with a token. */
export interface Callers {
  readonly panel: string;
  readonly token: string;
}

/** Who administers the server. */
export const PERSON = { email: 'chief@example.org', password: 'Test-Chief-2023' };

/** Makes an administrator and a token of full access for a server that runs. */
export const makeCallers = async (env: NodeJS.ProcessEnv, origin: string): Promise<Callers> => {
  const strapi = path.resolve('node_modules/@strapi/strapi/bin/strapi.js');
  const { email, password } = PERSON;
  execFileSync(
    process.execPath,
    [strapi, 'admin:create-user', '-f', 'Chief', '-l', 'Trial', '-e', email, '-p', password],
    { env, stdio: 'ignore' },
  );
  const panel = await logIn(origin, PERSON);
  const made = await fetch(`${origin}/admin/api-tokens`, {
    method: 'POST',
    headers: { authorization: panel, 'content-type': 'application/json' },
    body: JSON.stringify({
      name: 'trial',
      description: '',
      type: 'full-access',
      kind: 'content-api',
      lifespan: null,
    }),
  });
  const { data } = (await made.json()) as { data: { accessKey: string } };
  return { panel, token: `Bearer ${data.accessKey}` };
};
