import { useState } from 'react';
import { Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { FigureLocale } from '../../../domain/figures/figure';
import type { EditionSummary } from '../desk-api/answers';
import { useWithdrawEditionMutation } from '../desk-api/history-api';
import { useGetSchedulesQuery } from '../desk-api/schedule-api';
import { isPublic } from '../editions/locale-state';
import { SOURCE_LOCALE } from '../../source-locale';
import { FormDialog } from '../shared/form-dialog';
import { Notice } from '../shared/notice';
import { relabel } from '../shared/relabel';
import { TextField } from '../shared/text-field';
import { toldError } from '../shared/told-error';
import { useWording } from '../shared/use-wording';

interface Props {
  readonly edition: EditionSummary;
  readonly locale: FigureLocale;
  readonly onClose: () => void;
}

/** Takes an edition from readers, who are told why: the reason is typed here. */
export const WithdrawDialog = ({ edition, locale, onClose }: Props) => {
  const { say, language, error: word } = useWording();
  const { toggleNotification } = useNotification();
  const [withdraw, { isLoading, error }] = useWithdrawEditionMutation();
  const [reason, setReason] = useState('');
  const [note, setNote] = useState('');
  const fields = relabel(toldError(error).fields, {
    reason: say('withdraw.reason'),
    note: say('note'),
  });
  const { documentId, year } = edition;
  const names = { year: String(year), language: language(locale) };
  const others = edition.locales.filter((one) => one.locale !== locale && isPublic(one));
  const schedules = useGetSchedulesQuery(documentId).data ?? [];
  const cancels = schedules.some(
    (one) => one.state === 'waiting' && (locale === SOURCE_LOCALE || one.locale === locale),
  );
  const goesWhole = locale === SOURCE_LOCALE && others.length > 0;

  const send = async (): Promise<void> => {
    const told = note.trim();
    const answer = await withdraw({ documentId, locale, reason, ...(told ? { note: told } : {}) });
    if ('error' in answer) return;
    toggleNotification({ type: 'success', message: say('withdraw.done', names) });
    onClose();
  };

  return (
    <FormDialog
      title={say('withdraw.title', names)}
      submit={say('withdraw.submit')}
      isDanger
      isBusy={isLoading}
      isReady={reason.trim() !== ''}
      error={error === undefined || 'reason' in fields ? undefined : word(error)}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <Notice tone="warning">{say('withdraw.warning', names)}</Notice>
      {goesWhole && <Typography>{say('withdraw.whole')}</Typography>}
      {cancels && <Typography>{say('withdraw.schedules')}</Typography>}
      <TextField
        label={say('withdraw.reason')}
        hint={say('withdraw.reason-hint')}
        value={reason}
        onChange={setReason}
        error={fields.reason}
        required
        isLong
      />
      <TextField
        label={say('note')}
        hint={say('note.hint')}
        value={note}
        onChange={setNote}
        error={fields.note}
      />
    </FormDialog>
  );
};
