import { Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import type { AuditEntry } from '../desk-api/answers';
import { documentPath } from '../shared/paths';
import { useWording } from '../shared/use-wording';

const CONTENT = new Set([
  'edition',
  'letter',
  'report-section',
  'metric',
  'photo',
  'unit',
  'glossary-term',
]);

/** What an act was done to: its title and type, and the way to it while it is there. */
export const EntrySubject = ({ entry }: { readonly entry: AuditEntry }) => {
  const { say, language, contentType } = useWording();
  const { contentType: uid, documentId, title, locale, action, edition } = entry;
  const name = uid?.split('.').at(-1) ?? '';
  // A check has no title; it keeps the metric's document id in its place.
  const isCheck = name === 'figure-check';
  const type = isCheck ? 'metric' : name;
  const id = isCheck ? title : documentId;
  const isContent = CONTENT.has(type);
  const ofYear =
    name === 'edition' && edition !== null
      ? say('edition.title', { year: String(edition) })
      : undefined;
  const words = title ?? ofYear ?? documentId ?? '—';
  const languages = locale === null ? '' : locale.split(' ').map(language).join(' / ');
  return (
    <>
      {isContent && id !== null && action !== 'delete' ? (
        <Link tag={RouterLink} to={documentPath(type, id, locale ?? 'zh-Hans')}>
          {isCheck ? contentType(type) : words}
        </Link>
      ) : (
        <Typography style={{ whiteSpace: 'normal' }}>{words}</Typography>
      )}
      <Typography tag="p" variant="pi" textColor="neutral600">
        {[isContent && !isCheck ? contentType(type) : '', languages].filter(Boolean).join(' · ')}
      </Typography>
    </>
  );
};
