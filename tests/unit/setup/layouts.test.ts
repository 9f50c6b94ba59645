import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { layouts } from '../../../src/setup/layouts/set-up-layouts';
import { onlyFields } from '../../../src/setup/layouts/view-configuration';

const attributesOf = (uid: string): Record<string, { type: string }> => {
  const name = uid.split('.')[1] ?? '';
  const file = `src/api/${name}/content-types/${name}/schema.json`;
  return (
    JSON.parse(fs.readFileSync(file, 'utf8')) as { attributes: Record<string, { type: string }> }
  ).attributes;
};

describe.each(layouts)('layout of $uid', ({ uid, edit, list, relations }) => {
  it('has every field once', () => {
    const placed = edit.flatMap((row) => row.map(([field]) => field));
    expect(placed.toSorted()).toEqual(Object.keys(attributesOf(uid)).toSorted());
  });

  it('has rows no wider than twelve', () => {
    const widths = edit.map((row) => row.reduce((sum, [, width]) => sum + width, 0));
    expect(Math.max(...widths)).toBeLessThanOrEqual(12);
  });

  it('lists fields that exist', () => {
    const fields = Object.keys(attributesOf(uid));
    expect(list.filter((field) => !fields.includes(field))).toEqual([]);
  });

  it('says how each relation shows its documents', () => {
    const attributes = Object.entries(attributesOf(uid));
    const found = attributes.filter(([, { type }]) => type === 'relation').map(([name]) => name);
    expect(Object.keys(relations).toSorted()).toEqual(found.toSorted());
  });
});

it('comparing views leaves out fields that only one side knows', () => {
  const view = {
    settings: { pageSize: 50 },
    metadatas: { title: { edit: {}, list: {} }, added: { edit: {}, list: {} } },
    layouts: {
      list: ['title', 'added'],
      edit: [[{ name: 'title', size: 12 }], [{ name: 'added', size: 6 }]],
    },
  };
  expect(onlyFields(view, new Set(['title']))).toEqual({
    settings: { pageSize: 50 },
    metadatas: { title: { edit: {}, list: {} } },
    layouts: { list: ['title'], edit: [[{ name: 'title', size: 12 }]] },
  });
});
