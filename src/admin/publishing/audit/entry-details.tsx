import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { AuditEntry } from '../desk-api/answers';
import { useWording } from '../shared/use-wording';
import { detailLines, type DetailLine } from './detail-lines';

const bareName = (uid: string | null): string => uid?.split('.').at(-1) ?? '';

const MOMENT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** Where values have words, by the beginning of the message's id. */
const WORDED = ['event', 'switch'];

/** What is told beside an act, a line each. */
export const EntryDetails = ({ entry }: { readonly entry: AuditEntry }) => {
  const { say, field, moment } = useWording();
  const { messages } = useIntl();
  // A correction is an act on the edition, and what it changes are facts of a metric.
  const type = entry.action === 'edition.correct' ? 'metric' : bareName(entry.contentType);
  const nameOf = (name: string): string =>
    `dajuan.publishing.detail.${name}` in messages ? say(`detail.${name}`) : name;
  const wordValue = (value: string): string => {
    if (MOMENT.test(value)) return moment(value);
    const known = WORDED.find((group) => `dajuan.publishing.${group}.${value}` in messages);
    return known === undefined ? value : say(`${known}.${value}`);
  };
  const word = (line: DetailLine): string => {
    if (line.kind === 'field') return field(type, line.field);
    if (line.kind === 'change') {
      const { before, after } = line;
      return say('detail.change', { field: field(type, line.field), before, after });
    }
    const value = line.values.map(wordValue).join(say('detail.separator'));
    return say('detail.fact', { name: nameOf(line.name), value });
  };
  return (
    <>
      {detailLines(entry.details).map((line, at) => (
        <Typography
          key={`${line.kind} ${at}`}
          tag="p"
          variant="pi"
          style={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}
        >
          {word(line)}
        </Typography>
      ))}
    </>
  );
};
