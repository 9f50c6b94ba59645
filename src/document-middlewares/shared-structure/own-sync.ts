import type { Core } from '@strapi/strapi';

/**
 * Switches off the i18n plugin's own copying of shared attributes: it copies drafts to whatever
 * locale was written last, and published facts past their approval.
 * @throws if an upgrade of the plugin has renamed what is switched off
 */
export const switchOffOwnSync = (strapi: Core.Strapi): void => {
  const localizations = strapi.plugin('i18n').service('localizations');
  if (typeof localizations.syncNonLocalizedAttributes !== 'function') {
    throw new Error('The i18n plugin no longer has localizations.syncNonLocalizedAttributes');
  }
  localizations.syncNonLocalizedAttributes = async () => undefined;
};
