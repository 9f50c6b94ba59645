import type { TestApp } from '../../support/app';
import type { ProseWorld } from '../prose/prose-world';
import { bilingual } from '../shared-structure/bilingual';

type Pick = <T>(items: readonly T[]) => T;

/**
 * Random writes to a small world: drafts, publications, withdrawals, rows in SQL. What is refused
 * changes nothing, which is part of the test.
 */
export const randomWrites = (app: TestApp, world: ProseWorld, pick: Pick) => {
  const content = bilingual(app);
  let turn = 0;
  const value = () => ({ value: pick([7, 60, 120, 700]) + (turn += 1) });
  const documents = [
    ['metric', world.members],
    ['metric', world.books],
    ['letter', world.letter],
    ['report-section', world.section],
    ['photo', world.photo],
  ] as const;
  const inSql = () =>
    app.strapi.db
      .getConnection('metrics')
      .where({ document_id: pick([world.members, world.earlierMembers]) })
      .whereNotNull('published_at')
      .update(value());
  const locale = () => pick(['zh-Hans', 'en'] as const);
  const writes: readonly (() => Promise<unknown>)[] = [
    () => content.change('metric', pick([world.members, world.books]), value()),
    () => content.change('letter', world.letter, { title: `信${(turn += 1)}` }),
    () => content.translate('letter', world.letter, { title: `Letter ${(turn += 1)}` }),
    () => content.change('report-section', world.section, { metrics: pick([[], [world.members]]) }),
    () => {
      const [type, documentId] = pick(documents);
      return content.publish(type, documentId, locale());
    },
    () => content.publish('edition', world.edition, locale()),
    () => content.of('photo').unpublish({ documentId: world.photo, locale: locale() }),
    () => content.of('letter').discardDraft({ documentId: world.letter, locale: 'zh-Hans' }),
    inSql,
  ];
  return async (): Promise<void> => {
    await pick(writes)().catch(() => undefined);
  };
};
