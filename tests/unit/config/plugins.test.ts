import { describe, expect, it } from 'vitest';
import plugins from '../../../config/plugins';

const configured = (mode: string) => {
  const env = (name: string) => (name === 'NODE_ENV' ? mode : 'secret');
  return plugins({ env } as unknown as Parameters<typeof plugins>[0]).graphql.config;
};

describe('GraphQL in production', () => {
  it('tells nothing about its schema', () => {
    expect(configured('production').apolloServer).toMatchObject({
      introspection: false,
      hideSchemaDetailsFromClientErrors: true,
    });
  });

  it('differs from development in that alone', () => {
    const development = configured('development');
    expect(development.apolloServer).toMatchObject({
      introspection: true,
      hideSchemaDetailsFromClientErrors: false,
    });
    const rest = { introspection: false, hideSchemaDetailsFromClientErrors: true };
    expect({ ...development.apolloServer, ...rest }).toEqual(configured('production').apolloServer);
  });
});

describe('GraphQL across origins', () => {
  it.each(['production', 'development'])('is not decided by Apollo in %s', (mode) => {
    expect(configured(mode).apolloServer.cors).toBe(false);
  });
});

describe('the GraphQL landing page', () => {
  it.each(['production', 'development'])('is switched off in %s', (mode) => {
    expect(configured(mode).landingPage()).toMatchObject({
      __internal_plugin_id__: 'LandingPageDisabled',
    });
  });
});
