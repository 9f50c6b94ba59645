import { useIntl } from 'react-intl';
import { momentParts } from './moment-parts';
import { toldError } from './told-error';

type Values = Record<string, string | number>;

export interface Wording {
  /** A message of the publishing desk. */
  readonly say: (id: string, values?: Values) => string;
  /** The name of a language of the content. */
  readonly language: (locale: string) => string;
  /** A moment with its time zone; the browser's unless another is named. */
  readonly moment: (iso: string, timeZone?: string) => string;
  /** What to tell of a failed request. */
  readonly error: (error: unknown) => string;
  /** The name of a content type, by its name in the API. */
  readonly contentType: (name: string) => string;
  /** The label of a field. */
  readonly field: (contentType: string, name: string) => string;
}

const PREFIX = 'dajuan.publishing';

/** `report-section` as its display name in English, which is the id of its translation. */
const displayName = (name: string): string => {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** The words of the publishing desk in the interface's language. */
export const useWording = (): Wording => {
  const { formatMessage, locale: interfaceLocale, messages } = useIntl();
  const say = (id: string, values?: Values): string =>
    formatMessage({ id: `${PREFIX}.${id}` }, values);
  return {
    say,
    language: (locale) =>
      formatMessage({ id: `dajuan.language.${locale}`, defaultMessage: locale }),
    moment: (iso, timeZone) => {
      const parts = momentParts(iso, interfaceLocale, timeZone);
      return parts ? say('moment', { ...parts }) : '—';
    },
    error: (error) => {
      const { kind, message } = toldError(error);
      return message ?? say(`error.${kind}`);
    },
    contentType: (name) =>
      formatMessage({ id: displayName(name), defaultMessage: displayName(name) }),
    field: (contentType, name) => {
      const id = `content-manager.content-types.api::${contentType}.${contentType}.${name}`;
      return id in messages ? formatMessage({ id }) : name;
    },
  };
};
