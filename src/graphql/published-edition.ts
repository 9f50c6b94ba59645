import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { ContentImage } from '../domain/published-edition/edition-content';
import { say } from '../messages/say';
import { deliverPublished, isDelivered } from '../snapshots/deliver';
import { PUBLISHED_EDITION } from './published-edition.graphql';

interface Arguments {
  year: number;
  locale?: string | null;
}

/**
 * Adds `publishedEdition(year, locale)`: the answer of `GET /api/editions/{year}/published` with the
 * names of its envelope beside those of its content. An edition that is not public is null.
 */
export const addPublishedEdition = (strapi: Core.Strapi): void => {
  const publishedEdition = async (_parent: unknown, { year, locale }: Arguments) => {
    const asked = locale ?? 'zh-Hans';
    if (asked !== 'zh-Hans' && asked !== 'en') {
      const params = { locale: asked, expected: 'zh-Hans / en' };
      throw new errors.ValidationError(say('locale.unknown', params));
    }
    const answer = await deliverPublished(strapi, year, asked);
    return isDelivered(answer) ? { ...answer.edition.data, ...answer.edition.meta } : null;
  };
  strapi
    .plugin('graphql')
    .service('extension')
    .use(() => ({
      typeDefs: PUBLISHED_EDITION,
      resolvers: {
        Query: { publishedEdition },
        PublishedImage: {
          formats: ({ formats }: ContentImage) =>
            Object.entries(formats).map(([name, format]) => ({ name, ...format })),
        },
      },
      resolversConfig: { 'Query.publishedEdition': { auth: false } },
    }));
};
