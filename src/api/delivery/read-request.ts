import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { FigureLocale } from '../../domain/figures/figure';
import { say } from '../../messages/say';

type Context = Parameters<Core.ControllerHandler>[0];
type Params = Record<string, string | undefined>;

const YEAR = /^(19\d\d|2[01]\d\d|2200)$/;
const NUMBER = /^[1-9]\d{0,8}$/;

/** A mistake in the request is told by the name of what is mistaken. */
const refuse = (field: string, message: string): never => {
  throw new errors.ValidationError(message, {
    errors: [{ path: [field], message, name: 'ValidationError' }],
  });
};

/** Refuses a parameter that nobody declared: a misspelt one must not be ignored. */
export const refuseOthers = ({ query }: Context, known: readonly string[]): void => {
  const other = Object.keys(query).find((name) => !known.includes(name));
  if (other === undefined) return;
  const expected = known.length > 0 ? known.join(' / ') : say('parameter.none');
  refuse(other, say('parameter.unknown', { parameter: other, expected }));
};

/** The year in the address. @throws 400 if it is none */
export const readYear = ({ params }: Context): number => {
  const { year: given = '' } = params as Params;
  return YEAR.test(given) ? Number(given) : refuse('year', say('edition.year', { given }));
};

/** The number of a snapshot in the address. @throws 400 if it is none */
export const readNumber = ({ params }: Context): number => {
  const { number: given = '' } = params as Params;
  return NUMBER.test(given) ? Number(given) : refuse('number', say('snapshot.number', { given }));
};

/** The language asked for; Chinese unless it is said. @throws 400 for one that is not ours */
export const readLocale = ({ query }: Context): FigureLocale => {
  const { locale } = query as { locale?: unknown };
  if (locale === undefined || locale === 'zh-Hans') return 'zh-Hans';
  if (locale === 'en') return 'en';
  const given = typeof locale === 'string' ? locale : JSON.stringify(locale);
  return refuse('locale', say('locale.unknown', { locale: given, expected: 'zh-Hans / en' }));
};

/** The preview token, from the address or as a bearer; empty if there is none. */
export const readToken = (context: Context): string => {
  const { token } = context.query as { token?: unknown };
  if (typeof token === 'string') return token;
  return /^Bearer\s+(\S+)$/i.exec(context.get('Authorization'))?.[1] ?? '';
};
