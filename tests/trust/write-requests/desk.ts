import { bilingual } from '../../strapi/shared-structure/bilingual';
import { adminSession } from '../../support/admin';
import type { TestApp } from '../../support/app';
import type { WriteRequests } from './write-request';

/** The desk of the panel. */
export const desk = async (app: TestApp): Promise<WriteRequests> => {
  const { strapi } = app;
  const { source, publish } = bilingual(app);
  const [letter, shown] = [await source('letter'), await source('metric')];
  const edition = await source('edition', { year: 2178, letter, metrics: [shown] });
  const [metric, checked] = [await source('metric'), await source('metric')];
  const chief = await adminSession(app, 'strapi-super-admin');
  const made = async (path: string, body: object): Promise<Record<string, string>> => {
    const { status, text, body: answer } = await chief.post(path, body);
    if (status >= 300) throw new Error(`${path}: ${status} ${text}`);
    return answer.data;
  };
  const schedule = { locale: 'zh-Hans', at: '2027-01-15T08:00', timeZone: 'Asia/Shanghai' };
  const later = { ...schedule, at: '2027-03-15T08:00' };
  const webhook = { name: 'Site', url: 'https://192.88.1.1/hook' };
  const { documentId: hook } = await made('/dajuan/webhooks', webhook);
  await publish('edition', edition, 'zh-Hans');
  const waiting = await made(`/dajuan/editions/${edition}/schedules`, schedule);
  await chief.put(`/dajuan/metrics/${checked}/check`);
  const delivery = await strapi.db.query('api::webhook-delivery.webhook-delivery').findOne({});
  const unbound = await source('letter', { body: '今年有100人。' });
  await source('edition', { year: 2176, letter: unbound });
  const told = `/dajuan/findings/letter/${unbound}?locale=zh-Hans`;
  const [finding] = (await chief.get(told)).body.data;
  const waiver = { ...finding, ...finding.document, reason: '与会员无关' };
  const waived = await made('/dajuan/waivers', waiver);
  const ofEdition = { documentId: edition };
  const note = { locale: 'zh-Hans', note: 'why', reason: 'why' };
  return {
    'POST /dajuan/editions/:documentId/publish': { params: ofEdition, body: note },
    'POST /dajuan/editions/:documentId/withdraw': { params: ofEdition, body: note },
    'POST /dajuan/editions/:documentId/snapshots/:number/restore': {
      params: { ...ofEdition, number: 1 },
      body: note,
    },
    'POST /dajuan/editions/:documentId/next': { params: ofEdition, body: { year: 2179 } },
    'POST /dajuan/editions/:documentId/preview-token': { params: ofEdition, body: { hours: 1 } },
    'POST /dajuan/editions/:documentId/schedules': { params: ofEdition, body: later },
    'DELETE /dajuan/schedules/:documentId': { params: { documentId: waiting.documentId ?? '' } },
    'POST /dajuan/metrics/:documentId/correct': {
      params: { documentId: shown },
      body: { facts: { value: 2 }, notes: { 'zh-Hans': '更正' } },
    },
    'PUT /dajuan/metrics/:documentId/check': { params: { documentId: metric } },
    'DELETE /dajuan/metrics/:documentId/check': { params: { documentId: checked } },
    'POST /dajuan/waivers': { body: { ...waiver, reason: '另有原因' } },
    'DELETE /dajuan/waivers/:id': { params: { id: waived.id ?? '' } },
    'POST /dajuan/webhooks': { body: webhook },
    'PUT /dajuan/webhooks/:documentId': {
      params: { documentId: hook ?? '' },
      body: { name: 'Other' },
    },
    'DELETE /dajuan/webhooks/:documentId': { params: { documentId: hook ?? '' } },
    'POST /dajuan/webhooks/:documentId/secret': { params: { documentId: hook ?? '' } },
    'POST /dajuan/deliveries/:documentId/replay': {
      params: { documentId: delivery?.documentId ?? '' },
    },
  };
};
