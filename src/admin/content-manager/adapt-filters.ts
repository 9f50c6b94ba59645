import type { MessageDescriptor } from 'react-intl';
import { contentTypeUid } from './content-type-uid';

interface ListFilter {
  name: string;
  label: string | MessageDescriptor;
}

interface FilterHook {
  displayedFilters: ListFilter[];
  layout: { settings: { displayName?: string } };
}

/** Names the filters of a list as its columns are named: Strapi takes the stored labels, untranslated. */
export const adaptFilters = ({ displayedFilters, layout }: FilterHook): FilterHook => {
  const uid = contentTypeUid(layout.settings.displayName);
  const translated = (filter: ListFilter): ListFilter => {
    if (!uid || filter.name.startsWith('__') || typeof filter.label !== 'string') return filter;
    const id = `content-manager.content-types.${uid}.${filter.name}`;
    return { ...filter, label: { id, defaultMessage: filter.label } };
  };
  return { displayedFilters: displayedFilters.map(translated), layout };
};
