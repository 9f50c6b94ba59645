import { IconButton } from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import { useClipboard, useNotification } from '@strapi/strapi/admin';
import { useWording } from './use-wording';

/** Copies a text. @param label what is copied, for those who do not see the icon */
export const CopyButton = ({ text, label }: { readonly text: string; readonly label: string }) => {
  const { copy } = useClipboard();
  const { toggleNotification } = useNotification();
  const { say } = useWording();
  const take = async (): Promise<void> => {
    const isCopied = await copy(text);
    toggleNotification({
      type: isCopied ? 'success' : 'warning',
      message: say(isCopied ? 'copied' : 'not-copied'),
    });
  };
  return (
    <IconButton label={label} variant="ghost" size="S" onClick={() => void take()} type="button">
      <Duplicate />
    </IconButton>
  );
};
