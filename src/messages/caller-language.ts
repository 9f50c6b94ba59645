import type { Language } from './say';

interface Caller {
  state: { user?: { preferedLanguage?: string | null } };
  acceptsLanguages: (...languages: string[]) => string | false;
}

/**
 * The language to answer the current caller in: an administrator's own choice (Strapi spells it
 * `preferedLanguage`), else what the request accepts, else English.
 */
export const callerLanguage = (): Language => {
  const caller = strapi.requestContext.get() as Caller | undefined;
  if (!caller) return 'en';
  const wanted =
    caller.state.user?.preferedLanguage ?? caller.acceptsLanguages('en', 'zh', 'zh-Hans', 'zh-CN');
  return wanted && wanted.startsWith('zh') ? 'zh-Hans' : 'en';
};
