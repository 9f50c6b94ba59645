import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { SECRETS } from '../../../src/cli/start/env-file.mjs';

interface Service {
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
}

const read = (file: string): string => fs.readFileSync(file, 'utf8');
const instructions = read('Dockerfile')
  .replaceAll('\\\n', ' ')
  .split('\n')
  .filter((line) => /^[A-Z]/.test(line));
const given = (name: string): string[] =>
  instructions.flatMap((line) =>
    line.startsWith(`${name} `) ? [line.slice(name.length + 1)] : [],
  );
const ignored = read('.dockerignore').split('\n').filter(Boolean);
const { services } = parse(read('compose.yaml'), { merge: true }) as {
  services: Record<string, Service>;
};
const settings = new Set(
  [...read('.env.example').matchAll(/^#([A-Z0-9_]+)=/gm)].map(([, name = '']) => name),
);

describe('the image', () => {
  it('installs what is locked, builds by the project’s own command, and runs what npm start runs', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const runs = given('RUN').join('\n');
    expect(runs).toMatch(/^npm ci --include=dev/);
    expect(runs).toContain('npm run build');
    expect(scripts.build).toBeDefined();
    const [command = '[]'] = given('CMD');
    expect((JSON.parse(command) as string[]).join(' ')).toBe(scripts.start);
  });

  it('has nothing of this machine: no .env, no data, no uploads, no tests', () => {
    for (const name of [
      '.env',
      '.data',
      'public/uploads/*',
      'node_modules',
      'dist',
      '.git',
      'tests',
    ]) {
      expect(ignored).toContain(name);
    }
    expect(given('RUN').join('\n')).toMatch(/npm run build && rm -f \.env$/m);
    for (const secret of SECRETS) expect(read('Dockerfile')).not.toContain(secret);
  });

  it('has all that a build looks at', () => {
    for (const name of ['src', 'config', 'database', 'tsconfig.json', 'package-lock.json']) {
      expect(fs.existsSync(name), name).toBe(true);
      expect(ignored).not.toContain(name);
    }
  });

  it('runs as nobody in particular, and says whether it is ready', () => {
    const last = instructions.findLastIndex((line) => line.startsWith('FROM '));
    const running = instructions.slice(last);
    const user = running.findIndex((line) => line === 'USER node');
    expect(user).toBeGreaterThan(0);
    expect(running.slice(user).some((line) => line.startsWith('RUN '))).toBe(false);
    expect(given('HEALTHCHECK')[0]).toContain('/ready');
  });
});

describe('the composition', () => {
  it('sets only settings that exist, and every secret from outside', () => {
    const environment = services.one?.environment ?? {};
    const unknown = Object.keys(environment).filter((name) => !settings.has(name));
    expect(unknown).toEqual([]);
    for (const secret of [...SECRETS, 'DATABASE_PASSWORD']) {
      expect(environment[secret], secret).toBe(`\${${secret}:?}`);
    }
    expect(services.other).toEqual(services.one);
  });

  it('keeps what the image says is to be kept', () => {
    const kept = JSON.parse(given('VOLUME')[0] ?? '[]') as string[];
    const mounted = (services.one?.volumes ?? []).map((volume) => volume.split(':')[1]);
    expect(mounted.sort()).toEqual(kept.sort());
  });
});
