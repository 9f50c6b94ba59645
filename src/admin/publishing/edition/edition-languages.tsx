import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useWording } from '../shared/use-wording';
import type { EditionView } from './edition-view';

interface Props {
  readonly view: EditionView;
  readonly onChange: (locale: string) => void;
}

/** Chooses the language that an edition is looked at in. */
export const EditionLanguages = ({ view, onChange }: Props) => {
  const { say, language } = useWording();
  return (
    <SingleSelect
      aria-label={say('edition.language')}
      value={view.locale}
      size="S"
      onChange={(chosen) => onChange(String(chosen))}
    >
      {view.edition.locales.map(({ locale }) => (
        <SingleSelectOption key={locale} value={locale}>
          {language(locale)}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
};
