import { useState } from 'react';
import { Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { FigureLocale } from '../../../domain/figures/figure';
import type { EditionSummary } from '../desk-api/answers';
import { usePublishEditionMutation } from '../desk-api/edition-api';
import { useGetMemberCountQuery } from '../desk-api/member-count-api';
import { ChoiceField } from '../shared/choice-field';
import { FormDialog } from '../shared/form-dialog';
import { Notice } from '../shared/notice';
import { TextField } from '../shared/text-field';
import { toldError } from '../shared/told-error';
import { useWording } from '../shared/use-wording';
import { FindingsList } from './findings-list';

interface Props {
  readonly edition: EditionSummary;
  /** The languages that it can be published in by the user. */
  readonly locales: readonly FigureLocale[];
  readonly initial: FigureLocale;
  readonly onClose: () => void;
}

/** Publishes an edition in a language, after saying what that does; tells what stands against it. */
export const PublishDialog = ({ edition, locales, initial, onClose }: Props) => {
  const { say, language, error: word } = useWording();
  const { toggleNotification } = useNotification();
  const [publish, { isLoading, error, reset }] = usePublishEditionMutation();
  const [locale, setLocale] = useState(initial);
  const [note, setNote] = useState('');
  const { documentId, year } = edition;
  const { data: count } = useGetMemberCountQuery({ documentId, locale });
  const { findings, fields } = toldError(error);
  const names = { year: String(year), language: language(locale) };

  const choose = (chosen: string): void => {
    const known = locales.find((one) => one === chosen);
    if (known) setLocale(known);
    reset();
  };
  const send = async (): Promise<void> => {
    const answer = await publish({ documentId, locale, ...(note.trim() ? { note } : {}) });
    if (!('data' in answer)) return;
    const number = answer.data.find((head) => head.locale === locale)?.number ?? 0;
    toggleNotification({ type: 'success', message: say('publish.done', { ...names, number }) });
    onClose();
  };

  return (
    <FormDialog
      title={say('publish.title', { year: String(year) })}
      submit={say('publish.submit', names)}
      isBusy={isLoading}
      error={error === undefined || findings.length > 0 ? undefined : word(error)}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <ChoiceField
        label={say('edition.language')}
        value={locale}
        choices={locales.map((one) => ({ value: one, label: language(one) }))}
        onChange={choose}
        required
      />
      <Typography>
        {count === undefined ? say('publish.all') : say('publish.count', { count })}
      </Typography>
      <TextField
        label={say('note')}
        hint={say('note.hint')}
        value={note}
        onChange={setNote}
        error={fields.note}
        isLong
      />
      {findings.length > 0 && (
        <>
          <Notice tone="danger">{say('publish.refused', { count: findings.length })}</Notice>
          <FindingsList findings={findings} />
        </>
      )}
    </FormDialog>
  );
};
