import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { SnapshotHead } from '../desk-api/answers';
import { CopyButton } from '../shared/copy-button';
import { Table } from '../shared/table';
import { useWording } from '../shared/use-wording';

interface Props {
  readonly snapshots: readonly SnapshotHead[];
  /** Opens the dialog that restores one; undefined for those who may not. */
  readonly restore: ((number: number) => void) | undefined;
}

const SHORT = 12;

/** What became public of an edition in a language, the latest first. */
export const SnapshotsTable = ({ snapshots, restore }: Props) => {
  const { say, moment, language } = useWording();
  const cellsOf = ({
    number,
    locale,
    kind,
    issuedAt,
    person,
    note,
    publicNote,
    sha256,
  }: SnapshotHead) => [
    <Box key="number">
      <Typography fontWeight="bold">{String(number)}</Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {language(locale)}
      </Typography>
    </Box>,
    <Typography key="kind" textColor={kind === 'withdrawn' ? 'danger700' : 'neutral800'}>
      {say(`kind.${kind}`)}
    </Typography>,
    <Box key="when">
      <Typography tag="p">{moment(issuedAt)}</Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {person ?? say('history.nobody')}
      </Typography>
    </Box>,
    <Box key="notes" maxWidth="30rem">
      {publicNote !== null && (
        <Typography tag="p" lang={locale} style={{ whiteSpace: 'normal' }}>
          {say('history.public-note', { note: publicNote })}
        </Typography>
      )}
      {note !== null && (
        <Typography tag="p" textColor="neutral600" style={{ whiteSpace: 'normal' }}>
          {note}
        </Typography>
      )}
      {note === null && publicNote === null && '—'}
    </Box>,
    sha256 === null ? (
      '—'
    ) : (
      <Flex key="sha" gap={1} alignItems="center">
        <Typography variant="pi" title={sha256} style={{ fontFamily: 'monospace' }}>
          {sha256.slice(0, SHORT)}
        </Typography>
        <CopyButton text={sha256} label={say('history.copy-sha', { number })} />
      </Flex>
    ),
    restore && kind !== 'withdrawn' ? (
      <Button
        key="restore"
        size="S"
        variant="tertiary"
        aria-label={say('restore.one', { number })}
        onClick={() => restore(number)}
      >
        {say('restore.button')}
      </Button>
    ) : (
      ''
    ),
  ];
  return (
    <Table
      label={say('history.table')}
      heads={['number', 'kind', 'when', 'notes', 'sha', 'actions'].map((head) =>
        say(`history.head.${head}`),
      )}
      rows={snapshots.map((snapshot) => ({
        key: `${snapshot.number} ${snapshot.locale}`,
        cells: cellsOf(snapshot),
      }))}
    />
  );
};
