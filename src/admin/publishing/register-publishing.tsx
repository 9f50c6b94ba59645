import type { ReactElement } from 'react';
import { Earth } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { EditionPanel } from './edition/edition-panel';
import { BASE } from './shared/paths';
import { KEEP_WEBHOOKS, READ_AUDIT, READ_EDITIONS } from './shared/permissions';
import { useWording } from './shared/use-wording';

interface PanelProps {
  readonly model: string;
  readonly documentId?: string;
}

type PanelComponent = (props: PanelProps) => {
  readonly title: string;
  readonly content: ReactElement;
} | null;

interface ContentManager {
  addEditViewSidePanel(panels: PanelComponent[]): void;
}

const PublishingPanel: PanelComponent = ({ model, documentId }) => {
  const { say } = useWording();
  if (model !== READ_EDITIONS.subject || documentId === undefined) return null;
  return { title: say('title'), content: <EditionPanel documentId={documentId} /> };
};

/** Puts the publishing desk into the menu, for those who may see any of its screens. */
export const addPublishingLink = (app: StrapiApp): void => {
  app.addMenuLink({
    to: BASE,
    icon: Earth,
    intlLabel: { id: 'dajuan.publishing.title', defaultMessage: 'Publishing' },
    permissions: [READ_EDITIONS, READ_AUDIT, KEEP_WEBHOOKS].map((permission) => ({
      ...permission,
      conditions: [],
    })),
    Component: () => import('./publishing-pages'),
    position: 2,
  });
};

/** Puts the readiness of an edition beside its form. */
export const registerPublishingPanel = (contentManager: ContentManager): void => {
  contentManager.addEditViewSidePanel([PublishingPanel]);
};
