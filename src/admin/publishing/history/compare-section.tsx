import { useState } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import type { SnapshotHead, Version } from '../desk-api/answers';
import type { EditionRequest } from '../desk-api/edition-api';
import { ChoiceField, type Choice } from '../shared/choice-field';
import { useWording } from '../shared/use-wording';
import { DiffView } from './diff-view';

interface Props extends EditionRequest {
  readonly snapshots: readonly SnapshotHead[];
  readonly isDrafted: boolean;
}

const versionOf = (value: string): Version => (value === 'draft' ? 'draft' : Number(value));

/** Chooses two versions of an edition and shows what reads otherwise between them. */
export const CompareSection = ({ snapshots, isDrafted, ...edition }: Props) => {
  const { say, moment } = useWording();
  // A withdrawal has no content to compare.
  const choices: Choice[] = snapshots
    .filter(({ kind }) => kind !== 'withdrawn')
    .map(({ number, issuedAt }) => ({
      value: String(number),
      label: say('diff.snapshot', { number, moment: moment(issuedAt) }),
    }));
  const ends = isDrafted ? [{ value: 'draft', label: say('diff.draft') }, ...choices] : choices;
  const [from, setFrom] = useState(choices[isDrafted ? 0 : 1]?.value ?? choices[0]?.value ?? '');
  const [to, setTo] = useState(ends[0]?.value ?? '');
  if (choices.length === 0 || ends.length < 2) return null;
  return (
    <Box paddingTop={6}>
      <Typography variant="beta" tag="h3">
        {say('diff.heading')}
      </Typography>
      <Flex gap={4} paddingTop={3} paddingBottom={4} alignItems="flex-start">
        <ChoiceField label={say('diff.from')} value={from} choices={choices} onChange={setFrom} />
        <ChoiceField label={say('diff.to')} value={to} choices={ends} onChange={setTo} />
      </Flex>
      {from === to ? (
        <Typography textColor="neutral600">{say('diff.two')}</Typography>
      ) : (
        <DiffView {...edition} from={versionOf(from)} to={versionOf(to)} />
      )}
    </Box>
  );
};
