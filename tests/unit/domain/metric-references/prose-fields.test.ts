import fs from 'node:fs';
import { expect, it } from 'vitest';
import { PROSE_FIELDS } from '../../../../src/domain/metric-references/prose-fields';

interface Schema {
  attributes: Record<string, { type: string; pluginOptions: { i18n: { localized: boolean } } }>;
}

it.each(Object.entries(PROSE_FIELDS))(
  '%s has these texts, Markdown where it says so',
  (type, fields) => {
    const path = `src/api/${type}/content-types/${type}/schema.json`;
    const { attributes } = JSON.parse(fs.readFileSync(path, 'utf8')) as Schema;
    for (const { name, markdown } of fields) {
      expect(attributes[name]?.type === 'richtext', name).toBe(markdown);
      expect(['richtext', 'string', 'text'], name).toContain(attributes[name]?.type);
      expect(attributes[name]?.pluginOptions.i18n.localized, name).toBe(true);
    }
  },
);
