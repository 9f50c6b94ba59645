import { Client, type ClientConfig } from 'pg';

const asText = { getTypeParser: () => (value: string) => value };

/**
 * Connects to PostgreSQL; every value comes as the text that PostgreSQL writes. A connection that is
 * lost says so in the next query.
 */
export const openPostgres = async (config: ClientConfig): Promise<Client> => {
  const client = new Client({ ...config, keepAlive: true, types: asText });
  client.on('error', () => undefined);
  await client.connect();
  return client;
};
