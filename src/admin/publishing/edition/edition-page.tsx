import { Tabs } from '@strapi/design-system';
import { useParams, useSearchParams } from 'react-router-dom';
import { CorrectionTab } from '../correction/correction-tab';
import type { EditionSummary } from '../desk-api/answers';
import { useGetEditionsQuery } from '../desk-api/edition-api';
import { LocaleStatus } from '../editions/locale-status';
import { HistoryTab } from '../history/history-tab';
import { PublishButton } from '../readiness/publish-button';
import { ReadinessTab } from '../readiness/readiness-tab';
import { Asked } from '../shared/asked';
import { Notice } from '../shared/notice';
import { PageFrame } from '../shared/page-frame';
import { useWording } from '../shared/use-wording';
import { SignOffTab } from '../sign-off/sign-off-tab';
import { EditionLanguages } from './edition-languages';
import { isDeleted, tabOf, tabsOf, viewOf } from './edition-view';

const VIEWS = {
  readiness: ReadinessTab,
  'sign-off': SignOffTab,
  history: HistoryTab,
  correction: CorrectionTab,
} as const;

/** One edition in one language: what stands against it, its figures, its past, and corrections. */
export const EditionPage = () => {
  const { say } = useWording();
  const { documentId = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const query = useGetEditionsQuery(undefined);
  const choose = (name: 'tab' | 'locale', value: string): void =>
    setSearch((before) => {
      before.set(name, value);
      return before;
    });

  const show = (editions: readonly EditionSummary[]) => {
    const view = viewOf(editions, documentId, search.get('locale'));
    if (!view) return <Notice tone="warning">{say('edition.unknown')}</Notice>;
    const tabs = tabsOf(view.edition);
    const tab = tabOf(search.get('tab'), tabs);
    return (
      <Tabs.Root value={tab} onValueChange={(chosen) => choose('tab', chosen)} variant="simple">
        <Tabs.List aria-label={say('edition.tabs')}>
          {tabs.map((name) => (
            <Tabs.Trigger key={name} value={name}>
              {say(`tab.${name}`)}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        {tabs.map((name) => {
          const View = VIEWS[name];
          return (
            <Tabs.Content key={name} value={name}>
              <View key={view.locale} {...view} />
            </Tabs.Content>
          );
        })}
      </Tabs.Root>
    );
  };

  const view = viewOf(query.data ?? [], documentId, search.get('locale'));
  return (
    <PageFrame
      title={view ? say('edition.title', { year: String(view.edition.year) }) : say('title')}
      subtitle={view && <LocaleStatus locale={view.state} />}
      action={
        view && (
          <>
            <EditionLanguages view={view} onChange={(locale) => choose('locale', locale)} />
            {!isDeleted(view.edition) && <PublishButton {...view} />}
          </>
        )
      }
    >
      <Asked query={query}>{show}</Asked>
    </PageFrame>
  );
};
