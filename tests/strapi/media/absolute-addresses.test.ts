import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '../../support/app';
import { emptyContent } from '../../support/empty-content';
import { graphql } from '../../support/graphql';
import { seededWorld } from '../../support/seeded-world';

interface Image {
  url: string;
  formats: Record<string, { url: string }>;
}

let app: TestApp;

beforeAll(async () => {
  app = await bootApp();
  await seededWorld(app);
});

afterAll(async () => {
  await emptyContent(app);
});

const addressesOf = ({ url, formats }: Image): string[] => [
  url,
  ...Object.values(formats).map((format) => format.url),
];

const expectOnThisServer = (addresses: string[]): void => {
  const base: string = app.strapi.config.get('server.absoluteUrl');
  expect(addresses.length).toBeGreaterThanOrEqual(7 * 5);
  expect(addresses.filter((address) => !address.startsWith(`${base}/uploads/`))).toEqual([]);
};

describe('the addresses of pictures', () => {
  it('are absolute over REST, in every format', async () => {
    const { body } = await app.request.get('/api/photos?locale=en&populate=image');
    expectOnThisServer(body.data.flatMap(({ image }: { image: Image }) => addressesOf(image)));
  });

  it('are absolute within a section, too', async () => {
    const path = '/api/editions?populate[sections][populate][photos][populate]=image';
    const { body } = await app.request.get(path);
    const sections: { photos: { image: Image }[] }[] = body.data[0].sections;
    expectOnThisServer(
      sections.flatMap(({ photos }) => photos.flatMap(({ image }) => addressesOf(image))),
    );
  });

  it('are absolute over GraphQL', async () => {
    const { body } = await graphql(app, '{ photos { image { url formats } } }');
    expectOnThisServer(
      body.data.photos.flatMap(({ image }: { image: Image }) => addressesOf(image)),
    );
  });

  it('stay paths in the database, so that a server may move', async () => {
    const files = await app.strapi.db.query('plugin::upload.file').findMany({});
    expect(files.length).toBeGreaterThanOrEqual(7);
    expect(files.filter(({ url }: Image) => !url.startsWith('/uploads/'))).toEqual([]);
  });
});
