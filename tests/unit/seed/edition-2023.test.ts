import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findReferences } from '../../../src/domain/metric-references/find-references';
import { renderReferences } from '../../../src/domain/metric-references/render-references';
import { knownMetrics } from '../../../src/domain/readiness/known-metrics';
import { readSeed } from '../../../src/setup/seed/read-seed';
import { seedEdition } from '../../support/seed-edition';
import { parseQuantity } from './parse-quantity';

const root = path.resolve('database/seed/2023');
const seed = readSeed(root);
const numbered = seed.quantities.filter(({ number }) => number !== null);

const metricOf = (key: string) => {
  const metric = seed.metrics.find(({ handle }) => handle === key);
  if (!metric) throw new Error(`no metric ${key}`);
  return metric;
};

/** The source contradicts itself about this fact; the other of its two figures is kept. */
const overruled = { '7130余件': '7130件' } as const;

const keptAs = (quantity: string): string =>
  quantity in overruled ? overruled[quantity as keyof typeof overruled] : quantity;

const sourceTextAt = (place: string): string => {
  if (place === 'letter') return seed.letter.source.body;
  if (place.startsWith('photo:')) {
    const photo = seed.photos.find(({ handle }) => `photo:${handle}` === place);
    return photo?.source.caption ?? '';
  }
  return seed.sections.find(({ handle }) => handle === place)?.source.body ?? '';
};

describe('the table of quantities', () => {
  it('numbers the 57 quantities of the source from 1 to 57', () => {
    const counted = Array.from({ length: 57 }, (_, index) => index + 1);
    expect(numbered.map(({ number }) => number)).toEqual(counted);
  });

  it('spreads them over letter, sections and captions as the source does', () => {
    const counts: Record<string, number> = {};
    for (const { place } of numbered) counts[place] = (counts[place] ?? 0) + 1;
    expect(counts).toEqual({
      letter: 9,
      organising: 7,
      'new-employment': 3,
      'asian-games': 5,
      culture: 4,
      'labour-disputes': 3,
      'skills-contests': 11,
      'quality-of-life': 8,
      'women-workers': 6,
      'photo:mothers-room': 1,
    });
  });

  it('names every metric of the seed', () => {
    const named = new Set(seed.quantities.map(({ metric }) => metric));
    expect(seed.metrics.filter(({ handle }) => !named.has(handle))).toEqual([]);
  });

  it('gives each metric to the section whose quantity it is, and to no other, in order', () => {
    for (const { handle, shared } of seed.sections) {
      const rows = seed.quantities.filter(({ place }) => place === handle);
      expect(shared.metrics, handle).toEqual(rows.map(({ metric }) => metric));
    }
  });
});

/** The document as its editors sent it; it is not part of the project, so it may not be here. */
const source = path.resolve('..', 'shared', 'source', 'letter-and-report-2023.zh.txt');

describe.runIf(fs.existsSync(source))('the source text', () => {
  it('holds every quantity of the table, in its order', () => {
    // Its line and page breaks cut words in two.
    const text = fs.readFileSync(source, 'utf8').replace(/\s/g, '');
    let from = 0;
    for (const { quantity } of seed.quantities) {
      const at = text.indexOf(quantity, from);
      expect(at, quantity).toBeGreaterThanOrEqual(from);
      from = at + 1;
    }
  });
});

describe.each(seed.quantities)(
  '$quantity in $place',
  ({ place, quantity, metric, class: kind }) => {
    const { shared } = metricOf(metric);
    const kept = parseQuantity(keptAs(quantity));

    it(`has the value and qualifier of ${metric}`, () => {
      expect(shared.value).toBe(kept.value);
      expect(shared.qualifier).toBe(kept.over ? 'over' : 'exact');
      expect(shared.kind).toBe(kind === 'money' ? 'money' : 'count');
    });

    it(`counts what the unit of ${metric} counts`, () => {
      const unit = seed.units.find(({ handle }) => handle === shared.unit);
      const words = [unit?.source.name, ...(unit?.source.measureWords ?? [])];
      // 参保人次达209万: the source's own unit is the one that was not kept.
      expect(words).toContain(quantity === '209万' ? '人' : kept.measure);
    });

    it('stands in the Chinese prose', () => {
      const text = sourceTextAt(place);
      const found = findReferences(text, { markdown: true });
      const format = { locale: 'zh-Hans', markdown: true } as const;
      const rendered = renderReferences(text, found, knownMetrics(seedEdition()), format);
      expect(rendered.text).toContain(keptAs(quantity));
    });
  },
);

describe('where the source contradicts itself', () => {
  it.each(['disputes-mediated', 'medical-aid-members'])(
    '%s notes the choice, in both languages',
    (key) => {
      const { source, translation } = metricOf(key);
      expect(source.sourceNote).toMatch(/不一/);
      expect(translation.sourceNote).toMatch(/disagree/);
    },
  );
});

const filesOf = (locale: string): string[] =>
  fs
    .readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => new RegExp(`\\.${locale}\\.(md|yaml)$`).test(name));

describe('the two languages', () => {
  it.each(filesOf('en'))('no Chinese character stands in %s', (name) => {
    const chinese = /[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF]|\p{Script=Han}/u;
    expect(fs.readFileSync(path.join(root, name), 'utf8')).not.toMatch(chinese);
  });

  it('have as many paragraphs as each other', () => {
    for (const { handle, source, translation } of [seed.letter, ...seed.sections]) {
      const count = (body: string): number => body.split('\n\n').length;
      expect(count(translation.body), handle).toBe(count(source.body));
    }
  });

  it('share a glossary of at least 40 terms', () => {
    expect(
      new Set(seed.glossary.map(({ shared }) => shared.sourceTerm)).size,
    ).toBeGreaterThanOrEqual(40);
  });
});

describe('the edition', () => {
  it('has ten sections and seven photos, each photo in a section', () => {
    expect(seed.sections).toHaveLength(10);
    const placed = seed.sections.flatMap(({ shared }) => shared.photos);
    expect(placed.toSorted()).toEqual(seed.photos.map(({ handle }) => handle));
    expect(placed).toHaveLength(7);
  });

  it('gives each flow a period and each stock a day', () => {
    for (const { handle, shared } of seed.metrics) {
      const { periodStart, periodEnd, asOf } = shared;
      const given = [periodStart, periodEnd, asOf].map((date) => date !== undefined);
      const expected = shared.flowOrStock === 'flow' ? [true, true, false] : [false, false, true];
      expect(given, handle).toEqual(expected);
    }
  });
});
