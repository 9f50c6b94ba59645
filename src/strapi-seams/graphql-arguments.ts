import type { Core, UID } from '@strapi/strapi';
import { movedSeam } from './moved-seam';

/** Parameters of a read as the Document Service takes them. */
export type ReadParameters = Readonly<Record<string, unknown>>;

/** A read as the database takes it. */
export interface DatabaseRead {
  readonly where?: object;
  readonly orderBy?: unknown;
  readonly limit?: number;
  readonly offset?: number;
}

interface Asked {
  readonly uid: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** As Strapi knows the caller. */
  readonly auth: unknown;
}

interface ArgumentUtilities {
  transformArgs(args: object, options: { contentType: object; usePagination: boolean }): object;
}

interface QueryParameters {
  transform(uid: string, parameters: object): DatabaseRead;
}

/**
 * Reads the arguments of a GraphQL field as Strapi's own resolvers do: with the same pages, and
 * refusing the same.
 * @throws Error when an upgrade of Strapi moved what does it
 */
export const createArgumentReader = (strapi: Core.Strapi) => {
  const { transformArgs } = strapi.plugin('graphql').service('builders').utils as ArgumentUtilities;
  const queryParameters: QueryParameters = strapi.get('query-params');
  if (typeof transformArgs !== 'function' || typeof queryParameters.transform !== 'function')
    throw movedSeam('graphql-arguments');

  /** @throws ValidationError for what the caller may not ask */
  const forDocuments = async ({ uid, args, auth }: Asked): Promise<ReadParameters> => {
    const model = strapi.getModel(uid as UID.Schema);
    const given = transformArgs(args, { contentType: model, usePagination: true });
    const options = { auth } as never;
    await strapi.contentAPI.validate.query(given as never, model, options);
    return strapi.contentAPI.sanitize.query(given as never, model, options);
  };
  return {
    forDocuments,
    /** @throws ValidationError for what the caller may not ask */
    forDatabase: async (asked: Asked): Promise<DatabaseRead> =>
      queryParameters.transform(asked.uid, await forDocuments(asked)),
  };
};
