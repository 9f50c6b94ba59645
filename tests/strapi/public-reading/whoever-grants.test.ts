import { beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '../../support/app';

let app: TestApp;

beforeAll(async () => {
  app = await bootApp();
});

interface Documents {
  create(params: object): Promise<{ documentId: string }>;
  findOne(params: object): Promise<{ name: string } | null>;
  count(params: object): Promise<number>;
}

const units = () => app.strapi.documents('api::unit.unit' as never) as unknown as Documents;

/** Runs work as if within a request that came in so; its state is all the rules look at. */
const within = <T>(type: string, strategy: string, work: () => Promise<T>): Promise<T> => {
  const state = { route: { info: { type } }, auth: { strategy: { name: strategy } } };
  const { run } = app.strapi.requestContext as unknown as {
    run(ctx: object, work: () => Promise<T>): Promise<T>;
  };
  return run({ state, acceptsLanguages: () => 'en' }, work);
};

const draft = (code: string) => units().create({ locale: 'zh-Hans', data: { code, name: code } });

describe('the document rule for public reads', () => {
  it('holds even where a route of its own asks for drafts', async () => {
    const { documentId } = await draft('asked-by-a-route');
    const asked = within('content-api', 'users-permissions', () =>
      units().findOne({ documentId, status: 'draft' }),
    );
    await expect(asked).rejects.toMatchObject({
      name: 'PolicyError',
      details: { errors: [{ path: ['status'] }] },
    });
  });

  it('gives published documents where no status is asked for', async () => {
    const { documentId } = await draft('asked-for-nothing');
    const found = await within('content-api', 'users-permissions', () =>
      units().findOne({ documentId }),
    );
    expect(found).toBeNull();
  });

  it.each([
    ['content-api', 'content-api-token'],
    ['admin', 'admin'],
  ])('leaves drafts to %s requests by %s', async (type, strategy) => {
    const { documentId } = await draft(`left-to-${strategy}`);
    const found = await within(type, strategy, () =>
      units().findOne({ documentId, status: 'draft' }),
    );
    expect(found?.name).toBe(`left-to-${strategy}`);
  });

  it('lets a write that was granted read what it needs', async () => {
    const found = await within('content-api', 'users-permissions', async () => {
      const { documentId } = await draft('granted-write');
      return units().findOne({ documentId, status: 'draft' });
    });
    expect(found?.name).toBe('granted-write');
  });
});
