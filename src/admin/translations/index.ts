import { contentMessages } from './content-types';
import enCommon from './en/common.json';
import enContent from './en/content.json';
import enPanel from './en/panel.json';
import enPublishing from './en/publishing.json';
import enStrapi from './en/strapi.json';
import enValues from './en/values.json';
import zhCommon from './zh-Hans/common.json';
import zhContent from './zh-Hans/content.json';
import zhPanel from './zh-Hans/panel.json';
import zhPublishing from './zh-Hans/publishing.json';
import zhStrapiContentManager from './zh-Hans/strapi-content-manager.json';
import zhStrapiI18n from './zh-Hans/strapi-i18n.json';
import zhStrapi from './zh-Hans/strapi.json';
import zhStrapiUpload from './zh-Hans/strapi-upload.json';
import zhValues from './zh-Hans/values.json';

/** Strapi's own messages keep their plugin's name in front of the id. */
const prefixed = (plugin: string, messages: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(messages).map(([id, text]) => [`${plugin}.${id}`, text]));

/**
 * Every message of ours by interface language. Ours win over Strapi's: in 5.54 the Chinese file of
 * its content manager is a copy of another file, so the editors' screens would be in English.
 */
export const translations: Record<string, Record<string, string>> = {
  en: {
    ...enStrapi,
    ...contentMessages(enContent, enContent, enCommon),
    ...enPanel,
    ...enPublishing,
    ...enValues,
  },
  'zh-Hans': {
    ...zhStrapi,
    ...prefixed('content-manager', zhStrapiContentManager),
    ...prefixed('i18n', zhStrapiI18n),
    ...prefixed('upload', zhStrapiUpload),
    ...contentMessages(zhContent, enContent, zhCommon),
    ...zhPanel,
    ...zhPublishing,
    ...zhValues,
  },
};
