import fs from 'node:fs';
import path from 'node:path';
import { freePort } from './free-port';
import { runTool, type RunningTool } from './system-tool';

/** nginx in front of some servers. */
export interface Nginx extends RunningTool {
  readonly port: number;
}

const EXAMPLE = 'docs/examples/nginx.conf';

/** Changes what stands in a text exactly once. @throws Error where it does not */
const replaceOnce = (text: string, find: string, replace: string): string => {
  if (text.split(find).length !== 2) throw new Error(`${EXAMPLE} does not hold “${find}” once`);
  return text.replace(find, () => replace);
};

/**
 * Runs nginx with the configuration that the documentation gives, on other ports. Each answer says
 * in `X-Upstream` which server gave it.
 * @param command nginx itself
 * @param servers the ports of the two servers
 * @param folder where it may write
 */
export const startNginx = async (
  command: string,
  [one, other]: readonly [number, number],
  folder: string,
): Promise<Nginx> => {
  const port = await freePort();
  const changes: [string, string][] = [
    ['server 127.0.0.1:1337', `server 127.0.0.1:${one}`],
    ['server 127.0.0.1:1338', `server 127.0.0.1:${other}`],
    ['listen 8080;', `listen 127.0.0.1:${port}; add_header X-Upstream $upstream_addr always;`],
    [
      'events {}',
      `events {}\npid ${folder}/nginx.pid;\nerror_log stderr;\ndaemon off;\nmaster_process off;`,
    ],
    ['http {', `http {\naccess_log off;\nclient_body_temp_path ${folder}/body;`],
  ];
  const written = changes.reduce(
    (text, [find, replace]) => replaceOnce(text, find, replace),
    fs.readFileSync(EXAMPLE, 'utf8'),
  );
  const file = path.join(folder, 'nginx.conf');
  fs.writeFileSync(file, written);
  const tool = await runTool(command, ['-c', file, '-p', folder], port);
  return { port, ...tool };
};
