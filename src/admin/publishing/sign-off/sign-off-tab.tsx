import { useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { ExternalLink } from '@strapi/icons';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import type { SignOffSheet } from '../desk-api/answers';
import { useGetSignOffQuery } from '../desk-api/edition-api';
import type { EditionView } from '../edition/edition-view';
import { Asked } from '../shared/asked';
import { useWording } from '../shared/use-wording';
import { FiguresTable } from './figures-table';
import { showSheet } from './show-sheet';

/** Every figure of the edition, with who checked it against its source. */
export const SignOffTab = ({ edition, locale }: EditionView) => {
  const { say, language } = useWording();
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [isPrinting, setIsPrinting] = useState(false);
  const { documentId } = edition;
  const query = useGetSignOffQuery({ documentId, locale });

  const print = async (): Promise<void> => {
    setIsPrinting(true);
    try {
      const url = `/dajuan/editions/${documentId}/sign-off.html?locale=${locale}`;
      const { data } = await get(url, { responseType: 'text' });
      if (!showSheet(data)) {
        toggleNotification({ type: 'warning', message: say('sign-off.blocked') });
      }
    } catch {
      toggleNotification({ type: 'danger', message: say('error.failed') });
    }
    setIsPrinting(false);
  };

  const counted = ({ figures }: SignOffSheet): string =>
    say('sign-off.count', {
      total: figures.length,
      checked: figures.filter(({ check }) => check).length,
    });

  return (
    <Flex direction="column" alignItems="stretch" gap={4} paddingTop={5}>
      <Flex justifyContent="space-between" gap={3} wrap="wrap">
        <div>
          <Typography variant="beta" tag="h2">
            {say('sign-off.title', { language: language(locale) })}
          </Typography>
          {query.data && <Typography textColor="neutral600">{counted(query.data)}</Typography>}
        </div>
        <Button
          variant="tertiary"
          startIcon={<ExternalLink />}
          loading={isPrinting}
          onClick={() => void print()}
        >
          {say('sign-off.print')}
        </Button>
      </Flex>
      <Asked
        query={query}
        empty={say('sign-off.empty')}
        isEmpty={({ figures }) => figures.length === 0}
      >
        {({ figures }) => <FiguresTable figures={figures} locale={locale} />}
      </Asked>
    </Flex>
  );
};
