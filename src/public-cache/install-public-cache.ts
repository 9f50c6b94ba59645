import type { RequestListener } from 'node:http';
import type { Core } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';
import { tableReadsOf } from '../change-log/table-reads';
import { watchChanges, type ChangeWatch } from '../change-log/watch-changes';
import { watchedTables } from '../change-log/watched-tables';
import { addressReader } from '../strapi-seams/read-address';
import { addressKeys } from './address-key';
import { createAnswers } from './answers';
import { createCodingChoice } from './choose-coding';
import { createFrontDoor, type House, type NameOf } from './front-door';
import { nameGraphql } from './name-graphql';
import { isNormalPath, isOtherwiseWritten } from './normal-path';
import { unclearPath } from './refusals';
import { isPublicPath, requestKind, type PublicPaths } from './request-kind';
import { forbidKeeping, sendAnswer } from './send';
import { createStore, type CacheStatistics } from './store';

const MEGABYTE = 1024 * 1024;
/** Texts whose names are remembered, and the longest of them, in characters. */
const TEXTS = { max: 2_000, longest: 16_384 };

interface Settings {
  readonly cache: boolean;
  readonly cacheMegabytes: number;
  readonly sMaxAge: number;
  readonly staleWhileRevalidate: number;
}

/** The cache of public answers of an application. */
export interface PublicCache {
  statistics(): CacheStatistics;
  /** Ends it with the application. */
  stop(): Promise<void>;
}

const NAME = 'dajuan.public-cache';
const SNAPSHOTS = 'snapshots';

/** Remembers what requests are named: finding it out takes longer than answering them. */
const remembering = (nameOf: NameOf): NameOf => {
  const known = new LRUCache<string, { name: string | null }>({ max: TEXTS.max });
  return (text) => {
    const remembered = known.get(text);
    if (remembered) return remembered.name;
    const name = nameOf(text);
    if (text.length <= TEXTS.longest) known.set(text, { name });
    return name;
  };
};

const pathsOf = (strapi: Core.Strapi): PublicPaths => ({
  rest: strapi.config.get('api.rest.prefix', '/api'),
  graphql: strapi.plugin('graphql').config<string>('endpoint'),
});

const credentialOriginsOf = (strapi: Core.Strapi): ReadonlySet<string> => {
  const middlewares = strapi.config.get<unknown[]>('middlewares', []);
  const cors = middlewares.find(
    (one): one is { config: { credentialOrigins?: string[] } } =>
      typeof one === 'object' && one !== null && 'name' in one && one.name === 'global::cors',
  );
  return new Set(cors?.config.credentialOrigins);
};

const beginningsOf = (strapi: Core.Strapi): ReadonlySet<string> =>
  new Set(
    strapi.server
      .listRoutes()
      .map(({ path }) => (String(path).split('/')[1] ?? '').toLowerCase())
      .filter((first) => first !== ''),
  );

/** Lets no request further whose path may be read as another, whatever stands behind. */
const withNormalPath = (strapi: Core.Strapi, next: RequestListener): RequestListener => {
  // Routes are added until the first request.
  const known: { beginnings?: ReadonlySet<string> } = {};
  return (request, response) => {
    const { url = '' } = request;
    known.beginnings ??= beginningsOf(strapi);
    if (isNormalPath(url) && !isOtherwiseWritten(url, known.beginnings)) next(request, response);
    else sendAnswer({ request, response }, unclearPath(request));
  };
};

/**
 * Puts the cache of public answers before the middleware stack of a server; what is not kept in it
 * tells other caches not to keep it either, even where it is switched off. It begins to watch the
 * database with the first request, so that a command, which serves nothing, watches nothing.
 */
export const installPublicCache = (
  strapi: Core.Strapi,
  onKept: House['onKept'] = () => undefined,
): void => {
  const settings = strapi.config.get<Settings>('delivery');
  const paths = pathsOf(strapi);
  const server = strapi.server.httpServer;
  const [listener] = server.listeners('request') as RequestListener[];
  if (!listener) throw new Error('Strapi has no request listener to stand before');
  const stack = listener;
  const unkept: RequestListener = (request, response) => {
    if (isPublicPath(request, paths)) forbidKeeping(response);
    stack(request, response);
  };
  server.removeListener('request', stack);
  if (!settings.cache) {
    server.on('request', withNormalPath(strapi, unkept));
    return;
  }
  const addressKey = addressKeys(addressReader(strapi));
  const store = createStore(settings.cacheMegabytes * MEGABYTE);
  const { content, links, others } = watchedTables(strapi);
  const tables = {
    watched: new Set([...content, ...links.map(({ name }) => name), ...others]),
    // An edition is delivered from its snapshots.
    types: new Map([...content.map((name) => [name, name] as const), [SNAPSHOTS, 'editions']]),
  };
  const origins = credentialOriginsOf(strapi);
  const state: { watch?: ChangeWatch; door?: RequestListener } = {};
  const open = (): RequestListener => {
    const watch = watchChanges(strapi, (changes, lost) => {
      if (lost) store.clear();
      else store.invalidate(changes);
    });
    state.watch = watch;
    const reads = tableReadsOf(strapi);
    const house: House = {
      stack,
      unkept,
      store,
      answers: createAnswers(stack, store, reads, tables, settings, origins.size > 0),
      watch,
      chooseCoding: createCodingChoice(),
      kindOf: (request) => requestKind(request, paths, origins),
      onKept,
    };
    return createFrontDoor(house, remembering(addressKey), remembering(nameGraphql));
  };
  const door: RequestListener = (request, response) => {
    state.door ??= open();
    state.door(request, response);
  };
  server.on('request', withNormalPath(strapi, door));
  const cache: PublicCache = {
    statistics: store.statistics,
    stop: async () => {
      await state.watch?.stop();
    },
  };
  strapi.add(NAME, () => cache);
};

/** The cache of an application; undefined where none was installed. */
export const publicCacheOf = (strapi: Core.Strapi): PublicCache | undefined =>
  strapi.has(NAME) ? strapi.get(NAME) : undefined;
