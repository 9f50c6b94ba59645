import type { FormEvent, ReactNode } from 'react';
import { Button, Flex, Modal } from '@strapi/design-system';
import { Notice } from './notice';
import { useWording } from './use-wording';

interface Props {
  readonly title: string;
  readonly submit: string;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly isBusy?: boolean;
  readonly isReady?: boolean;
  readonly isDanger?: boolean;
  /** It is done: there is nothing to leave undone any more. */
  readonly isDone?: boolean;
  /** What stood against it. */
  readonly error?: string | undefined;
}

/** A dialog with a form: Enter sends it, Escape leaves it. */
export const FormDialog = ({
  title,
  submit,
  onSubmit,
  onClose,
  children,
  isBusy = false,
  isReady = true,
  isDanger = false,
  isDone = false,
  error,
}: Props) => {
  const { say } = useWording();
  const send = (event: FormEvent): void => {
    event.preventDefault();
    // A dialog is drawn elsewhere, but its events still rise through the page that opened it.
    event.stopPropagation();
    if (isReady && !isBusy) onSubmit();
  };
  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={say('close')}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <form onSubmit={send} noValidate>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              {error !== undefined && <Notice tone="danger">{error}</Notice>}
              {children}
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            {isDone ? (
              <span />
            ) : (
              <Button variant="tertiary" type="button" onClick={onClose}>
                {say('cancel')}
              </Button>
            )}
            <Button
              type="submit"
              variant={isDanger ? 'danger' : 'default'}
              loading={isBusy}
              disabled={!isReady}
            >
              {submit}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
};
