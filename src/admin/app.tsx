import type { StrapiApp } from '@strapi/strapi/admin';
import mark from './assets/mark.svg';
import { adaptEditLayout, SHARED_RELATION } from './content-manager/adapt-edit-layout';
import { adaptFilters } from './content-manager/adapt-filters';
import { adaptList } from './content-manager/adapt-list';
import { SharedRelationInput } from './content-manager/shared-relation-input';
import { registerCustomFields } from './custom-fields/register-custom-fields';
import type { ContentManagerApis } from './deleting/action-types';
import { registerDeleting } from './deleting/register-deleting';
import { registerFigures } from './figures/register-figures';
import { addPublishingLink, registerPublishingPanel } from './publishing/register-publishing';
import { withdrawAtDesk } from './publishing/withdraw-at-desk';
import { preferBrowserLanguage, skipTours } from './quiet/first-visit';
import { brandHead } from './quiet/head';
import { withholdLinks } from './quiet/withheld-links';
import { translations } from './translations';

export default {
  config: {
    locales: ['zh-Hans', 'en'],
    translations,
    auth: { logo: mark },
    menu: { logo: mark },
    tutorials: false,
    notifications: { releases: false },
  },
  register(app: StrapiApp): void {
    brandHead();
    preferBrowserLanguage();
    void skipTours();
    app.addRBACMiddleware(withholdLinks);
    registerCustomFields(app);
    addPublishingLink(app);
    // Before the i18n plugin, whose hook does not pass the query on.
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', adaptEditLayout);
    app.addFields({ type: SHARED_RELATION, Component: SharedRelationInput as never });
  },
  bootstrap(app: StrapiApp): void {
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', adaptList);
    app.registerHook('Admin/CM/pages/ListView/inject-in-filters', adaptFilters);
    const { apis } = app.getPlugin('content-manager');
    registerDeleting(apis as unknown as ContentManagerApis);
    registerFigures(apis as never);
    registerPublishingPanel(apis as never);
    withdrawAtDesk(apis as never);
  },
};
