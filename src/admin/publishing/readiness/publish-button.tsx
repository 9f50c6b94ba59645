import { useState } from 'react';
import { Button } from '@strapi/design-system';
import type { EditionView } from '../edition/edition-view';
import { useMay } from '../shared/use-may';
import { useWording } from '../shared/use-wording';
import { PublishDialog } from './publish-dialog';

/** Opens the dialog that publishes an edition, for those who may. */
export const PublishButton = ({ edition, locale }: EditionView) => {
  const { say } = useWording();
  const may = useMay();
  const [isOpen, setIsOpen] = useState(false);
  const locales = edition.locales
    .filter((one) => one.isDrafted && may('publish', 'api::edition.edition', one.locale))
    .map((one) => one.locale);
  const [first] = locales;
  if (first === undefined) return null;
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{say('publish.button')}</Button>
      {isOpen && (
        <PublishDialog
          edition={edition}
          locales={locales}
          initial={locales.includes(locale) ? locale : first}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  );
};
