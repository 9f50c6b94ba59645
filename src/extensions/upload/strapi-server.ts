import { withoutGraphql, type PluginServer } from '../../graphql/without-graphql';

interface UploadServer extends PluginServer {
  contentTypes: { file: { schema: { attributes: { related: { private?: boolean } } } } };
}

/**
 * Files are changed in the admin panel or over REST, not through GraphQL. What a file is `related`
 * to stays inside: through it anyone could reach the drafts a picture is used in.
 */
export default <P extends UploadServer>(plugin: P): P => {
  plugin.contentTypes.file.schema.attributes.related.private = true;
  return { ...plugin, register: withoutGraphql(plugin.register) };
};
