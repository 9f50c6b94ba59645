import type { Core, Schema } from '@strapi/strapi';
import { figuresOf } from '../domain/metric-references/prose-fields';
import { createProseBatches, type ProseBatches } from '../prose/prose-batches';
import { PROSE_TYPES, proseFieldsOf } from '../prose/prose-types';
import type { RenderedFields } from '../prose/render-prose';
import { wantsRaw } from '../prose/wants-raw';

type Entry = Record<string, unknown>;
type Resolver = (entry: Entry, args: unknown, context: object) => Promise<unknown>;

/** The builder Nexus hands to a definition, as far as it is used here. */
interface Builder {
  readonly nonNull: Builder;
  readonly list: Builder;
  string(name: string): void;
  int(name: string): void;
  float(name: string): void;
  field(name: string, config: { type: string; resolve: Resolver }): void;
}

interface Definition {
  name?: string;
  type?: string;
  description?: string;
  definition(builder: Builder): void;
}

interface Nexus {
  objectType(config: Definition): unknown;
  extendType(config: Definition): unknown;
}

const FIGURE: Definition = {
  name: 'ProseFigure',
  description: 'A metric where it stands in a prose field, with offsets in UTF-16 code units',
  definition: (t) => {
    t.nonNull.string('key');
    t.int('edition');
    t.nonNull.string('text');
    t.nonNull.int('start');
    t.nonNull.int('end');
    t.nonNull.float('value');
    t.string('unit');
    t.nonNull.string('qualifier');
  },
};

/**
 * Makes GraphQL answer prose with its figures in place, and beside each prose field the list of
 * them. With `prose=raw` in the address, prose is as it is stored and the lists are null.
 */
export const addProseFields = (strapi: Core.Strapi): void => {
  const graphql = strapi.plugin('graphql');
  const { naming }: { naming: { getTypeName(type: Schema.ContentType): string } } =
    graphql.service('utils');
  const batches = new WeakMap<object, ProseBatches>();

  const rendered = (uid: string, entry: Entry, context: object): Promise<RenderedFields> => {
    const known = batches.get(context) ?? createProseBatches(strapi);
    batches.set(context, known);
    return known({ ...entry, uid, id: entry.id });
  };
  const text =
    (uid: string, name: string): Resolver =>
    async (entry, _args, context) => {
      if (wantsRaw(strapi) || typeof entry[name] !== 'string') return entry[name];
      return (await rendered(uid, entry, context)).get(name)?.text;
    };
  const figures =
    (uid: string, name: string): Resolver =>
    async (entry, _args, context) => {
      if (wantsRaw(strapi)) return null;
      return (await rendered(uid, entry, context)).get(name)?.figures ?? [];
    };

  const types = [...PROSE_TYPES.keys()].map((uid) => {
    const typeName = naming.getTypeName(strapi.contentType(uid as never));
    const fields = proseFieldsOf(uid).map(({ name }) => name);
    return { uid, typeName, fields };
  });
  graphql.service('extension').use(({ nexus }: { nexus: Nexus }) => ({
    types: [
      nexus.objectType(FIGURE),
      ...types.map(({ uid, typeName, fields }) =>
        nexus.extendType({
          type: typeName,
          definition: (t) => {
            for (const name of fields) {
              const resolve = figures(uid, name);
              t.list.field(figuresOf(name), { type: FIGURE.name ?? '', resolve });
            }
          },
        }),
      ),
    ],
    resolvers: Object.fromEntries(
      types.map(({ uid, typeName, fields }) => [
        typeName,
        Object.fromEntries(fields.map((name) => [name, text(uid, name)])),
      ]),
    ),
  }));
};
