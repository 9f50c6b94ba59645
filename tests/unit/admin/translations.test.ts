import fs from 'node:fs';
import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { contentTypeUid } from '../../../src/admin/content-manager/content-type-uid';
import { translations } from '../../../src/admin/translations';
import english from '../../../src/admin/translations/en/content.json';
import chinese from '../../../src/admin/translations/zh-Hans/content.json';

interface Schema {
  options: { draftAndPublish: boolean };
  info: { displayName: string; singularName: string };
  attributes: Record<string, { enum?: string[] }>;
}

type Wording = Record<string, { fields: Record<string, { label: string; hint: string }> }>;

/** The content types that the panel shows: what has no draft is not content. */
const schemas = fs.readdirSync('src/api').flatMap((name) => {
  const file = `src/api/${name}/content-types/${name}/schema.json`;
  if (!fs.existsSync(file)) return [];
  const schema = JSON.parse(fs.readFileSync(file, 'utf8')) as Schema;
  return schema.options.draftAndPublish ? [{ uid: `api::${name}.${name}`, schema }] : [];
});

const HAN = /\p{Script=Han}/u;

describe.each(schemas)('wording of $uid', ({ uid, schema }) => {
  it.each(['en', 'zh-Hans'])('labels every field in %s', (locale) => {
    const labels = Object.keys(schema.attributes).map(
      (field) => translations[locale]?.[`content-manager.content-types.${uid}.${field}`],
    );
    expect(labels.every(Boolean)).toBe(true);
  });

  it('has help in both languages or in none', () => {
    const helped = (wording: Wording) =>
      Object.entries(wording[uid]?.fields ?? {}).map(([field, { hint }]) => [field, hint !== '']);
    expect(helped(chinese)).toEqual(helped(english));
  });

  it('is found by the display name that layouts carry', () => {
    expect(contentTypeUid(schema.info.displayName)).toBe(uid);
  });

  it('names every value of an enumeration', () => {
    const values = Object.values(schema.attributes).flatMap((attribute) => attribute.enum ?? []);
    for (const value of values) {
      expect(translations.en?.[value], value).toBeTruthy();
      expect(translations['zh-Hans']?.[value], value).toMatch(HAN);
    }
  });
});

describe('messages of the panel', () => {
  it('exist in Chinese wherever they are ours', () => {
    const ours = Object.keys(translations.en ?? {}).filter((id) => id.startsWith('dajuan.'));
    expect(ours.filter((id) => !translations['zh-Hans']?.[id])).toEqual([]);
  });

  it('hold no Chinese in English', () => {
    const mixed = Object.values(translations.en ?? {}).filter((text) => HAN.test(text));
    expect(mixed).toEqual([]);
  });

  const malformed = (locale: string, messages: Record<string, string>): string[] => {
    const faults: string[] = [];
    const onError = ({ message }: Error) => {
      if (message.includes('SyntaxError')) faults.push(message);
    };
    const intl = createIntl({ locale, messages, onError });
    for (const id of Object.keys(messages)) intl.formatMessage({ id }, {});
    return faults;
  };

  it.each(['en', 'zh-Hans'])('are well formed in %s', (locale) => {
    expect(malformed(locale, translations[locale] ?? {})).toEqual([]);
  });

  it('that are malformed are noticed', () => {
    expect(malformed('en', { broken: 'Delete {count, plural, one {#}' })).toHaveLength(1);
  });
});

describe('the Chinese wording', () => {
  it('has no spaces between Chinese and digits or Latin letters', () => {
    const spaced = Object.entries(translations['zh-Hans'] ?? {}).filter(([, text]) =>
      /^ |\p{Script=Han} +[\w{]|[\w{}%] +\p{Script=Han}/u.test(text),
    );
    expect(spaced).toEqual([]);
  });
});
