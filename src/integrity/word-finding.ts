import { say, type Language, type MessageKey, type MessageParams } from '../messages/say';
import type { Finding } from './finding';

const TYPES = new Set(['edition', 'letter', 'report-section', 'photo', 'metric', 'unit']);

const typeOf = (uid: string, language: Language): string => {
  const name = uid.split('.')[1] ?? uid;
  return TYPES.has(name) ? say(`type.${name}` as MessageKey, {}, language) : name;
};

const paramsOf = (found: Finding, language: Language): MessageParams => {
  switch (found.kind) {
    case 'extra-version':
      return { count: found.rows.length, status: say(`integrity.${found.status}`, {}, language) };
    case 'ownerless-row':
      return { table: found.table, id: found.id };
    case 'file-without-row':
      return { folder: found.folder, name: found.name };
    case 'row-without-file':
      return { id: found.id, title: found.title, name: found.name };
    default:
      return {};
  }
};

/** Says in a sentence what is wrong and where. */
export const wordFinding = (found: Finding, language: Language): string => {
  const place: MessageParams =
    'uid' in found
      ? {
          type: typeOf(found.uid, language),
          document: found.documentId,
          locale:
            found.locale === 'zh-Hans' || found.locale === 'en'
              ? say(`language.${found.locale}`, {}, language)
              : found.locale,
        }
      : {};
  return say(`integrity.${found.kind}`, { ...place, ...paramsOf(found, language) }, language);
};
