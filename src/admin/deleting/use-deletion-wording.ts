import { useIntl } from 'react-intl';
import type { Deletion } from './deletion';

export interface DeletionWording {
  label: string;
  title: string;
  body: string;
  confirm: string;
}

/** The words of a deletion in the interface's language, for one document or for `count` of them. */
export const useDeletionWording = (): ((deletion: Deletion, count?: number) => DeletionWording) => {
  const { formatMessage, formatList, formatDisplayName } = useIntl();
  const nameOf = (locale: string): string =>
    formatMessage({
      id: `dajuan.locale.${locale}`,
      defaultMessage: formatDisplayName(locale, { type: 'language' }) ?? locale,
    });
  return (deletion, count) => {
    const values = {
      count: count ?? 1,
      translations: deletion.kind === 'source' ? formatList(deletion.translations.map(nameOf)) : '',
      translation: deletion.kind === 'translation' ? nameOf(deletion.locale) : '',
    };
    const say = (id: string): string => formatMessage({ id: `dajuan.delete.${id}` }, values);
    const { kind } = deletion;
    const bulkTitle = kind === 'translation' ? 'bulk.translation.title' : 'bulk.source.title';
    return {
      label: say(`${kind}.label`),
      title: say(count === undefined ? `${kind}.title` : bulkTitle),
      body: say(count === undefined ? `${kind}.body` : `bulk.${kind}.body`),
      confirm: say(`${kind}.confirm`),
    };
  };
};
