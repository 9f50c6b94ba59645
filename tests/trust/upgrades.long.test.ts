import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { command } from '../support/move';
import { ownDatabase, type OwnDatabase } from '../support/own-database';
import { measured } from './support/row';
import { layOut, readAll, STAGES, type Content, type Row } from './upgrades/stage';

/** How Strapi keeps house: settings, what it may do, and which tables there are. */
const HOUSEKEEPING = /^(?:strapi_|up_permissions|admin_permissions|dajuan_)/;

/** Two starts, on a machine that has other things to do. */
const MINUTES = 240_000;

/** Tells servers that Strapi writes its settings again at every start, with the same values. */
const TOLD = 'dajuan_changes';

let own: OwnDatabase;
beforeEach(async () => {
  own = await ownDatabase();
});
afterEach(() => own.remove());

/** Starts the product on the database, which upgrades it, and looks it through. */
const start = () => command(own.env, 'verify', '--json');

/** Rows of a table that are gone or say something else in a column that they had. */
const lostIn = (before: readonly Row[], after: readonly Row[]): string[] => {
  const now = new Map(after.map((row) => [row.id, row]));
  return before.flatMap((row) => {
    const then = now.get(row.id);
    if (!then) return [`row ${String(row.id)}`];
    return Object.entries(row).flatMap(([column, value]) =>
      JSON.stringify(then[column]) === JSON.stringify(value)
        ? []
        : [`row ${String(row.id)}, ${column}: ${String(value)} → ${String(then[column])}`],
    );
  });
};

const lost = (before: Content, after: Content): string[] =>
  [...before]
    .filter(([table]) => !HOUSEKEEPING.test(table))
    .flatMap(([table, rows]) =>
      lostIn(rows, after.get(table) ?? []).map((one) => `${table}, ${one}`),
    );

describe.each(STAGES)('a database of the stage %s', { timeout: MINUTES }, (stage) => {
  it('is upgraded with nothing lost, and a second start changes nothing', async (context) => {
    const before = await layOut(own, stage);
    expect(await start()).toMatchObject({ code: 0, stdout: '{"findings":[]}\n' });
    const after = await readAll(own);
    expect(lost(before, after)).toEqual([]);
    const published = (after.get('editions') ?? []).filter((row) => row.published_at !== null);
    const kept = (after.get('snapshots') ?? []).map(
      ({ edition, language }) => `${String(edition)} ${String(language)}`,
    );
    expect(published.length).toBeGreaterThan(0);
    for (const { document_id: edition, locale } of published) {
      expect(kept).toContain(`${String(edition)} ${String(locale)}`);
    }
    expect(await start()).toMatchObject({ code: 0 });
    const again = await readAll(own);
    expect([...again.keys()]).toEqual([...after.keys()]);
    for (const [table, rows] of after) {
      if (table !== TOLD) expect([table, again.get(table)]).toEqual([table, rows]);
    }
    const rows = [...before.values()].reduce((sum, table) => sum + table.length, 0);
    measured(context, `${rows} rows in ${before.size} tables`);
  });
});
