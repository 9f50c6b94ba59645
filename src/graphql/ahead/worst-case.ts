import type { LoadedField, LoadReader } from './load-reader';

/** How many entries a list gives at most unless it is asked for fewer (config/plugins.ts). */
export interface PageSizes {
  readonly defaultLimit: number;
  readonly maxLimit: number;
}

/** Stands for every entry: where nothing is read, one is like another. */
const ANY = 0;

/** Says that every list is full, without reading anything. */
export const worstCase = ({ defaultLimit, maxLimit }: PageSizes): LoadReader => {
  const most = ({ isList, args }: LoadedField): number[] => {
    const { limit, pageSize } = (args.pagination ?? {}) as Record<string, number | undefined>;
    const asked = limit ?? pageSize ?? defaultLimit;
    const length = asked < 0 ? maxLimit : Math.min(asked, maxLimit);
    return Array.from({ length: isList ? length : 1 }, () => ANY);
  };
  return {
    atRoot: async (field) => Promise.resolve(most(field)),
    below: async (relation) => Promise.resolve(new Map([[ANY, most(relation)]])),
  };
};
