import type { TestApp } from '../../support/app';
import { bodyFor } from './bodies';

/** A door: how it is registered, and a request that knocks at it. */
export interface Door {
  /** Method and path as registered, with `?locale=…` where the door is tried in two languages. */
  readonly name: string;
  readonly method: string;
  readonly address: string;
  readonly body: object;
}

/** What exists, so that no door hides behind “not found”. */
export interface Known {
  readonly edition: string;
  readonly section: string;
  readonly metric: string;
  readonly year: number;
}

const SECTION = 'api::report-section.report-section';

/** Paths that no router knows: listeners before it, and doors of Strapi's that must not be there. */
const BESIDE_THE_ROUTER = [
  'GET /health',
  'GET /ready',
  'GET /metrics',
  'GET /favicon.ico',
  'POST /mcp',
  'GET /mcp',
  'GET /.well-known/oauth-protected-resource',
  'GET /documentation',
  'GET /api/documentation',
  'GET /openapi.json',
  'GET /api/openapi.json',
  'GET /uploads/../package.json',
  'GET /uploads/%2e%2e/%2e%2e/package.json',
];

/** What a parameter of a path stands for. Writes of Strapi's own go to what does not exist. */
const valueOf = (parameter: string, method: string, path: string, known: Known): string => {
  const isOurs = path.startsWith('/dajuan/');
  // An empty body changes nothing, and a section is published and discarded as it is.
  const isHarmless =
    method === 'GET' || method === 'PUT' || /:id\/actions\/(?:publish|discard)$/.test(path);
  const ours = path.includes('/metrics/:') ? known.metric : known.edition;
  const document = path.includes('/findings/') ? known.section : ours;
  const values: Record<string, string> = {
    documentId: isOurs ? document : 'none',
    id: isHarmless && path.startsWith('/content-manager/') ? known.section : '999999',
    contentType: isOurs ? 'report-section' : SECTION,
    model: SECTION,
    uid: SECTION,
    targetField: 'metrics',
    year: String(known.year),
    number: '1',
    provider: 'github',
    role: '999999',
    sourceId: 'none',
    name: 'none',
    sessionId: 'none',
  };
  const value = values[parameter];
  if (value === undefined) throw new Error(`${method} ${path}: say what :${parameter} is`);
  return value;
};

/** Doors whose answer may depend on the language. */
const LOCALISED = /:model|^\/dajuan\/(?:editions\/|findings|waivers)|^\/api\/editions\/:year\//;

const doorsAt = (method: string, path: string, known: Known): Door[] => {
  const address = path
    .replace('((?!uploads/).+)', 'none.txt')
    .replace('(.*)', 'none')
    .replace(/:(\w+)/g, (_, parameter: string) => valueOf(parameter, method, path, known));
  if (!LOCALISED.test(path)) {
    return [{ name: `${method} ${path}`, method, address, body: bodyFor(path, 'zh-Hans', known) }];
  }
  return ['zh-Hans', 'en'].map((locale) => ({
    name: `${method} ${path}?locale=${locale}`,
    method,
    address: `${address}?locale=${locale}`,
    body: bodyFor(path, locale, known),
  }));
};

/** What a route is asked by; one that takes every method by two of them. */
const methodsOf = (methods: readonly string[]): string[] =>
  methods.length > 5 ? ['GET', 'POST'] : methods.filter((method) => method !== 'HEAD');

/** Whether a door ends the session of whoever is let in. */
export const endsSession = ({ name }: Door): boolean =>
  /^(?:POST \/admin\/logout|DELETE \/admin\/users\/me\/sessions)$/.test(name);

/** What is done at a door comes after whatever it would change the answer of. */
const rank = (door: Door): number => {
  const { name } = door;
  if (endsSession(door)) return 4;
  if (name.includes('/withdraw')) return 3;
  if (name.startsWith('GET ')) return 0;
  return name.includes(' /dajuan/') ? 2 : 1;
};

/**
 * Every door of the running server: each route that is registered, and what stands beside the
 * router. Those that end a session come last.
 */
export const allDoors = ({ strapi }: TestApp, known: Known): Door[] => {
  const registered = strapi.server
    .listRoutes()
    .flatMap(({ methods, path }) =>
      methodsOf(methods).flatMap((method) => doorsAt(method, String(path), known)),
    );
  const beside = BESIDE_THE_ROUTER.map((name): Door => {
    const [method = '', address = ''] = name.split(' ');
    return { name, method, address, body: {} };
  });
  return [...registered, ...beside].sort((one, other) => rank(one) - rank(other));
};
