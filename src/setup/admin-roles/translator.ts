import type { RoleDefinition } from './role-definition';

const english = { locales: ['en'], fields: 'language' } as const;

/** Adds English to what editors wrote: language fields only, structure and facts stay theirs. */
export const translator: RoleDefinition = {
  code: 'dajuan-translator',
  name: 'Translator 译者',
  description:
    'Reads everything; writes, publishes and withdraws the English text, ' +
    'never the structure or the facts. ' +
    '可查看全部内容；撰写、发布和撤回英文译文，不能改动结构与事实。',
  content: {
    read: { locales: 'all', fields: 'all' },
    create: english,
    update: english,
    delete: english,
    publish: english,
  },
  plugins: [
    'plugin::upload.read',
    'plugin::upload.assets.download',
    'plugin::upload.assets.copy-link',
  ],
};
