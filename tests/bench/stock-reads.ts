import { isDeepStrictEqual } from 'node:util';
import path from 'node:path';
import { serve } from './child';
import { measureInTurns, type Comparison } from './in-turns';
import { CONVENTIONS, DEEP, readOnce, WHOLE, type Read } from './read';
import { makeStockApplication } from './stock-application';

/** What is made anew takes long: a second would see too few. */
const TURNS = { rounds: 5, seconds: 2 };
const PORTS = { ours: 4711, stock: 4713 };
const origin = (port: number): string => `http://127.0.0.1:${port}`;

/** One read of ours of which nothing is kept, beside what Strapi as it comes is asked for it. */
export interface StockLine extends Comparison {
  readonly read: string;
}

const documentsIn = (body: string): string[] =>
  (JSON.parse(body) as { data: { documentId: string }[] }).data.map(({ documentId }) => documentId);

/** @throws unless both answer the same documents */
const compareAnswers = async (read: Read): Promise<void> => {
  const [ours, stock] = await Promise.all(
    Object.values(PORTS).map(async (port) =>
      documentsIn((await readOnce(origin(port), read)).body),
    ),
  );
  if (!isDeepStrictEqual(ours, stock)) throw new Error(`${read.path}: Strapi answers others`);
};

/**
 * Measures what our server makes anew beside a stock application on the same rows: each read by
 * Strapi's conventions, and the whole edition beside the deep populate that has its content.
 * @param env of a server that has been started and stopped once
 */
export const measureAgainstStock = async (
  env: NodeJS.ProcessEnv,
  folder: string,
): Promise<StockLine[]> => {
  const application = path.join(folder, 'stock');
  makeStockApplication(application, env.DATABASE_FILENAME ?? '', env, PORTS.stock);
  const kept = { ...env, DELIVERY_CACHE: 'false', PORT: String(PORTS.ours) };
  const ours = await serve('serve', kept);
  const stock = await serve('serve-stock', { ...env, PORT: String(PORTS.stock) }, [application]);
  const inTurns = (read: Read, other: Read) =>
    measureInTurns(
      { origin: origin(PORTS.ours), pid: ours.pid, read },
      { origin: origin(PORTS.stock), pid: stock.pid, read: other },
      TURNS,
    );
  try {
    const lines: StockLine[] = [{ read: WHOLE.name, ...(await inTurns(WHOLE, DEEP)) }];
    for (const read of CONVENTIONS) {
      await compareAnswers(read);
      lines.push({ read: read.name, ...(await inTurns(read, read)) });
    }
    return lines;
  } finally {
    await stock.stop();
    await ours.stop();
  }
};
