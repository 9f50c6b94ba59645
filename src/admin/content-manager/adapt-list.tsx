import type { ComponentProps, ReactNode } from 'react';
import { Typography } from '@strapi/design-system';
import { FormattedMessage } from 'react-intl';
import { LanguagesCell } from './languages-cell';

interface ListHeader {
  name: string;
  attribute: { type: string; customField?: string };
  cellFormatter?: (row: Record<string, unknown>, header: { name: string }) => ReactNode;
}

interface ListHook {
  displayedHeaders: ListHeader[];
  layout: unknown;
}

const text = (content: ReactNode) => (
  <Typography textColor="neutral800">{content ?? '-'}</Typography>
);

/** 2023, where Strapi would write 2,023. */
const yearCell: ListHeader['cellFormatter'] = (row, { name }) => text(row[name] as ReactNode);

/** The value's name in the interface's language, where Strapi would show the stored code. */
const enumerationCell: ListHeader['cellFormatter'] = (row, { name }) => {
  const value = row[name];
  return text(typeof value === 'string' ? <FormattedMessage id={value} /> : undefined);
};

/** The i18n plugin's column names languages as they were set up, not in the interface's language. */
const languagesCell: ListHeader['cellFormatter'] = (row) => (
  <LanguagesCell {...(row as unknown as ComponentProps<typeof LanguagesCell>)} />
);

const withCell = (header: ListHeader): ListHeader => {
  if (header.name === 'locales') return { ...header, cellFormatter: languagesCell };
  if (header.cellFormatter) return header;
  if (header.attribute.customField === 'global::year')
    return { ...header, cellFormatter: yearCell };
  if (header.attribute.type !== 'enumeration') return header;
  return { ...header, cellFormatter: enumerationCell };
};

/** Shows years and the values of enumerations in list views as people read them. */
export const adaptList = ({ displayedHeaders, layout }: ListHook): ListHook => ({
  displayedHeaders: displayedHeaders.map(withCell),
  layout,
});
