import type { EditionLocale } from '../desk-api/answers';

/** How an edition stands in a language, as a message and its colour. */
export interface LocaleState {
  /** Part of the message's id. */
  readonly id: 'undrafted' | 'unpublished' | 'published' | 'modified' | 'withdrawn';
  readonly tone: 'neutral' | 'success' | 'warning' | 'danger';
  /** The snapshot that readers see, or that records the withdrawal. */
  readonly number: number | undefined;
  /** ISO 8601, UTC. */
  readonly issuedAt: string | undefined;
}

const NOTHING = { number: undefined, issuedAt: undefined };

/** Tells how an edition stands in a language from what the desk answers of it. */
export const localeState = ({ isDrafted, isModified, latest }: EditionLocale): LocaleState => {
  if (latest === null) {
    const id = isDrafted ? 'unpublished' : 'undrafted';
    return { id, tone: 'neutral', ...NOTHING };
  }
  const { number, issuedAt, kind } = latest;
  if (kind === 'withdrawn') return { id: 'withdrawn', tone: 'danger', number, issuedAt };
  if (isModified) return { id: 'modified', tone: 'warning', number, issuedAt };
  return { id: 'published', tone: 'success', number, issuedAt };
};

/** Whether readers see the edition in the language. */
export const isPublic = ({ latest }: EditionLocale): boolean =>
  latest !== null && latest.kind !== 'withdrawn';
