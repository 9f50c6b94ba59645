import type { RoleDefinition } from './role-definition';

const everything = { locales: 'all', fields: 'all' } as const;

/** Answers for the whole publication: writes, publishes and deletes in every language. */
export const editorInChief: RoleDefinition = {
  code: 'dajuan-editor-in-chief',
  name: 'Editor-in-chief 主编',
  description:
    'Writes, publishes, withdraws and deletes all content in every language, ' +
    'and keeps the media library. ' +
    '撰写、发布、撤回和删除各语言的全部内容，并管理媒体库。',
  content: {
    read: everything,
    create: everything,
    update: everything,
    delete: everything,
    publish: everything,
  },
  plugins: [
    'api::audit.read',
    'plugin::upload.read',
    'plugin::upload.assets.create',
    'plugin::upload.assets.update',
    'plugin::upload.assets.download',
    'plugin::upload.assets.copy-link',
  ],
};
