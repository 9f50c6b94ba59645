import { describe, expect, it } from 'vitest';
import {
  partSystemKeys,
  SYSTEM_KEYS,
  type Attributes,
} from '../../../../src/domain/system-keys/part-system-keys';

const attributes: Attributes = {
  title: { type: 'string' },
  forms: { type: 'component', component: 'unit.forms' },
  words: { type: 'component', component: 'unit.word' },
};
const componentOf = (): Attributes => ({ one: { type: 'string' } });
const part = (data: Record<string, unknown>) => partSystemKeys(data, attributes, componentOf);

describe('parting system keys from content', () => {
  it.each(SYSTEM_KEYS)('finds %s, whatever its value', (key) => {
    for (const value of ['x', 1, null, undefined, {}, []]) {
      const { kept, found } = part({ title: 'T', [key]: value });
      expect(kept).toEqual({ title: 'T' });
      expect(found).toEqual([{ key, path: [key] }]);
    }
  });

  it('leaves content as it is', () => {
    const data = { title: 'id', forms: { id: 3, one: 'x' }, words: [{ id: 4 }, null], unknown: 1 };
    expect(part(data)).toEqual({ kept: data, found: [] });
  });

  it('finds them in components, but for the id that says which is meant', () => {
    const { kept, found } = part({
      forms: { id: 3, documentId: 'd', one: 'x' },
      words: [{ one: 'y' }, { one: 'z', createdAt: 'long ago' }],
    });
    expect(kept).toEqual({ forms: { id: 3, one: 'x' }, words: [{ one: 'y' }, { one: 'z' }] });
    expect(found.map(({ path }) => path.join('.'))).toEqual([
      'forms.documentId',
      'words.1.createdAt',
    ]);
  });
});
