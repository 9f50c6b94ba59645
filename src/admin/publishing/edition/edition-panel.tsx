import { Flex, Link, Typography } from '@strapi/design-system';
import { useQueryParams } from '@strapi/strapi/admin';
import { Link as RouterLink } from 'react-router-dom';
import type { FigureLocale } from '../../../domain/figures/figure';
import { useGetReadinessQuery } from '../desk-api/edition-api';
import { groupFindings } from '../readiness/group-findings';
import { editionPath } from '../shared/paths';
import { useWording } from '../shared/use-wording';

interface ContentQuery {
  plugins?: { i18n?: { locale?: string } };
}

/** Beside an edition being edited: how ready it is in its language, and the way to its desk. */
export const EditionPanel = ({ documentId }: { readonly documentId: string }) => {
  const { say, error: word } = useWording();
  const [{ query }] = useQueryParams<ContentQuery>();
  const locale: FigureLocale = query.plugins?.i18n?.locale === 'en' ? 'en' : 'zh-Hans';
  const { data, error } = useGetReadinessQuery({ documentId, locale });
  const { errors, warnings } = groupFindings(data ?? []);
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      {error !== undefined && <Typography variant="pi">{word(error)}</Typography>}
      {data === undefined && error === undefined && (
        <Typography variant="pi" textColor="neutral600">
          {say('loading')}
        </Typography>
      )}
      {data !== undefined && (
        <Typography textColor={errors > 0 ? 'danger700' : 'success700'} role="status">
          {errors > 0
            ? say('readiness.not-ready', { errors, warnings })
            : say('readiness.ready', { warnings })}
        </Typography>
      )}
      <Link tag={RouterLink} to={editionPath(documentId, locale)}>
        {say('panel.open')}
      </Link>
    </Flex>
  );
};
