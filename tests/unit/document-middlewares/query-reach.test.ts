import { describe, expect, it } from 'vitest';
import {
  circularPopulate,
  listsSearched,
  type Schema,
} from '../../../src/document-middlewares/query-reach';

const relation = (target: string, kind: string) => ({ type: 'relation', relation: kind, target });
const schemas: Record<string, Schema> = {
  edition: {
    attributes: {
      title: { type: 'string' },
      metrics: relation('metric', 'oneToMany'),
      sections: relation('section', 'oneToMany'),
      localizations: relation('edition', 'oneToMany'),
    },
  },
  section: {
    attributes: {
      edition: relation('edition', 'manyToOne'),
      metrics: relation('metric', 'manyToMany'),
    },
  },
  metric: {
    attributes: {
      edition: relation('edition', 'manyToOne'),
      partOf: relation('metric', 'manyToOne'),
      sections: relation('section', 'manyToMany'),
      words: { type: 'component', component: 'word', repeatable: true },
      image: { type: 'media', multiple: false },
    },
  },
  word: { attributes: { text: { type: 'string' } } },
};
const schemaOf = (uid: string) => schemas[uid];

describe('the lists a search goes through', () => {
  it.each<[number, object]>([
    [0, {}],
    [0, { filters: { title: { $eq: 'x' } }, sort: 'title:asc' }],
    [1, { filters: { metrics: { partOf: { edition: { title: 'x' } } } } }],
    [2, { filters: { metrics: { edition: { metrics: { id: 1 } } } } }],
    [2, { filters: { $or: [{ metrics: { id: 1 } }, { $not: { sections: { id: 1 } } }] } }],
    [2, { filters: { metrics: { words: { text: 'x' } } } }],
    [2, { sort: 'title, sections.metrics.key:desc' }],
    [1, { sort: [{ sections: { edition: { title: 'asc' } } }] }],
    [3, { filters: { metrics: { sections: { id: 1 } } }, sort: ['sections.title'] }],
    [0, { filters: { localizations: { title: 'x' } }, sort: 5 }],
  ])('are %i in %j', (lists, read) => {
    expect(listsSearched(read, 'edition', schemaOf)).toBe(lists);
  });
});

describe('a populate that goes round in a circle', () => {
  it.each<[string, unknown]>([
    ['metrics.edition.metrics.edition', 'metrics.edition.metrics.edition'],
    ['metrics.edition.metrics.partOf', ['sections', 'metrics.edition.metrics.partOf']],
    [
      'metrics.edition.metrics.sections',
      { metrics: { populate: { edition: { populate: { metrics: { populate: 'sections' } } } } } },
    ],
    [
      'sections.metrics.sections.edition',
      { sections: { populate: { metrics: { populate: ['sections.edition'] } } } },
    ],
  ])('is found: %s', (path, populate) => {
    expect(circularPopulate(populate, 'edition', schemaOf)).toBe(path);
  });

  it.each([
    true,
    '*',
    undefined,
    'metrics.edition.metrics',
    'metrics.partOf.partOf.partOf.image',
    'localizations.sections.metrics',
    {
      sections: { populate: { metrics: { populate: '*' } } },
      metrics: { populate: ['partOf', 'words'] },
    },
    { metrics: { populate: { edition: { populate: { metrics: true } } } } },
  ])('is not seen where every path ends: %j', (populate) => {
    expect(circularPopulate(populate, 'edition', schemaOf)).toBeUndefined();
  });
});
