import { withoutGraphql, type PluginServer } from '../../graphql/without-graphql';

/** Users have no place in GraphQL: no `me`, `login`, `register` or `usersPermissionsUser`. */
export default <P extends PluginServer>(plugin: P): P => ({
  ...plugin,
  register: withoutGraphql(plugin.register),
});
