import { LOCALES, YEAR } from './two-states';

/** What readers are told in one language through one door: every word and every fact. */
export interface Telling {
  readonly door: string;
  readonly locale: string;
  readonly words: readonly string[];
  readonly facts: readonly number[];
}

interface Whole {
  title: string;
  letter: { title: string };
  sections: { title: string; photos: { caption: string }[] }[];
  metrics: { label: string; value: number }[];
}

const json = async (origin: string, path: string, init?: RequestInit): Promise<unknown> => {
  const response = await fetch(origin + path, init);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.json();
};

const tellingOf = (door: string, locale: string, whole: Whole): Telling => ({
  door,
  locale,
  words: [
    whole.title,
    whole.letter.title,
    ...whole.sections.flatMap(({ title, photos }) => [
      title,
      ...photos.map(({ caption }) => caption),
    ]),
    ...whole.metrics.map(({ label }) => label),
  ],
  facts: whole.metrics.map(({ value }) => value),
});

const WHOLE = `title letter { title } sections(pagination: { limit: 100 }) { title photos { caption } }
  metrics(pagination: { limit: 100 }) { label value }`;

const graphql = async (origin: string, locale: string): Promise<Whole> => {
  const query = `{ editions(locale: "${locale}") { ${WHOLE} } }`;
  const answer = await json(origin, '/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const [edition] = (answer as { data: { editions: Whole[] } }).data.editions;
  if (!edition) throw new Error('GraphQL has no edition');
  return edition;
};

interface Rows {
  data: { title?: string; label?: string; caption?: string; value?: number }[];
}

const rest = async (origin: string, locale: string): Promise<Telling> => {
  const words: string[] = [];
  const facts: number[] = [];
  for (const type of ['editions', 'letters', 'report-sections', 'metrics', 'photos']) {
    const path = `/api/${type}?locale=${locale}&pagination[pageSize]=100`;
    const { data } = (await json(origin, path)) as Rows;
    words.push(...data.map(({ title, label, caption }) => title ?? label ?? caption ?? ''));
    facts.push(...data.flatMap(({ value }) => (value === undefined ? [] : [value])));
  }
  return { door: '/api', locale, words, facts };
};

/** Everything that a server makes public, through every door, in every language that is public. */
export const readDoors = async (origin: string, locales = LOCALES): Promise<Telling[]> => {
  const tellings: Telling[] = [];
  for (const locale of locales) {
    const path = `/api/editions/${YEAR}/published?locale=${locale}`;
    const { data } = (await json(origin, path)) as { data: Whole };
    tellings.push(tellingOf(path, locale, data));
    tellings.push(tellingOf('/graphql', locale, await graphql(origin, locale)));
    tellings.push(await rest(origin, locale));
  }
  return tellings;
};
