import type { RoleDefinition } from './role-definition';

const source = { locales: ['zh-Hans'], fields: 'all' } as const;

/**
 * Writes the source content and never changes what readers see. So it uploads files but does not
 * replace or delete them (`assets.update`): a replaced file reaches readers without a publish.
 */
export const editor: RoleDefinition = {
  code: 'dajuan-editor',
  name: 'Editor 编辑',
  description:
    'Writes the Chinese content and uploads files; does not publish, ' +
    'and deletes only what is not published. ' +
    '撰写中文内容、上传文件；不能发布，只能删除未发布的内容。',
  content: {
    read: { locales: 'all', fields: 'all' },
    create: source,
    update: source,
    delete: source,
  },
  plugins: [
    'plugin::upload.read',
    'plugin::upload.assets.create',
    'plugin::upload.assets.download',
    'plugin::upload.assets.copy-link',
  ],
};
