import type { Mutant } from './mutant';

const SEEKING = 'src/document-middlewares/draft-seeking-parameter.js';
const GUARD = 'src/graphql/field-guard.js';
const PERMISSIONS = 'src/setup/public-permissions.js';
const CORS = 'src/middlewares/cors.js';
const PUBLISHED_ONLY = 'src/document-middlewares/published-only.js';
const reading = (...names: string[]): string[] =>
  names.map((name) => `tests/strapi/public-reading/${name}.test.ts`);

const seeking = (parameter: string, find: string, replace = 'if (false)'): Mutant => ({
  rule: `The public sees no drafts by ${parameter}`,
  file: SEEKING,
  find,
  replace,
  tests: reading('rest-drafts'),
});

/** No drafts, by any parameter. */
const drafts: Mutant[] = [
  seeking('status', "if (isGiven(read.status) && read.status !== 'published')"),
  seeking('publicationFilter', 'if (isGiven(read.publicationFilter))'),
  seeking('hasPublishedVersion', 'if (isGiven(read.hasPublishedVersion))'),
  seeking('filters', 'if (namesLocalizations(read.filters))'),
  seeking('sort', 'if (sortNamesLocalizations(read.sort))'),
  seeking('populate', 'if (populateNamesLocalizations(read.populate))'),
  {
    rule: 'The public is refused drafts whatever a route of its own asks for',
    file: PUBLISHED_ONLY,
    find: '(0, refuse_draft_seeking_1.refuseDraftSeeking)(context.params);',
    replace: '',
    tests: reading('whoever-grants'),
  },
  {
    rule: 'The public gets published documents where nothing is asked for',
    file: PUBLISHED_ONLY,
    find: "context.params = { ...context.params, status: 'published' };",
    replace: '',
    tests: reading('whoever-grants'),
  },
  {
    rule: 'API tokens read drafts',
    file: 'src/document-middlewares/reads-published-only.js',
    find: " && auth?.strategy?.name !== 'content-api-token'",
    replace: '',
    tests: reading('rest-drafts'),
  },
  {
    rule: 'The public sees no drafts by GraphQL arguments of a relation',
    file: GUARD,
    find: '(0, refuse_draft_seeking_1.refuseDraftSeeking)(args);',
    replace: '',
    tests: reading('graphql-drafts'),
  },
  {
    rule: 'A relation over GraphQL gives the public published entries only',
    file: GUARD,
    find: '? onlyPublished(args) : args',
    replace: '? args : args',
    tests: reading('graphql-drafts'),
  },
  {
    rule: 'What a file is related to, drafts included, is private',
    file: 'src/extensions/upload/strapi-server.js',
    find: 'plugin.contentTypes.file.schema.attributes.related.private = true;',
    replace: '',
    tests: reading('rest-drafts'),
  },
];

/** Reading only: no users, no writes, nothing private. */
const permissions: Mutant[] = [
  {
    rule: 'The public reads no glossary',
    file: PERMISSIONS,
    find: "'unit', 'photo']",
    replace: "'unit', 'photo', 'glossary-term']",
    tests: reading('closed-doors'),
  },
  {
    rule: 'The public writes nothing',
    file: PERMISSIONS,
    find: "['find', 'findOne'].map",
    replace: "['find', 'findOne', 'create', 'update', 'delete'].map",
    tests: reading('closed-doors'),
  },
  {
    rule: 'The public has no use for users: no log-in, no registering',
    file: PERMISSIONS,
    find: 'await strapi.db.query(PERMISSION).deleteMany({ where: { role: role.id } });',
    replace: '',
    tests: reading('closed-doors'),
  },
  {
    rule: 'Nobody can register',
    file: PERMISSIONS,
    find: 'await closeRegistration(strapi);',
    replace: '',
    tests: reading('first-start'),
  },
  {
    rule: 'The GraphQL schema has the project’s own types only',
    file: 'src/graphql/public-schema.js',
    find: 'extension.shadowCRUD(uid).disable();',
    replace: 'void uid;',
    tests: reading('graphql-schema'),
  },
];

/** What one request may cost. */
const limits: Mutant[] = [
  {
    rule: 'REST parameters are strict',
    file: 'config/api.js',
    find: 'withCount: true, strictParams: true',
    replace: 'withCount: true, strictParams: false',
    tests: reading('rest-drafts', 'rest-bounds'),
  },
  {
    rule: 'A page over REST has at most 100 entries',
    file: 'config/api.js',
    find: 'maxLimit: 100',
    replace: 'maxLimit: 1000',
    tests: reading('rest-bounds'),
  },
  {
    rule: 'A page over GraphQL has at most 100 entries',
    file: 'config/plugins.js',
    find: 'maxLimit: 100',
    replace: 'maxLimit: 1000',
    tests: reading('graphql-bounds'),
  },
  {
    rule: 'A page over GraphQL is never everything',
    file: GUARD,
    find: '(0, pagination_1.checkPagination)(args.pagination);',
    replace: '',
    tests: reading('graphql-bounds'),
  },
  {
    rule: 'A GraphQL request nests to a limit',
    file: 'src/graphql/shape-rule.js',
    find: 'if (depth > limits_1.LIMITS.depth)',
    replace: 'if (false)',
    tests: reading('graphql-bounds'),
  },
  {
    rule: 'A GraphQL request has a limited number of aliases',
    file: 'src/graphql/shape-rule.js',
    find: 'if (aliases > limits_1.LIMITS.aliases)',
    replace: 'if (false)',
    tests: reading('graphql-bounds'),
  },
  {
    rule: 'A GraphQL request loads a limited amount',
    file: 'src/graphql/load-counter.js',
    find: 'if (loaded <= limits_1.LIMITS.loads)',
    replace: 'if (true)',
    tests: reading('graphql-bounds'),
  },
  {
    rule: 'A public read searches few lists at a time',
    file: 'src/document-middlewares/bounded-reads.js',
    find: '(0, exports.refuseWideSearch)(read, context.uid);',
    replace: '',
    tests: reading('rest-bounds'),
  },
  {
    rule: 'A public read goes round in no circle',
    file: 'src/document-middlewares/bounded-reads.js',
    find: 'if (path)',
    replace: 'if (false)',
    tests: reading('rest-bounds'),
  },
];

/** What a browser and a stranger get to see. */
const appearance: Mutant[] = [
  {
    rule: 'GraphQL has no landing page',
    file: 'config/plugins.js',
    find: 'landingPage: () => (0, disabled_1.ApolloServerPluginLandingPageDisabled)(),',
    replace: 'landingPage: true,',
    tests: reading('graphql-schema'),
  },
  {
    rule: 'GraphQL has no introspection in production',
    file: 'config/plugins.js',
    find: 'introspection: !production,',
    replace: 'introspection: true,',
    tests: reading('graphql-production'),
  },
  {
    rule: 'GraphQL makes no schema suggestions in production',
    file: 'config/plugins.js',
    find: 'hideSchemaDetailsFromClientErrors: production,',
    replace: '',
    tests: reading('graphql-production'),
  },
  {
    rule: 'Pages of any origin read the public API, and the public API only',
    file: CORS,
    find: "isOpen(ctx) ? '*' : ''",
    replace: "'*'",
    tests: reading('cors'),
  },
  {
    rule: 'Credentials are for configured origins only',
    file: CORS,
    find: 'credentials: isTrusted,',
    replace: 'credentials: true,',
    tests: reading('cors'),
  },
  {
    rule: 'Pages of other origins see the ETag',
    file: CORS,
    find: "exposeHeaders: ['ETag'],",
    replace: '',
    tests: reading('cors'),
  },
];

/** The rules of what the public may read, and at what cost. */
export const publicRules: readonly Mutant[] = [...drafts, ...permissions, ...limits, ...appearance];
