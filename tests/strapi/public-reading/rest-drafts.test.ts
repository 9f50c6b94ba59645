import { beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '../../support/app';
import { apiToken } from '../../support/tokens';
import { publicationDates, publicWorld, UNPUBLISHED, type World } from './world';

let app: TestApp;
let world: World;

beforeAll(async () => {
  app = await bootApp();
  world = await publicWorld(app);
});

const REFUSED = [
  'metrics?status=draft',
  'metrics?status=DRAFT',
  'metrics?status[]=draft',
  'metrics?status[0]=published&status[1]=draft',
  'metrics?status=published&status=draft',
  'metrics?status[$eq]=draft',
  'metrics?publicationFilter=never-published',
  'metrics?publicationFilter=modified',
  'metrics?hasPublishedVersion=false',
  'metrics?hasPublishedVersion=true',
  'metrics?hasPublishedVersion[]=false',
  'metrics/ID?status=draft',
  'metrics/ID?hasPublishedVersion=false',
  'metrics/DRAFT?status=draft',
  'metrics?filters[localizations][label][$contains]=UNPUBLISHED',
  'metrics?filters[$and][0][localizations][label][$contains]=UNPUBLISHED',
  'metrics?filters[$not][localizations][label][$contains]=UNPUBLISHED',
  'editions?filters[metrics][localizations][label][$contains]=UNPUBLISHED',
  'metrics?sort=localizations.label',
  'metrics?sort[localizations][label]=asc',
  'metrics?sort[0]=key,localizations.label:desc',
  'metrics?populate[edition][populate][metrics][filters][localizations][label][$contains]=UNPUBLISHED',
  'metrics?populate[edition][populate][metrics][sort]=localizations.label',
];

const REJECTED = [
  'metrics?Status=draft',
  'metrics?STATUS=draft',
  'metrics?publicationFilter=anything',
  'metrics?hasPublishedVersion=',
  'metrics?publicationFilter[]=never-published',
  'metrics?publicationState=preview',
  'metrics?sort[0]=localizations[label]',
  'editions?populate[sections][status]=draft',
  'editions?populate[sections][publicationFilter]=never-published',
  'photos?populate[image][populate]=related',
  'photos?populate[image][populate][related]=true',
  'photos?populate[image][populate][related][on][api::photo.photo][populate]=*',
  'photos?filters[image][related][id]=1',
];

const HARMLESS = [
  'metrics',
  'metrics?status=',
  'metrics?status',
  'metrics?status=published',
  'metrics?filters[publishedAt][$null]=true',
  'metrics?filters[publishedAt][$notNull]=false',
  'metrics?filters[$or][0][publishedAt][$null]=true&filters[$or][1][id][$gt]=0',
  'metrics?filters[label][$contains]=UNPUBLISHED',
  'metrics?_q=UNPUBLISHED',
  'metrics?locale=*',
  'metrics?locale=en',
  'metrics?locale[]=en&locale[]=zh-Hans',
  'metrics?populate=localizations&locale=*',
  'metrics?populate[localizations][filters][publishedAt][$notNull]=false',
  'metrics?populate[localizations][filters][publishedAt][$null]=true',
  'editions?populate=*',
  'editions?populate[sections][filters][publishedAt][$null]=true',
  'editions?populate[sections][filters][publishedAt][$notNull]=false',
  'editions?populate[sections][populate][metrics][populate]=*',
  'editions?filters[sections][publishedAt][$null]=true',
  'editions?filters[sections][title][$contains]=UNPUBLISHED',
  'editions?filters[metrics][label][$contains]=UNPUBLISHED',
  'photos?populate[image][populate]=*',
  'photos?populate=*',
];

const address = (path: string) =>
  `/api/${path}`.replace('ID', world.metricId).replace('DRAFT', world.neverPublishedId);

describe('a public REST read that asks for drafts', () => {
  it.each(REFUSED)('is refused, naming the parameter: %s', async (path) => {
    const { status, body } = await app.request.get(address(path));
    expect(status).toBe(403);
    expect(body.data).toBeNull();
    expect(body.error.details.errors[0].code).toBe('read.drafts');
    expect(body.error.message).toContain(body.error.details.errors[0].path.join('.'));
  });

  it.each(REJECTED)('is a bad request: %s', async (path) => {
    const { status, body } = await app.request.get(address(path));
    expect(status).toBe(400);
    expect(body.data).toBeNull();
  });

  it.each(HARMLESS)('gets published entries only: %s', async (path) => {
    const { status, body, text } = await app.request.get(address(path));
    expect(status).toBe(200);
    expect(text).not.toContain(UNPUBLISHED);
    expect(publicationDates(body)).not.toContain(null);
  });

  it('does not find a document that was never published', async () => {
    const { status } = await app.request.get(address('metrics/DRAFT'));
    expect(status).toBe(404);
  });

  it('is told so in the caller’s language', async () => {
    const path = '/api/metrics?status=draft';
    const { body } = await app.request.get(path).set('Accept-Language', 'zh-CN');
    expect(body.error.message).toContain('API令牌');
  });
});

describe('localizations over REST', () => {
  it('are given where they are published, and only there', async () => {
    const { body } = await app.request.get(
      address(`metrics/${world.translatedId}?populate=localizations`),
    );
    expect(body.data.localizations.map(({ label }: { label: string }) => label)).toEqual([
      'Public',
    ]);
  });
});

describe('an API token', () => {
  it.each(['metrics?status=draft&filters[key]=unpublished', 'metrics/DRAFT?status=draft'])(
    'reads drafts: %s',
    async (path) => {
      const token = await apiToken(app, 'read-only');
      const { status, text } = await app.request.get(address(path)).set('Authorization', token);
      expect(status).toBe(200);
      expect(text).toContain(UNPUBLISHED);
    },
  );

  it('that is not one reads nothing', async () => {
    const { status } = await app.request
      .get(address('metrics?status=draft'))
      .set('Authorization', 'Bearer nonsense');
    expect(status).toBe(401);
  });
});
