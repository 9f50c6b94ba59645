import { useState } from 'react';
import { Box, Combobox, ComboboxOption, Field, Flex, Typography } from '@strapi/design-system';
import { useGetSignOffQuery } from '../desk-api/edition-api';
import type { SheetFigure } from '../desk-api/answers';
import type { EditionView } from '../edition/edition-view';
import { isPublic } from '../editions/locale-state';
import { Asked } from '../shared/asked';
import { Notice } from '../shared/notice';
import { useMay } from '../shared/use-may';
import { useWording } from '../shared/use-wording';
import { CorrectionFields } from './correction-fields';

const nameOf = ({ label, key }: SheetFigure): string => `${label} · ${key}`;

/** Corrects a fact that readers see: which metric, what it says now, what it is to say, and why. */
export const CorrectionTab = ({ edition, locale }: EditionView) => {
  const { say } = useWording();
  const may = useMay();
  const { documentId } = edition;
  const query = useGetSignOffQuery({ documentId, locale });
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const [corrected, setCorrected] = useState(0);
  const locales = edition.locales.filter(isPublic).map((one) => one.locale);
  const mayCorrect = locales.every((one) => may('publish', 'api::edition.edition', one));

  if (locales.length === 0) {
    return (
      <Box paddingTop={5}>
        <Notice tone="neutral">{say('correction.unpublished')}</Notice>
      </Box>
    );
  }
  if (!mayCorrect) {
    return (
      <Box paddingTop={5}>
        <Notice tone="neutral">{say('error.forbidden')}</Notice>
      </Box>
    );
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={4} paddingTop={5}>
      <div>
        <Typography variant="beta" tag="h2">
          {say('correction.title')}
        </Typography>
        <Typography tag="p" textColor="neutral600">
          {say('correction.explained')}
        </Typography>
      </div>
      <Asked
        query={query}
        empty={say('sign-off.empty')}
        isEmpty={({ figures }) => figures.length === 0}
      >
        {({ figures }) => (
          <>
            <Field.Root required>
              <Field.Label>{say('correction.metric')}</Field.Label>
              <Combobox
                // The field keeps what was typed into it, unless it is another.
                key={corrected}
                value={chosen ?? ''}
                placeholder={say('correction.find')}
                onChange={setChosen}
                onClear={() => setChosen(undefined)}
                clearLabel={say('clear')}
                autocomplete={{ type: 'list', filter: 'contains' }}
                noOptionsMessage={() => say('correction.none-found')}
              >
                {figures.map((figure) => (
                  <ComboboxOption key={figure.documentId} value={figure.documentId}>
                    {nameOf(figure)}
                  </ComboboxOption>
                ))}
              </Combobox>
            </Field.Root>
            {chosen !== undefined && chosen !== '' && (
              <CorrectionFields
                key={chosen}
                metric={chosen}
                locales={locales}
                onDone={() => {
                  setChosen(undefined);
                  setCorrected(corrected + 1);
                }}
              />
            )}
          </>
        )}
      </Asked>
    </Flex>
  );
};
