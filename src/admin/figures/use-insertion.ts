import { useForm } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import { placeOf, type LastPlace } from './last-place';

const EVENTS = ['focusin', 'keyup', 'mouseup'] as const;

/**
 * Inserts text where the editor was last in one of the prose fields, and at the end of the main
 * field where that is not known.
 */
export const useInsertion = (fields: readonly string[], main: string): ((text: string) => void) => {
  const values = useForm('Figures', (form) => form.values as Record<string, unknown>);
  const onChange = useForm('Figures', (form) => form.onChange);
  const last = useRef<LastPlace | undefined>(undefined);
  useEffect(() => {
    const remember = ({ target }: Event): void => {
      last.current = placeOf(target, fields) ?? last.current;
    };
    for (const name of EVENTS) document.addEventListener(name, remember);
    return () => {
      for (const name of EVENTS) document.removeEventListener(name, remember);
    };
  }, [fields]);

  return (text) => {
    const place = last.current;
    if (place?.kind === 'markdown') {
      place.editor.replaceSelection(text);
      place.editor.focus();
      return;
    }
    const name = place?.name ?? main;
    const before = typeof values[name] === 'string' ? values[name] : '';
    const at = Math.min(place?.at ?? before.length, before.length);
    onChange(name, before.slice(0, at) + text + before.slice(at));
    if (place) last.current = { ...place, at: at + text.length };
  };
};
