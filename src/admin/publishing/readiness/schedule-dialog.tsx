import { useState } from 'react';
import { Combobox, ComboboxOption, Field, Flex } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { FigureLocale } from '../../../domain/figures/figure';
import { useAddScheduleMutation } from '../desk-api/schedule-api';
import { ChoiceField } from '../shared/choice-field';
import { FormDialog } from '../shared/form-dialog';
import { relabel } from '../shared/relabel';
import { TextField } from '../shared/text-field';
import { toldError } from '../shared/told-error';
import { useWording } from '../shared/use-wording';
import { scheduleRequest, type ScheduleForm } from './schedule-form';

interface Props {
  readonly documentId: string;
  readonly locales: readonly FigureLocale[];
  readonly initial: FigureLocale;
  readonly onClose: () => void;
}

const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Every zone that the browser knows, and its own, which may have another name in the list. */
const zones = (): string[] => [
  ...new Set([ownZone(), 'UTC', ...Intl.supportedValuesOf('timeZone')]),
];

/** Names the moment at which an edition is to be published in a language. */
export const ScheduleDialog = ({ documentId, locales, initial, onClose }: Props) => {
  const { say, language, moment, error: word } = useWording();
  const { toggleNotification } = useNotification();
  const [add, { isLoading, error }] = useAddScheduleMutation();
  const [form, setForm] = useState<ScheduleForm>({
    locale: initial,
    date: '',
    time: '',
    timeZone: ownZone(),
    note: '',
  });
  const take = (changes: Partial<ScheduleForm>): void => setForm({ ...form, ...changes });
  const request = scheduleRequest(form);
  const fields = relabel(toldError(error).fields, {
    at: say('schedule.date'),
    timeZone: say('schedule.zone'),
    note: say('note'),
  });
  const isTold = ['at', 'timeZone', 'note'].some((name) => name in fields);

  const send = async (): Promise<void> => {
    if (!request) return;
    const answer = await add({ documentId, ...request });
    if (!('data' in answer)) return;
    const { at, timeZone, notice } = answer.data;
    const message = say('schedule.added', { moment: moment(at, timeZone) });
    toggleNotification({
      type: notice ? 'warning' : 'success',
      message: notice ? `${message} ${notice}` : message,
    });
    onClose();
  };

  return (
    <FormDialog
      title={say('schedule.title')}
      submit={say('schedule.submit')}
      isBusy={isLoading}
      isReady={request !== undefined}
      error={error === undefined || isTold ? undefined : word(error)}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <ChoiceField
        label={say('edition.language')}
        value={form.locale}
        choices={locales.map((one) => ({ value: one, label: language(one) }))}
        onChange={(chosen) => take({ locale: chosen as FigureLocale })}
        required
      />
      <Flex gap={4} alignItems="flex-start">
        <TextField
          label={say('schedule.date')}
          type="date"
          value={form.date}
          onChange={(date) => take({ date })}
          error={fields.at}
          required
        />
        <TextField
          label={say('schedule.time')}
          type="time"
          value={form.time}
          onChange={(time) => take({ time })}
          required
        />
      </Flex>
      <Field.Root error={fields.timeZone} required>
        <Field.Label>{say('schedule.zone')}</Field.Label>
        <Combobox
          value={form.timeZone ?? ''}
          onChange={(timeZone) => take({ timeZone })}
          onClear={() => take({ timeZone: undefined })}
          clearLabel={say('clear')}
          placeholder={say('schedule.zone')}
          defaultTextValue={form.timeZone}
          noOptionsMessage={() => say('schedule.no-zone')}
        >
          {zones().map((zone) => (
            <ComboboxOption key={zone} value={zone}>
              {zone}
            </ComboboxOption>
          ))}
        </Combobox>
        <Field.Error />
      </Field.Root>
      <TextField
        label={say('note')}
        hint={say('note.hint')}
        value={form.note}
        onChange={(note) => take({ note })}
        error={fields.note}
        isLong
      />
    </FormDialog>
  );
};
