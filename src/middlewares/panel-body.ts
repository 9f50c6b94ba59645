import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { say } from '../messages/say';

const NO_DOCUMENT = new Set(['actions', 'clone', 'auto-clone']);

/**
 * The document that a write of the content manager names in its path; null if it writes none (the
 * bulk acts send a list of documents, and no fields). Paths are matched whatever their case, as Strapi does.
 */
const writtenAt = (method: string, path: string): { documentId?: string } | null => {
  if (method !== 'POST' && method !== 'PUT') return null;
  const [door, kind, model, first, second] = path.split('/').filter(Boolean);
  if (door?.toLowerCase() !== 'content-manager' || !kind?.toLowerCase().endsWith('-types'))
    return null;
  if (first === undefined) return model === undefined ? null : {};
  if (!NO_DOCUMENT.has(first.toLowerCase())) return { documentId: first };
  return second?.toLowerCase().startsWith('bulk') ? null : {};
};

const refuse = (key: 'documentId' | 'locale'): never => {
  const code = `system-key.${key}` as const;
  const message = say(code, { field: key });
  throw new errors.ValidationError(message, {
    errors: [{ path: [key], message, name: 'ValidationError', code }],
  });
};

/**
 * Which document and language a write of the panel is about, its address says. The panel sends the
 * whole form back, so that both are in the body too: where they are the same they go unread, and
 * where they are not, the form was another document's.
 * @throws ValidationError (400)
 */
const panelBody: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (ctx, next) => {
    const written = writtenAt(ctx.method, ctx.path);
    const body: unknown = ctx.request.body;
    if (!written || typeof body !== 'object' || body === null || Array.isArray(body)) return next();
    const { documentId, locale, ...rest } = body as Record<string, unknown>;
    const addressed = written.documentId;
    if (documentId !== undefined && addressed !== undefined && documentId !== addressed) {
      refuse('documentId');
    }
    if (locale !== undefined && locale !== null) {
      const asked = ctx.query.locale;
      const meant = asked || (await strapi.plugin('i18n').service('locales').getDefaultLocale());
      if (locale !== meant) refuse('locale');
    }
    ctx.request.body = rest;
    return next();
  };

export default panelBody;
