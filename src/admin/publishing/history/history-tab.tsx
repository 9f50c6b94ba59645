import { useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useGetSnapshotsQuery } from '../desk-api/history-api';
import type { EditionView } from '../edition/edition-view';
import { isPublic } from '../editions/locale-state';
import { Asked } from '../shared/asked';
import { useMay } from '../shared/use-may';
import { useWording } from '../shared/use-wording';
import { CompareSection } from './compare-section';
import { RestoreDialog } from './restore-dialog';
import { SnapshotsTable } from './snapshots-table';
import { WithdrawDialog } from './withdraw-dialog';

const EDITION = 'api::edition.edition';

/** What became public of an edition, what changed in between, and the ways back. */
export const HistoryTab = ({ edition, locale, state }: EditionView) => {
  const { say, language } = useWording();
  const may = useMay();
  const { documentId } = edition;
  const query = useGetSnapshotsQuery({ documentId, locale });
  const [restoring, setRestoring] = useState<number | undefined>(undefined);
  const [isWithdrawing, setIsWithdrawing] = useState(false);
  return (
    <Flex direction="column" alignItems="stretch" gap={4} paddingTop={5}>
      <Flex justifyContent="space-between" gap={3}>
        <Typography variant="beta" tag="h2">
          {say('history.title', { language: language(locale) })}
        </Typography>
        {isPublic(state) && may('publish', EDITION, locale) && (
          <Button variant="danger-light" onClick={() => setIsWithdrawing(true)}>
            {say('withdraw.button')}
          </Button>
        )}
      </Flex>
      <Asked query={query} empty={say('history.empty')} isEmpty={({ length }) => length === 0}>
        {(snapshots) => (
          <>
            <SnapshotsTable
              snapshots={snapshots}
              restore={may('update', EDITION, locale) ? setRestoring : undefined}
            />
            <CompareSection
              key={snapshots[0]?.number}
              documentId={documentId}
              locale={locale}
              snapshots={snapshots}
              isDrafted={state.isDrafted}
            />
          </>
        )}
      </Asked>
      {restoring !== undefined && (
        <RestoreDialog
          documentId={documentId}
          locale={locale}
          number={restoring}
          onClose={() => setRestoring(undefined)}
        />
      )}
      {isWithdrawing && (
        <WithdrawDialog edition={edition} locale={locale} onClose={() => setIsWithdrawing(false)} />
      )}
    </Flex>
  );
};
