import { Typography } from '@strapi/design-system';
import type { EditionRequest } from '../desk-api/edition-api';
import { useRestoreSnapshotMutation } from '../desk-api/history-api';
import { FormDialog } from '../shared/form-dialog';
import { Notice } from '../shared/notice';
import { useWording } from '../shared/use-wording';

interface Props extends EditionRequest {
  readonly number: number;
  readonly onClose: () => void;
}

/** Brings a snapshot back as the draft, after asking; then tells what could not be brought back. */
export const RestoreDialog = ({ documentId, locale, number, onClose }: Props) => {
  const { say, language, error: word } = useWording();
  const [restore, { data, isLoading, error }] = useRestoreSnapshotMutation();
  const names = { number, language: language(locale) };
  return (
    <FormDialog
      title={say('restore.title', names)}
      submit={say(data ? 'close' : 'restore.submit')}
      isDone={data !== undefined}
      isBusy={isLoading}
      error={error === undefined ? undefined : word(error)}
      onSubmit={() => (data ? onClose() : void restore({ documentId, locale, number }))}
      onClose={onClose}
    >
      {data ? (
        <>
          <Notice tone="success">{say('restore.done', { ...names, count: data.restored })}</Notice>
          {data.left.length > 0 && (
            <Notice tone="warning">
              {say('restore.left', { count: data.left.length })}
              <ul>
                {data.left.map(({ documentId: id, title, reason }, at) => (
                  <li key={`${id} ${at}`}>{say('readiness.reason', { title, reason })}</li>
                ))}
              </ul>
            </Notice>
          )}
        </>
      ) : (
        <Typography>{say('restore.explained', names)}</Typography>
      )}
    </FormDialog>
  );
};
