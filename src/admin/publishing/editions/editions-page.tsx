import { useState } from 'react';
import { Button, Flex, LinkButton, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { EditionSummary } from '../desk-api/answers';
import { useGetEditionsQuery } from '../desk-api/edition-api';
import { firstOf, isDeleted } from '../edition/edition-view';
import { Asked } from '../shared/asked';
import { PageFrame } from '../shared/page-frame';
import { editionPath } from '../shared/paths';
import { Table } from '../shared/table';
import { useMay } from '../shared/use-may';
import { useWording } from '../shared/use-wording';
import { LocaleStatus } from './locale-status';
import { NextYearDialog } from './next-year-dialog';

const EDITION = 'api::edition.edition';
const LOCALES = ['zh-Hans', 'en'] as const;

/** Every edition and how it stands in each language, the latest first. */
export const EditionsPage = () => {
  const { say, language } = useWording();
  const may = useMay();
  const query = useGetEditionsQuery(undefined);
  const [isStarting, setIsStarting] = useState(false);
  const latest = query.data?.find((edition) => !isDeleted(edition));
  const mayStart = latest !== undefined && LOCALES.every((one) => may('create', EDITION, one));

  const cellsOf = (edition: EditionSummary) => {
    const { documentId, year, titles, locales } = edition;
    const opened = firstOf(edition, (locale) => may('update', EDITION, locale)) ?? 'zh-Hans';
    return [
      <Typography key="year" fontWeight="bold">
        {String(year)}
      </Typography>,
      <Flex key="titles" direction="column" alignItems="flex-start">
        {LOCALES.filter((one) => titles[one]).map((one) => (
          <Typography key={one} lang={one} style={{ whiteSpace: 'normal' }}>
            {titles[one]}
          </Typography>
        ))}
        {isDeleted(edition) && (
          <Typography textColor="neutral600">{say('editions.deleted')}</Typography>
        )}
      </Flex>,
      ...LOCALES.map((one) => {
        const found = locales.find(({ locale }) => locale === one);
        return found ? <LocaleStatus key={one} locale={found} /> : '—';
      }),
      <LinkButton
        key="open"
        tag={Link}
        to={editionPath(documentId, opened)}
        variant="secondary"
        size="S"
        aria-label={say('editions.open-year', { year: String(year) })}
      >
        {say('editions.open')}
      </LinkButton>,
    ];
  };

  return (
    <PageFrame
      title={say('title')}
      subtitle={say('editions.subtitle')}
      action={
        mayStart && <Button onClick={() => setIsStarting(true)}>{say('next-year.button')}</Button>
      }
    >
      <Asked
        query={query}
        empty={say('editions.empty')}
        isEmpty={(editions) => editions.length === 0}
      >
        {(editions) => (
          <Table
            label={say('editions.table')}
            heads={[
              say('editions.year'),
              say('editions.titles'),
              ...LOCALES.map(language),
              say('editions.actions'),
            ]}
            rows={editions.map((edition) => ({
              key: edition.documentId,
              cells: cellsOf(edition),
            }))}
          />
        )}
      </Asked>
      {isStarting && latest && (
        <NextYearDialog from={latest} onClose={() => setIsStarting(false)} />
      )}
    </PageFrame>
  );
};
