import { useState } from 'react';
import { Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';
import { parseYear } from '../../custom-fields/parse-year';
import type { EditionSummary } from '../desk-api/answers';
import { useStartYearMutation } from '../desk-api/edition-api';
import { FormDialog } from '../shared/form-dialog';
import { editionPath } from '../shared/paths';
import { TextField } from '../shared/text-field';
import { toldError } from '../shared/told-error';
import { useWording } from '../shared/use-wording';

interface Props {
  readonly from: EditionSummary;
  readonly onClose: () => void;
}

/** Starts the year after the latest: the same sections and metrics, without values. */
export const NextYearDialog = ({ from, onClose }: Props) => {
  const { say, error: word } = useWording();
  const { toggleNotification } = useNotification();
  const navigate = useNavigate();
  const [start, { isLoading, error }] = useStartYearMutation();
  const [text, setText] = useState(String(from.year + 1));
  const parsed = parseYear(text);
  const year = ('value' in parsed ? parsed.value : null) ?? undefined;
  const fieldError = toldError(error).fields.year;

  const send = async (): Promise<void> => {
    if (year === undefined) return;
    const answer = await start({ documentId: from.documentId, year });
    if (!('data' in answer)) return;
    toggleNotification({
      type: 'success',
      message: say('next-year.started', { year: String(answer.data.year) }),
    });
    navigate(editionPath(answer.data.documentId, 'zh-Hans'));
  };

  return (
    <FormDialog
      title={say('next-year.title')}
      submit={say('next-year.submit')}
      isBusy={isLoading}
      isReady={year !== undefined}
      error={error === undefined || fieldError !== undefined ? undefined : word(error)}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <Typography>{say('next-year.explained', { year: String(from.year) })}</Typography>
      <TextField
        label={say('editions.year')}
        value={text}
        onChange={setText}
        required
        error={fieldError ?? (year === undefined ? say('next-year.not-a-year') : undefined)}
      />
    </FormDialog>
  );
};
