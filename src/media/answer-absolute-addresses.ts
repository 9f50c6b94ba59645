import type { Core, UID } from '@strapi/strapi';
import { absoluteFields, type FileAddresses } from './absolute-file';

const FILE = 'plugin::upload.file';

type Entry = Record<string, unknown>;

interface Attribute {
  readonly type: string;
  readonly target?: string;
  readonly component?: string;
}

const FIELDS = Object.keys(absoluteFields) as (keyof FileAddresses)[];

type Sanitizer = Parameters<Core.Strapi['sanitizers']['add']>[1];

const isObject = (value: unknown): value is Entry => typeof value === 'object' && value !== null;

/** The content type or component that entries under an attribute have; undefined for plain values. */
const typeUnder = (attribute: Attribute | undefined, entry: Entry): string | undefined => {
  if (attribute?.type === 'media') return FILE;
  if (attribute?.type === 'dynamiczone') return String(entry.__component);
  return attribute?.target ?? attribute?.component;
};

/**
 * Makes the addresses of every file in an answer absolute, in place. Strapi's own walk through an
 * answer promises each attribute; this one promises nothing, as every answer goes through it.
 */
const makeAbsolute = (strapi: Core.Strapi, value: unknown, uid: string, base: string): void => {
  if (!isObject(value)) return;
  if (Array.isArray(value)) {
    for (const one of value) makeAbsolute(strapi, one, uid, base);
    return;
  }
  if (uid === FILE) {
    for (const field of FIELDS) {
      if (field in value) value[field] = absoluteFields[field](value[field], base);
    }
  }
  const model = strapi.getModel(uid as UID.Schema) as
    { attributes: Readonly<Record<string, Attribute>> } | undefined;
  for (const [name, inner] of Object.entries(value)) {
    if (!isObject(inner)) continue;
    for (const entry of [inner].flat()) {
      const type = isObject(entry) ? typeUnder(model?.attributes[name], entry) : undefined;
      if (type !== undefined) makeAbsolute(strapi, entry, type, base);
    }
  }
};

/**
 * Gives files absolute addresses in what REST and GraphQL answer, built from PUBLIC_URL, so that a
 * frontend on another host can use them as they are. In the database they stay paths.
 */
export const answerAbsoluteAddresses = (strapi: Core.Strapi): void => {
  const base = (): string => strapi.config.get('server.absoluteUrl');
  const sanitizer = ({ uid }: { uid: string }) =>
    ((answer: unknown) => {
      makeAbsolute(strapi, answer, uid, base());
      return Promise.resolve(answer);
    }) as ReturnType<Sanitizer>;
  strapi.sanitizers.add('content-api.output', sanitizer);

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
