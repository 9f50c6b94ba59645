import fs from 'node:fs';
import path from 'node:path';

/** What `create-strapi-app` names as middlewares. */
const MIDDLEWARES = [
  'strapi::logger',
  'strapi::errors',
  'strapi::security',
  'strapi::cors',
  'strapi::poweredBy',
  'strapi::query',
  'strapi::body',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];

/** Our custom fields are stock columns with an input of their own. */
const STOCK_FIELDS: Readonly<Record<string, string>> = {
  'global::year': 'integer',
  'global::exact-number': 'decimal',
};

interface Attribute {
  type: string;
  customField?: string;
}

interface Schema {
  attributes: Record<string, Attribute>;
}

const stockAttribute = ({ customField, ...attribute }: Attribute): Attribute => {
  if (customField === undefined) return attribute;
  const type = STOCK_FIELDS[customField];
  if (type === undefined) throw new Error(`What is ${customField} in a stock application?`);
  return { ...attribute, type };
};

const stockSchema = (file: string): Schema => {
  const schema = JSON.parse(fs.readFileSync(file, 'utf8')) as Schema;
  const attributes = Object.entries(schema.attributes).map(
    ([name, attribute]) => [name, stockAttribute(attribute)] as const,
  );
  return { ...schema, attributes: Object.fromEntries(attributes) };
};

const write = (file: string, content: string | object): void => {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
};

/** What Strapi generates for a content type: route, controller and service by its factories. */
const writeDoors = (folder: string, name: string): void => {
  for (const [part, factory] of [
    ['routes', 'createCoreRouter'],
    ['controllers', 'createCoreController'],
    ['services', 'createCoreService'],
  ] as const) {
    write(
      path.join(folder, 'src/api', name, part, `${name}.js`),
      `module.exports = require('@strapi/strapi').factories.${factory}('api::${name}.${name}');\n`,
    );
  }
};

const writeTypes = (folder: string): void => {
  for (const name of fs.readdirSync('src/api')) {
    const schema = path.join('src/api', name, 'content-types', name, 'schema.json');
    if (!fs.existsSync(schema)) continue;
    write(path.join(folder, schema), stockSchema(schema));
    if (fs.existsSync(path.join('src/api', name, 'routes', `${name}.ts`))) writeDoors(folder, name);
  }
  fs.cpSync('src/components', path.join(folder, 'src/components'), { recursive: true });
};

const writeConfiguration = (folder: string, env: NodeJS.ProcessEnv, port: number): void => {
  const database = { client: 'sqlite', useNullAsDefault: true };
  const connection = { ...database, connection: { filename: path.join(folder, 'stock.db') } };
  const configuration = {
    server: { host: env.HOST, port, app: { keys: env.APP_KEYS?.split(',') } },
    admin: {
      auth: { secret: env.ADMIN_JWT_SECRET },
      apiToken: { salt: env.API_TOKEN_SALT },
      transfer: { token: { salt: env.TRANSFER_TOKEN_SALT } },
      secrets: { encryptionKey: env.ENCRYPTION_KEY },
    },
    api: { rest: { defaultLimit: 25, maxLimit: 100, withCount: true } },
    middlewares: MIDDLEWARES,
    plugins: { 'users-permissions': { config: { jwtSecret: env.JWT_SECRET } } },
    database: { connection },
  };
  for (const [name, content] of Object.entries(configuration)) {
    write(path.join(folder, 'config', `${name}.json`), content);
  }
};

/** Ours, without what no application has that was just made. */
const PACKAGES = [
  '@strapi/strapi',
  '@strapi/i18n',
  '@strapi/plugin-users-permissions',
  'better-sqlite3',
];

const writePackage = (folder: string): void => {
  const { dependencies } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const own = Object.fromEntries(PACKAGES.map((name) => [name, dependencies[name]]));
  const settings = { telemetryDisabled: true, uuid: false };
  const content = { name: 'stock', version: '0.0.0', private: true };
  write(path.join(folder, 'package.json'), { ...content, dependencies: own, strapi: settings });
  fs.symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
};

/**
 * Makes an application as Strapi comes: our content types with their columns, the doors that its
 * factories make, its generated configuration, none of our code; and a copy of our database.
 * @param database the file of a SQLite database that no server is using
 * @param folder where it is to be; it must not be there yet
 */
export const makeStockApplication = (
  folder: string,
  database: string,
  env: NodeJS.ProcessEnv,
  port: number,
): void => {
  writePackage(folder);
  writeConfiguration(folder, env, port);
  writeTypes(folder);
  fs.mkdirSync(path.join(folder, 'public', 'uploads'), { recursive: true });
  fs.copyFileSync('public/favicon.png', path.join(folder, 'favicon.png'));
  fs.copyFileSync(database, path.join(folder, 'stock.db'));
};
