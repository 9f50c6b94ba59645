import type { Core, UID } from '@strapi/strapi';
import { refuseWideSearch } from '../../document-middlewares/bounded-reads';
import {
  readsPublishedOnly,
  type RequestState,
} from '../../document-middlewares/reads-published-only';
import { refuseDraftSeeking } from '../../document-middlewares/refuse-draft-seeking';
import type { createArgumentReader } from '../../strapi-seams/graphql-arguments';
import { checkPagination } from '../pagination';
import type { LoadedField, LoadedRelation, LoadReader } from './load-reader';

interface Row {
  readonly id: number;
}

interface Documents {
  findMany(params: object): Promise<Row[]>;
  findOne(params: object): Promise<Row | null>;
}

type Ids = Map<number, readonly number[]>;

const asRows = (value: unknown): Row[] => {
  if (Array.isArray(value)) return value as Row[];
  return value ? [value as Row] : [];
};

/**
 * Asks the database which entries a request would load, by their ids alone, once for each relation
 * however often it is asked for.
 * @param state of the request: who asks
 */
export const storedIds = (
  strapi: Core.Strapi,
  read: ReturnType<typeof createArgumentReader>,
  state: RequestState,
): LoadReader => {
  const auth = state.auth as unknown;
  const known = new Map<string, Ids>();

  const mayAsk = (scope: string): Promise<void> =>
    strapi.auth.verify(auth as never, { scope: [scope] });

  /** Refuses what the field guard refuses. */
  const check = (args: LoadedField['args'], uid: string): void => {
    checkPagination(args.pagination);
    if (!readsPublishedOnly(state)) return;
    refuseDraftSeeking(args);
    refuseWideSearch(args, uid);
  };

  const rootIds = async ({ uid, args, isList }: LoadedField): Promise<number[]> => {
    await mayAsk(`${uid}.${isList ? 'find' : 'findOne'}`);
    check(args, uid);
    const documents = strapi.documents(uid as UID.ContentType) as unknown as Documents;
    const {
      status = 'published',
      locale,
      documentId,
      publicationFilter,
      hasPublishedVersion,
    } = args;
    // Strapi's resolvers have ways of their own with these: they are counted while they load.
    if ((publicationFilter ?? hasPublishedVersion) !== undefined) return [];
    const own = { status, fields: ['id'], ...(typeof locale === 'string' && { locale }) };
    if (!isList) return asRows(await documents.findOne({ documentId, ...own })).map(({ id }) => id);
    const parameters = await read.forDocuments({ uid, args, auth });
    return (await documents.findMany({ ...parameters, ...own })).map(({ id }) => id);
  };

  const statusOf = (uid: string, status: unknown): object | undefined => {
    const { options } = strapi.getModel(uid as UID.Schema);
    if (!options?.draftAndPublish) return undefined;
    return { publishedAt: status === 'draft' ? { $null: true } : { $notNull: true } };
  };

  const relatedIds = async (relation: LoadedRelation, parents: readonly number[]): Promise<Ids> => {
    const { uid, parentUid, attribute, args, isList, status } = relation;
    if (uid.startsWith('api::')) await mayAsk(`${uid}.find`);
    check(args, uid);
    const asked = isList ? await read.forDatabase({ uid, args, auth }) : {};
    const conditions = [asked.where, statusOf(uid, status)].filter((one) => one !== undefined);
    const populated = {
      select: ['id'],
      ...(conditions.length > 0 && { where: { $and: conditions } }),
      ...(asked.orderBy !== undefined && { orderBy: asked.orderBy }),
    };
    const name = JSON.stringify([parentUid, attribute, populated]);
    const found: Ids = known.get(name) ?? new Map<number, number[]>();
    known.set(name, found);
    const missing = parents.filter((id) => !found.has(id));
    const rows: Row[] =
      missing.length === 0
        ? []
        : await strapi.db.query(parentUid).findMany({
            select: ['id'],
            where: { id: { $in: missing } },
            populate: { [attribute]: populated },
          });
    for (const row of rows) {
      const related = asRows((row as unknown as Record<string, unknown>)[attribute]);
      found.set(row.id, [...new Set(related.map(({ id }) => id))]);
    }
    const { offset = 0, limit = Infinity } = asked;
    const page = (ids: readonly number[] = []) => ids.slice(offset, offset + limit);
    return new Map(parents.map((id) => [id, page(found.get(id))]));
  };

  // What fails here fails again where the entries are loaded, and is told by the field itself.
  return {
    atRoot: async (field) => rootIds(field).catch(() => []),
    below: async (relation, parents) => relatedIds(relation, [...parents]).catch(() => new Map()),
  };
};
