import { beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '../../support/app';
import { graphql } from '../../support/graphql';
import { apiToken } from '../../support/tokens';
import { publicationDates, publicWorld, PRIVATE, UNPUBLISHED, type World } from './world';

let app: TestApp;
let world: World;

beforeAll(async () => {
  app = await bootApp();
  world = await publicWorld(app);
});

const ask = (query: string, variables?: object, token?: string) =>
  graphql(app, query.replaceAll('ID', `"${world.metricId}"`), variables, token);

const SEEKS_LOCALIZATIONS = 'filters: {localizations: {label: {contains: "UNPUBLISHED"}}}';

describe('a public GraphQL query that asks for drafts', () => {
  it.each<[query: string, parameter: string, variables?: object]>([
    ['{metrics(status: DRAFT) {label}}', 'status'],
    ['query ($s: PublicationStatus) {metrics(status: $s) {label}}', 'status', { s: 'DRAFT' }],
    ['query ($s: PublicationStatus = DRAFT) {other: metrics(status: $s) {label}}', 'status'],
    ['{metrics_connection(status: DRAFT) {nodes {label} pageInfo {total}}}', 'status'],
    ['{metric(documentId: ID, status: DRAFT) {label}}', 'status'],
    ['{...F} fragment F on Query {metrics(status: DRAFT) {label}}', 'status'],
    ['{metrics(publicationFilter: NEVER_PUBLISHED) {label}}', 'publicationFilter'],
    [
      'query ($f: PublicationFilter) {metrics(publicationFilter: $f) {label}}',
      'publicationFilter',
      { f: 'MODIFIED' },
    ],
    ['{metrics(hasPublishedVersion: false) {label}}', 'hasPublishedVersion'],
    ['{metric(documentId: ID, hasPublishedVersion: true) {label}}', 'hasPublishedVersion'],
    [`{metrics(${SEEKS_LOCALIZATIONS}) {key}}`, 'filters.localizations'],
    [
      `{metrics(filters: {not: {localizations: {label: {contains: "U"}}}}) {key}}`,
      'filters.localizations',
    ],
    [`{editions {metrics(${SEEKS_LOCALIZATIONS}) {key}}}`, 'filters.localizations'],
    [
      `{editions {metrics_connection(${SEEKS_LOCALIZATIONS}) {nodes {key}}}}`,
      'filters.localizations',
    ],
    ['{metrics(sort: "localizations.label") {key}}', 'sort.localizations'],
    ['{editions {metrics(sort: ["localizations.label:asc"]) {key}}}', 'sort.localizations'],
  ])('is refused, naming the parameter: %s', async (query, parameter, variables) => {
    const { body, text } = await ask(query, variables);
    expect(body.errors[0].extensions.code).toBe('FORBIDDEN');
    expect(body.errors[0].message).toContain(parameter);
    expect(text).not.toContain(UNPUBLISHED);
  });

  it.each([
    '{editions {sections(status: DRAFT) {title}}}',
    '{editions {sections(publicationFilter: NEVER_PUBLISHED) {title}}}',
    '{photos {image {url related {__typename}}}}',
    '{metrics {sourceNote}}',
    '{metrics(filters: {sourceNote: {contains: "P"}}) {key}}',
    '{metrics {createdBy {email}}}',
    '{metrics(filters: {updatedBy: {email: {contains: "a"}}}) {key}}',
  ])('does not fit the schema: %s', async (query) => {
    const { status, body } = await ask(query);
    expect(status).toBe(400);
    expect(body).not.toHaveProperty('data');
  });

  it.each([
    '{metrics(pagination: {limit: 100}) {label publishedAt localizations {label publishedAt}}}',
    '{metrics(locale: "*") {label publishedAt localizations {label publishedAt}}}',
    '{metric(documentId: ID) {label publishedAt edition {title publishedAt sections {title publishedAt photos {caption}}}}}',
    '{metric(documentId: ID, locale: "en") {label}}',
    '{metrics {localizations(filters: {publishedAt: {notNull: false}}) {label publishedAt}}}',
    '{metrics {localizations(filters: {publishedAt: {null: true}}) {label publishedAt}}}',
    '{metrics {localizations(filters: {or: [{publishedAt: {null: true}}, {publishedAt: {notNull: true}}]}) {label publishedAt}}}',
    '{metrics {localizations(filters: {not: {publishedAt: {null: false}}}) {label publishedAt}}}',
    '{metrics {localizations_connection(filters: {publishedAt: {notNull: false}}) {nodes {label publishedAt}}}}',
    '{editions {title sections(filters: {publishedAt: {notNull: false}}) {title publishedAt}}}',
    '{editions {sections_connection(filters: {publishedAt: {null: true}}) {nodes {title publishedAt}}}}',
    '{metrics(filters: {publishedAt: {null: true}}) {label}}',
    '{metrics(filters: {label: {contains: "UNPUBLISHED"}}) {label}}',
    '{metrics_connection(status: PUBLISHED) {nodes {label publishedAt} pageInfo {total}}}',
    '{photos {caption publishedAt image {url} section {title publishedAt}}}',
    '{editions {metrics {partOf {label} sections {title publishedAt metrics {label publishedAt}}}}}',
  ])('gets published entries only: %s', async (query) => {
    const { status, body, text } = await ask(query);
    expect(status).toBe(200);
    expect(body.errors).toBeUndefined();
    expect(text).not.toContain(UNPUBLISHED);
    expect(publicationDates(body)).not.toContain(null);
  });

  it.each([
    '{metrics(sort: "sourceNote") {key}}',
    '{editions {metrics(sort: "sourceNote") {key}}}',
  ])('cannot sort by a private field: %s', async (query) => {
    const { body, text } = await ask(query);
    expect(body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
    expect(text).not.toContain(PRIVATE);
  });
});

describe('localizations over GraphQL', () => {
  it('are given where they are published', async () => {
    const { body } = await ask(
      `{metric(documentId: "${world.translatedId}") {localizations {label}}}`,
    );
    expect(body.data.metric.localizations).toEqual([{ label: 'Public' }]);
  });
});

describe('an API token over GraphQL', () => {
  it('reads drafts, nested ones too', async () => {
    const token = await apiToken(app, 'read-only');
    const query =
      '{metric(documentId: ID, status: DRAFT) {label edition {title sections {title}}}}';
    const { body } = await ask(query, {}, token);
    expect(body.data.metric.label).toBe(UNPUBLISHED);
    expect(body.data.metric.edition.sections).toContainEqual({ title: UNPUBLISHED });
  });

  it('reads the glossary, which the public does not', async () => {
    const query = '{glossaryTerms(status: DRAFT) {sourceTerm}}';
    const token = await apiToken(app, 'read-only');
    expect((await ask(query, {}, token)).body.data.glossaryTerms).toContainEqual({
      sourceTerm: PRIVATE,
    });
    expect((await ask('{glossaryTerms {sourceTerm}}')).body.errors[0].extensions.code).toBe(
      'FORBIDDEN',
    );
  });

  it('writes only by its type', async () => {
    const write =
      'mutation {createUnit(status: DRAFT, data: {code: "graphql-made", name: "x"}) {code}}';
    const refused = await ask(write, {}, await apiToken(app, 'read-only'));
    expect(refused.body.errors[0].extensions.code).toBe('FORBIDDEN');
    const made = await ask(write, {}, await apiToken(app, 'full-access'));
    expect(made.body.data.createUnit).toEqual({ code: 'graphql-made' });
  });
});
