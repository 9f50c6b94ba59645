import { errors } from '@strapi/utils';
import type { TestApp } from '../../support/app';
import type { Chance } from './random-number';
import { TYPES, type Locale, type Stored } from './stored';

type Data = Record<string, unknown>;
type Type = (typeof TYPES)[number];

interface Target {
  uid: Type;
  documentId: string;
}

/** A call of the Document Service, and whether it was refused. */
export interface Operation {
  action: string;
  uid: string;
  documentId: string;
  locale: Locale;
  data?: Data;
  refused?: string;
}

interface Service {
  [action: string]: (params: Data) => Promise<{ documentId?: string } | null>;
}

const [EDITION, SECTION, METRIC, PHOTO] = TYPES;

/** The desk at random: what exists, and the next thing somebody does to it. */
export interface Desk {
  step(): Promise<Operation>;
}

const isRefusal = (error: unknown): error is Error =>
  error instanceof errors.ApplicationError || error instanceof errors.HttpError;

/**
 * @param images ids of uploaded files that photos may show
 */
export const openRandomDesk = (app: TestApp, chance: Chance, images: number[]): Desk => {
  const documents: Target[] = [];
  let made = 0;
  /** Words without digits: another number in a translation would be a finding. */
  const word = (): string =>
    String((made += 1)).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '');

  const service = (uid: Type) => app.strapi.documents(uid) as unknown as Service;
  const ids = (uid: Type) =>
    documents.filter((one) => one.uid === uid).map((one) => one.documentId);
  const maybe = (uid: Type): string | null => chance.oneOf([null, ...ids(uid)]) ?? null;
  const period = { periodStart: '2023-01-01', periodEnd: '2023-12-31' };

  const language: Record<Type, () => Data> = {
    [EDITION]: () => ({ title: `题${word()}`, publisher: '工会' }),
    [SECTION]: () => ({ title: `题${word()}`, body: '正文' }),
    [METRIC]: () => ({ label: `标${word()}` }),
    [PHOTO]: () => ({ caption: `图${word()}`, alternativeText: '图' }),
  };
  const facts: Record<Type, () => Data> = {
    [EDITION]: () => ({ year: 1900 + ((made += 1) % 300), ...period }),
    [SECTION]: () => ({ slug: `s-${(made += 1)}` }),
    [METRIC]: () => ({ key: `k-${(made += 1)}`, value: chance.below(1000) / 10, ...period }),
    [PHOTO]: () => ({ takenOn: `2023-0${1 + chance.below(9)}`, image: chance.oneOf(images) }),
  };
  const links: Record<Type, () => Data> = {
    [EDITION]: () =>
      chance.oneOf<Data>([
        { sections: { set: chance.someOf(ids(SECTION)) } },
        { metrics: { set: chance.someOf(ids(METRIC)) } },
        { coverPhoto: maybe(PHOTO) },
        { sections: { connect: chance.someOf(ids(SECTION)).slice(0, 1) } },
        { sections: { disconnect: chance.someOf(ids(SECTION)).slice(0, 1) } },
      ]) ?? {},
    [SECTION]: () =>
      chance.oneOf<Data>([
        { edition: maybe(EDITION) },
        { metrics: { set: chance.someOf(ids(METRIC)) } },
        { photos: { set: chance.someOf(ids(PHOTO)) } },
      ]) ?? {},
    [METRIC]: () =>
      chance.oneOf<Data>([
        { edition: maybe(EDITION) },
        { sections: { set: chance.someOf(ids(SECTION)) } },
        { partOf: maybe(METRIC) },
      ]) ?? {},
    [PHOTO]: () => ({ section: maybe(SECTION) }),
  };

  const call = async (
    action: string,
    target: Target,
    locale: Locale,
    data?: Data,
  ): Promise<Operation> => {
    const { uid, documentId } = target;
    const operation: Operation = { action, uid, documentId, locale, ...(data && { data }) };
    try {
      const result = await service(uid)[action]?.({ documentId, locale, ...(data && { data }) });
      if (action === 'clone' && result?.documentId) {
        documents.push({ uid, documentId: result.documentId });
      }
      if (action === 'delete' && locale === 'zh-Hans')
        documents.splice(documents.indexOf(target), 1);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      operation.refused = error.message;
    }
    return operation;
  };

  const create = async (uid: Type = chance.oneOf(TYPES) ?? SECTION): Promise<Operation> => {
    const data = { ...language[uid](), ...facts[uid](), ...links[uid]() };
    const operation: Operation = { action: 'create', uid, documentId: '', locale: 'zh-Hans', data };
    try {
      const entry = await service(uid).create?.({ locale: 'zh-Hans', data });
      operation.documentId = entry?.documentId ?? '';
      documents.push({ uid, documentId: operation.documentId });
    } catch (error) {
      if (!isRefusal(error)) throw error;
      operation.refused = error.message;
    }
    return operation;
  };

  const change = (target: Target): Promise<Operation> => {
    const { uid } = target;
    const data = chance.oneOf([language, facts, links, links])?.[uid]() ?? {};
    return call('update', target, 'zh-Hans', data);
  };

  /** First a small desk with most of its documents public in both languages, then anything. */
  const prepare = [
    ...[EDITION, SECTION, SECTION, METRIC, METRIC, PHOTO].map((uid) => () => create(uid)),
    ...(['publish zh-Hans', 'update en', 'publish en'] as const).flatMap((what) =>
      [0, 1, 2, 3, 4, 5].map((at) => (): Promise<Operation> => {
        const target = documents[at];
        const [action, locale] = what.split(' ') as ['publish' | 'update', Locale];
        if (!target || chance.below(6) === 0) return create();
        return call(
          action,
          target,
          locale,
          action === 'update' ? language[target.uid]() : undefined,
        );
      }),
    ),
  ];

  return {
    step: () => {
      const prepared = prepare.shift();
      if (prepared) return prepared();
      const target = chance.oneOf(documents);
      const choice = chance.below(100);
      if (!target || choice < 3) return create();
      const locale = chance.oneOf(['zh-Hans', 'en'] as const) ?? 'en';
      if (choice < 35) return change(target);
      if (choice < 48) return call('update', target, 'en', language[target.uid]());
      if (choice < 82) return call('publish', target, locale);
      if (choice < 88) return call('unpublish', target, locale);
      if (choice < 94) return call('discardDraft', target, locale);
      if (choice < 97) return call('clone', target, 'zh-Hans', facts[target.uid]());
      return call('delete', target, locale);
    },
  };
};

/** Whether a version is one the operation is about. */
export const isAbout = ({ uid, documentId, locale }: Operation, stored: Stored): boolean =>
  stored.uid === uid && stored.documentId === documentId && stored.locale === locale;

const idsIn = (stored: Stored | undefined, ...relations: string[]): string[] =>
  relations.flatMap((name) => stored?.links[name] ?? []).map(({ documentId }) => documentId);

/**
 * The documents that an act on a whole edition takes along, as its source had them before it; none
 * for another operation.
 */
export const takenAlong = (
  { action, uid, documentId }: Operation,
  before: ReadonlyMap<string, Stored>,
): Set<string> => {
  if (uid !== EDITION || !['publish', 'unpublish', 'delete'].includes(action)) return new Set();
  const sources = [...before.values()].filter(({ locale }) => locale === 'zh-Hans');
  const editions = sources.filter((one) => one.documentId === documentId);
  const direct = editions.flatMap((one) => idsIn(one, 'sections', 'metrics', 'coverPhoto'));
  const photos = sources
    .filter((one) => direct.includes(one.documentId))
    .flatMap((one) => idsIn(one, 'photos'));
  return new Set([documentId, ...direct, ...photos]);
};
