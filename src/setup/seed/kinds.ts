import {
  day,
  flag,
  integer,
  monthOrDay,
  number,
  oneOf,
  optional,
  text,
  texts,
  textsByKey,
} from './field';
import type { Shape } from './shape';

/**
 * What the files of one content type hold. `shared` (structure and facts) and `source` stand in
 * the Chinese file, `translation` in the English one; `prose` names the field that is a file's
 * Markdown.
 */
export interface Kind {
  readonly shared: Shape;
  readonly source: Shape;
  readonly translation: Shape;
  readonly prose?: string;
}

const editionWords = {
  title: text,
  subtitle: optional(text),
  byline: optional(text),
  publisher: text,
  lede: optional(text),
};

const letterWords = {
  title: text,
  salutation: optional(text),
  signatory: text,
  closing: optional(text),
  body: text,
};

const sectionWords = { kicker: optional(text), title: text, body: text };

const photoWords = {
  caption: text,
  alternativeText: text,
  credit: optional(text),
  place: optional(text),
};

const metricWords = { label: text, description: optional(text), sourceNote: optional(text) };

/** The seven content types as a seed folder spells them; handles stand for relations. */
export const kinds = {
  edition: {
    shared: {
      year: integer,
      periodStart: day,
      periodEnd: day,
      letter: text,
      sections: texts,
      coverPhoto: optional(text),
    },
    source: editionWords,
    translation: editionWords,
    prose: 'lede',
  },
  letter: {
    shared: { signedOn: monthOrDay, contactEmail: optional(text) },
    source: letterWords,
    translation: letterWords,
    prose: 'body',
  },
  section: {
    shared: { metrics: texts, photos: texts },
    source: sectionWords,
    translation: sectionWords,
    prose: 'body',
  },
  metric: {
    shared: {
      value: number,
      kind: oneOf('count', 'money', 'percent', 'percentage-point', 'ratio'),
      currency: optional(text),
      unit: optional(text),
      qualifier: oneOf('exact', 'over', 'nearly', 'about'),
      flowOrStock: oneOf('flow', 'stock'),
      periodStart: optional(day),
      periodEnd: optional(day),
      asOf: optional(day),
      partOf: optional(text),
      highlight: flag,
    },
    source: metricWords,
    translation: metricWords,
  },
  photo: {
    shared: { image: text, takenOn: optional(monthOrDay) },
    source: photoWords,
    translation: photoWords,
  },
  unit: {
    shared: {},
    source: { name: text, measureWords: optional(texts) },
    translation: {
      name: text,
      pluralForms: optional(textsByKey('zero', 'one', 'two', 'few', 'many')),
    },
  },
  term: {
    shared: { sourceTerm: text },
    source: { note: optional(text) },
    translation: { translation: text, romanisation: optional(text), note: optional(text) },
  },
} as const satisfies Record<string, Kind>;
