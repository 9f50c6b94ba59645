import type { MouseEvent } from 'react';
import { Flex, Link } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import { SOURCE_LOCALE } from '../source-locale';

interface LanguagesCellProps {
  documentId: string;
  locale?: string;
  localizations?: { locale: string }[];
}

/** The languages a row's document exists in, each a way into it; the source first. */
export const LanguagesCell = ({ documentId, locale, localizations = [] }: LanguagesCellProps) => {
  const { formatMessage } = useIntl();
  const found = new Set([locale, ...localizations.map((other) => other.locale)]);
  const locales = [...found].filter((code) => code !== undefined);
  const fromSource = (code: string) => (code === SOURCE_LOCALE ? 0 : 1);
  return (
    <Flex gap={2} onClick={(event: MouseEvent) => event.stopPropagation()}>
      {locales
        .sort((a, b) => fromSource(a) - fromSource(b))
        .map((code) => (
          <Link key={code} tag={RouterLink} to={`${documentId}?plugins[i18n][locale]=${code}`}>
            {formatMessage({ id: `dajuan.language.${code}`, defaultMessage: code })}
          </Link>
        ))}
    </Flex>
  );
};
