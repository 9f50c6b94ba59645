import type { Core, UID } from '@strapi/strapi';
import { figuresOf } from '../domain/metric-references/prose-fields';
import { collectProse, type AttributesOf } from './collect-prose';
import { createMetricLibrary } from './metric-library';
import { renderProse } from './render-prose';
import { PROSE_TYPES, proseFieldsOf } from './prose-types';
import { wantsRaw } from './wants-raw';

type Sanitize = (data: unknown, schema: { uid: string }, options?: object) => Promise<unknown>;

interface Route {
  path?: string;
  info?: { type?: string; apiName?: string };
}

/** Delivers the prose of an answer, however deep, and beside each field the figures in it. */
const deliver = async (strapi: Core.Strapi, answer: unknown, uid: string): Promise<void> => {
  const attributesOf: AttributesOf = (name) => strapi.getModel(name as UID.Schema).attributes;
  const entries = collectProse(answer, uid, attributesOf);
  if (entries.length === 0) return;
  const rows = entries.map(({ uid: of, entry }) => ({ ...entry, uid: of, id: entry.id }));
  const rendered = await renderProse(strapi, createMetricLibrary(strapi), rows);
  entries.forEach(({ uid: of, entry }, at) => {
    for (const { name } of proseFieldsOf(of).filter((field) => field.name in entry)) {
      const prose = rendered[at]?.get(name);
      if (prose) entry[name] = prose.text;
      entry[figuresOf(name)] = prose?.figures ?? [];
    }
  });
};

/**
 * Makes REST answer prose with its figures in place. It is done to an answer as a whole, after
 * Strapi has taken out what the caller may not see, so that a page of entries costs as few queries
 * as one. `prose=raw` leaves it as it is stored; who may ask that is a document middleware's rule.
 * @throws if an upgrade of Strapi has renamed what is wrapped, or the parameter is taken
 */
export const answerProse = (strapi: Core.Strapi): void => {
  const sanitize = strapi.contentAPI.sanitize as unknown as { output?: Sanitize };
  const { output } = sanitize;
  if (typeof output !== 'function') throw new Error('Strapi has no contentAPI.sanitize.output');
  sanitize.output = async (data, schema, options) => {
    const answer = await output(data, schema, options);
    if (!wantsRaw(strapi)) await deliver(strapi, answer, schema.uid);
    return answer;
  };
  const apis = new Set([...PROSE_TYPES.values(), 'metric', 'unit'].map(String));
  strapi.contentAPI.addQueryParams({
    prose: {
      schema: (z) => z.enum(['raw']),
      matchRoute: ({ info }: Route) => apis.has(info?.apiName ?? ''),
    },
  });
};
