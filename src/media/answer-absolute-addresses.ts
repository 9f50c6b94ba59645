import type { Core } from '@strapi/strapi';
import { traverseEntity } from '@strapi/utils';
import { absoluteFields, type FileAddresses } from './absolute-file';

const FILE = 'plugin::upload.file';

type Model = Parameters<typeof traverseEntity>[1]['schema'];
type Visitor = Parameters<typeof traverseEntity>[0];

const isAddress = (key: string): key is keyof FileAddresses => Object.hasOwn(absoluteFields, key);

/**
 * Gives files absolute addresses in what REST and GraphQL answer, built from PUBLIC_URL, so that a
 * frontend on another host can use them as they are. In the database they stay paths.
 */
export const answerAbsoluteAddresses = (strapi: Core.Strapi): void => {
  const base = (): string => strapi.config.get('server.absoluteUrl');
  const getModel = (uid: string): Model => strapi.getModel(uid as never);

  const visit: Visitor = ({ schema, key, value }, { set }) => {
    if (schema.uid === FILE && isAddress(key))
      set(key, absoluteFields[key](value, base()) as never);
  };
  strapi.sanitizers.add('content-api.output', (schema: Model) =>
    traverseEntity(visit, { schema, getModel }),
  );

  const resolver = (key: keyof FileAddresses) => (file: FileAddresses) =>
    absoluteFields[key](file[key], base());
  strapi
    .plugin('graphql')
    .service('extension')
    .use({
      resolvers: {
        UploadFile: {
          url: resolver('url'),
          previewUrl: resolver('previewUrl'),
          formats: resolver('formats'),
        },
      },
    });
};
