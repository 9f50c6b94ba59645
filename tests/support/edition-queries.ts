/** One deep REST query for a whole edition. */
export const restEdition = (year: number, locale: string): string => {
  const metric = [
    '[unit][populate][0]=pluralForms',
    '[unit][populate][1]=measureWords',
    '[partOf][fields]=key',
  ];
  const populates = [
    '[letter]=true',
    '[coverPhoto][populate]=image',
    ...metric.map((part) => `[metrics][populate]${part}`),
    ...metric.map((part) => `[sections][populate][metrics][populate]${part}`),
    '[sections][populate][photos][populate]=image',
  ];
  const query = populates.map((part) => `populate${part}`).join('&');
  return `/api/editions?filters[year]=${year}&locale=${locale}&${query}`;
};

const metricFields = `
  key value kind currency qualifier flowOrStock periodStart periodEnd asOf highlight label description
  unit { code name pluralForms { zero one two few many } measureWords { word } }
  partOf { key }
`;

const photoFields =
  'caption alternativeText credit place takenOn image { name caption alternativeText formats }';

/** One GraphQL query for a whole edition; variables `year` and `locale`. */
export const graphqlEdition = `
  query ($year: Int!, $locale: I18NLocaleCode!) {
    editions(filters: { year: { eq: $year } }, locale: $locale) {
      year periodStart periodEnd title subtitle byline publisher lede
      letter { signedOn contactEmail title salutation signatory closing body }
      coverPhoto { ${photoFields} }
      metrics(pagination: { limit: 100 }) { ${metricFields} }
      sections(pagination: { limit: 100 }) {
        slug kicker title body
        metrics(pagination: { limit: 100 }) { ${metricFields} }
        photos(pagination: { limit: 100 }) { ${photoFields} }
      }
    }
  }
`;

const figureFields = 'key text start end value unit qualifier';
const publishedPhoto =
  `caption captionFigures { ${figureFields} } alternativeText credit takenOn place ` +
  'image { url mime width height size formats { name url width height size } }';

/** The whole edition of 2023 in English by `publishedEdition`: what its REST answer has. */
export const publishedGraphql = `{
  publishedEdition(year: 2023, locale: "en") {
    documentId year locale title subtitle byline publisher periodStart periodEnd lede ledeHtml ledeText
    coverPhoto { ${publishedPhoto} }
    letter {
      documentId title salutation body bodyFigures { ${figureFields} } bodyHtml bodyText
      closing signatory signedOn contactEmail
    }
    sections {
      documentId slug kicker title body bodyFigures { ${figureFields} } bodyHtml bodyText metrics
      photos { ${publishedPhoto} }
    }
    metrics {
      documentId key label description value text kind currency unit { code name } qualifier
      flowOrStock periodStart periodEnd asOf partOf highlight trend { year value text }
    }
    snapshot { number kind sha256 issuedAt url } corrections { snapshot note }
    alternates { locale snapshot url }
  }
}`;

const bookkeeping = [
  'id',
  'documentId',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'firstPublishedAt',
  'locale',
];

/**
 * An API's answer without ids, times and lists of figures; an image as its words and the names of
 * its formats.
 */
export const contentOf = (answer: unknown): unknown => {
  if (Array.isArray(answer)) return answer.map(contentOf);
  if (typeof answer !== 'object' || answer === null) return answer;
  if ('formats' in answer && 'name' in answer) {
    const { name, caption, alternativeText, formats } = answer as Record<string, unknown>;
    return { name, caption, alternativeText, formats: Object.keys(formats ?? {}).sort() };
  }
  const kept = Object.entries(answer).filter(
    ([name]) => !bookkeeping.includes(name) && !name.endsWith('Figures'),
  );
  return Object.fromEntries(kept.map(([name, value]) => [name, contentOf(value)]));
};
