import { useState, type FormEvent } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { FigureLocale } from '../../../domain/figures/figure';
import { useCorrectMetricMutation } from '../desk-api/history-api';
import { FindingsList } from '../readiness/findings-list';
import { Notice } from '../shared/notice';
import { TextField } from '../shared/text-field';
import { toldError } from '../shared/told-error';
import { useWording } from '../shared/use-wording';
import {
  changedFacts,
  correctionRequest,
  formOf,
  type Notes,
  type PublishedFacts,
} from './correction-form';
import { FactInputs } from './fact-inputs';
import { ImpactList } from './impact-list';

interface Props {
  readonly metric: string;
  readonly published: PublishedFacts;
  readonly locales: readonly FigureLocale[];
  readonly onDone: () => void;
}

/** New facts, what they do to each sentence, and what readers are told of it in every language. */
export const CorrectionForm = ({ metric, published, locales, onDone }: Props) => {
  const { say, language, error: word } = useWording();
  const { toggleNotification } = useNotification();
  const [correct, { isLoading, error }] = useCorrectMetricMutation();
  const [form, setForm] = useState(formOf(published));
  const [notes, setNotes] = useState<Notes>({});
  const [note, setNote] = useState('');
  const facts = changedFacts(form, published);
  const request = correctionRequest(metric, form, published, { notes, locales, note });
  const { fields, findings } = toldError(error);

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!request || isLoading) return;
    const answer = await correct(request);
    if (!('data' in answer)) return;
    const number = answer.data[0]?.number ?? 0;
    toggleNotification({ type: 'success', message: say('correction.done', { number }) });
    onDone();
  };

  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <Flex direction="column" alignItems="stretch" gap={5}>
        <Box background="neutral0" hasRadius shadow="tableShadow" padding={5}>
          <FactInputs form={form} published={published} errors={fields} onChange={setForm} />
        </Box>
        {Object.keys(facts).length > 0 && <ImpactList metric={metric} facts={facts} />}
        <Box background="neutral0" hasRadius shadow="tableShadow" padding={5}>
          <Typography variant="delta" tag="h3">
            {say('correction.notes')}
          </Typography>
          <Flex direction="column" alignItems="stretch" gap={4} paddingTop={3}>
            {locales.map((locale) => (
              <TextField
                key={locale}
                label={say('correction.note-in', { language: language(locale) })}
                hint={say('correction.note-hint')}
                value={notes[locale] ?? ''}
                onChange={(text) => setNotes({ ...notes, [locale]: text })}
                error={fields[`notes.${locale}`]}
                required
                isLong
              />
            ))}
            <TextField
              label={say('note')}
              hint={say('note.hint')}
              value={note}
              onChange={setNote}
              error={fields.note}
            />
          </Flex>
        </Box>
        {error !== undefined && (
          <Notice tone="danger">
            {findings.length > 0
              ? say('correction.refused', { count: findings.length })
              : word(error)}
          </Notice>
        )}
        {findings.length > 0 && <FindingsList findings={findings} />}
        <Flex justifyContent="flex-end" gap={3}>
          {!request && <Typography textColor="neutral600">{say('correction.missing')}</Typography>}
          <Button type="submit" size="L" loading={isLoading} disabled={!request}>
            {say('correction.submit')}
          </Button>
        </Flex>
      </Flex>
    </form>
  );
};
