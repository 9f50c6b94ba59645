import type { Core, UID } from '@strapi/strapi';
import { publicTypes } from './public-types';

/** A way from a content type to something that no reader may know of. */
export interface SecretPath {
  readonly plural: string;
  /** The relations on the way, none for a field of its own. */
  readonly via: readonly string[];
  /** The field; several names where it is of whoever wrote the document. */
  readonly field: readonly string[];
}

interface Attribute {
  readonly type: string;
  readonly private?: boolean;
  readonly target?: string;
  readonly component?: string;
}

/** As far as a request may reach with sense: sections, metrics of sections. */
const DEEPEST = 2;

const OF_PEOPLE = ['createdBy', 'updatedBy'].flatMap((person) =>
  ['id', 'email', 'firstname', 'password', 'resetPasswordToken', 'registrationToken'].map(
    (field) => [person, field],
  ),
);
const IN_OTHER_LANGUAGES = ['label', 'title', 'body', 'caption'].map((field) => [
  'localizations',
  field,
]);

const targetOf = ({ type, target, component }: Attribute): string | undefined =>
  type === 'media' ? 'plugin::upload.file' : (target ?? component);

const attributesOf = (strapi: Core.Strapi, uid: string): [string, Attribute][] =>
  Object.entries(strapi.getModel(uid as UID.ContentType).attributes) as [string, Attribute][];

const isText = ({ type }: Attribute): boolean => /^(?:string|text|richtext|email|uid)$/.test(type);

/** Secret fields of a type: what is private, and every text, since drafts hold other ones. */
const fieldsOf = (strapi: Core.Strapi, uid: string): (readonly string[])[] => {
  const own = attributesOf(strapi, uid)
    .filter(([, attribute]) => attribute.private === true || isText(attribute))
    .map(([name]) => [name]);
  return [...own, ...OF_PEOPLE, ...(uid.startsWith('api::') ? IN_OTHER_LANGUAGES : [])];
};

const from = (
  strapi: Core.Strapi,
  uid: string,
  plural: string,
  via: readonly string[],
): SecretPath[] => {
  const here = fieldsOf(strapi, uid).map((field) => ({ plural, via, field }));
  if (via.length === DEEPEST) return here;
  const further = attributesOf(strapi, uid).flatMap(([name, attribute]) => {
    const target = targetOf(attribute);
    const leadsOn = target !== undefined && !/^(?:createdBy|updatedBy|localizations)$/.test(name);
    return leadsOn ? from(strapi, target, plural, [...via, name]) : [];
  });
  return [...here, ...further];
};

/** Every way from what anyone may read to what nobody may. */
export const secretPaths = (strapi: Core.Strapi): SecretPath[] =>
  publicTypes(strapi).flatMap(({ uid, plural }) => from(strapi, uid, plural, []));
