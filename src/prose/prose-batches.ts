import { setImmediate } from 'node:timers';
import type { Core } from '@strapi/strapi';
import { createMetricLibrary } from './metric-library';
import { renderProse, type ProseRow, type RenderedFields } from './render-prose';

/** Renders entries that are asked for one by one, together with all others asked for at the time. */
export type ProseBatches = (row: ProseRow) => Promise<RenderedFields>;

interface Waiting {
  readonly row: ProseRow;
  resolve(rendered: RenderedFields): void;
  reject(error: unknown): void;
}

/**
 * Makes the batches of one GraphQL request: an entry is rendered once, however many of its fields
 * are asked for, and the entries of a list cost as few queries as one.
 */
export const createProseBatches = (strapi: Core.Strapi): ProseBatches => {
  const library = createMetricLibrary(strapi);
  const asked = new Map<string, Promise<RenderedFields>>();
  let waiting: Waiting[] = [];

  const render = async (batch: Waiting[]): Promise<void> => {
    try {
      const rendered = await renderProse(
        strapi,
        library,
        batch.map(({ row }) => row),
      );
      batch.forEach(({ resolve }, at) => resolve(rendered[at] ?? new Map()));
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  };

  return (row) => {
    const name = typeof row.id === 'number' ? `${row.uid} ${row.id}` : undefined;
    const known = name === undefined ? undefined : asked.get(name);
    if (known) return known;
    const rendered = new Promise<RenderedFields>((resolve, reject) => {
      if (waiting.length === 0) {
        setImmediate(() => {
          const batch = waiting;
          waiting = [];
          void render(batch);
        });
      }
      waiting.push({ row, resolve, reject });
    });
    if (name !== undefined) asked.set(name, rendered);
    return rendered;
  };
};
