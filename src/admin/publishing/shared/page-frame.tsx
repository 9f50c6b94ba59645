import type { ReactNode } from 'react';
import { Box, Flex, Link } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Link as RouterLink, useLocation } from 'react-router-dom';
import { AUDIT_PATH, EDITIONS_PATH, WEBHOOKS_PATH } from './paths';
import { KEEP_WEBHOOKS, READ_AUDIT, READ_EDITIONS } from './permissions';
import { useHasPermission } from './use-has-permission';
import { useWording } from './use-wording';

const PLACES = [
  { path: EDITIONS_PATH, id: 'nav.editions', permission: READ_EDITIONS },
  { path: AUDIT_PATH, id: 'nav.audit', permission: READ_AUDIT },
  { path: WEBHOOKS_PATH, id: 'nav.webhooks', permission: KEEP_WEBHOOKS },
] as const;

interface Props {
  readonly title: string;
  readonly subtitle?: ReactNode;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A screen of the publishing desk, with the way to the others that the user may see. */
export const PageFrame = ({ title, subtitle, action, children }: Props) => {
  const { say } = useWording();
  const has = useHasPermission();
  const { pathname } = useLocation();
  const places = PLACES.filter(({ permission }) => has(permission));
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={subtitle}
        primaryAction={action}
        navigationAction={
          places.length > 1 && (
            <Flex tag="nav" gap={5} aria-label={say('nav.label')}>
              {places.map(({ path, id }) => (
                <Link
                  key={path}
                  tag={RouterLink}
                  to={path}
                  aria-current={pathname.endsWith(path) ? 'page' : undefined}
                  style={pathname.endsWith(path) ? { fontWeight: 600 } : undefined}
                >
                  {say(id)}
                </Link>
              ))}
            </Flex>
          )
        }
      />
      <Layouts.Content>
        <Box paddingBottom={8}>{children}</Box>
      </Layouts.Content>
    </Page.Main>
  );
};
