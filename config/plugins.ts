import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { Core } from '@strapi/strapi';
import { objectStoreOf } from './object-store';

/** The largest file an editor may upload, in bytes. */
export const LARGEST_UPLOAD = 20 * 1024 * 1024;

type Env = Core.Config.Shared.ConfigParams['env'];

const onThisServer = {
  providerOptions: {
    localServer: {
      setHeaders: (response: { setHeader(name: string, value: string): void }) => {
        response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
        response.setHeader('X-Content-Type-Options', 'nosniff');
      },
    },
  },
};

/** Files lie in an object store if one is named. */
const storedAt = (env: Env) => {
  const store = objectStoreOf(env);
  if (!store) return onThisServer;
  const { bucket, publicUrl, ...s3Options } = store;
  return {
    provider: 'aws-s3',
    providerOptions: {
      baseUrl: publicUrl,
      // Buckets refuse lists of who may read since 2023: a policy of theirs says it.
      s3Options: { ...s3Options, params: { Bucket: bucket, ACL: undefined } },
    },
  };
};

const upload = (env: Env) => ({
  sizeLimit: LARGEST_UPLOAD,
  // src/media judges files by what is in them; Strapi would judge by their names, too.
  security: { deniedTypes: [] },
  ...storedAt(env),
});

/**
 * No cookie authenticates GraphQL, so it needs no CSRF guard, and a plain GET may carry a query.
 * `depthLimit` only tells Strapi that there is one: `src/graphql` has the rule, and the others.
 */
const graphql = (production: boolean) => ({
  endpoint: '/graphql',
  depthLimit: 10,
  defaultLimit: 25,
  maxLimit: 100,
  generateArtifacts: false,
  landingPage: () => ApolloServerPluginLandingPageDisabled(),
  apolloServer: {
    cors: false,
    // Apollo would forbid to keep any answer; src/public-cache knows how long one is true.
    plugins: [ApolloServerPluginCacheControlDisabled()],
    csrfPrevention: false,
    allowBatchedHttpRequests: false,
    introspection: !production,
    hideSchemaDetailsFromClientErrors: production,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: 2000 },
    bodyParserConfig: { enableTypes: ['json'], jsonLimit: '200kb' },
    // It would answer 500 from the signal on; who stops the server lets it answer what is under way.
    stopOnTerminationSignals: false,
  },
});

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  // src/sign-in counts what these would, for every server at once.
  'users-permissions': { config: { jwtSecret: env('JWT_SECRET'), ratelimit: { enabled: false } } },
  email: { config: { ratelimit: { enabled: false } } },
  upload: { config: upload(env) },
  graphql: { config: graphql(env('NODE_ENV') === 'production') },
});
