import { Page } from '@strapi/strapi/admin';
import { Navigate, Route, Routes } from 'react-router-dom';
import { AuditPage } from './audit/audit-page';
import { EditionPage } from './edition/edition-page';
import { EditionsPage } from './editions/editions-page';
import { AUDIT_PATH, BASE, EDITIONS_PATH, WEBHOOKS_PATH } from './shared/paths';
import { KEEP_WEBHOOKS, READ_AUDIT, READ_EDITIONS } from './shared/permissions';
import { useHasPermission } from './shared/use-has-permission';
import { WebhooksPage } from './webhooks/webhooks-page';

/** Opens the first screen that the user may see. */
const First = () => {
  const has = useHasPermission();
  if (has(READ_EDITIONS)) return <Navigate to={EDITIONS_PATH} replace />;
  return <Navigate to={has(READ_AUDIT) ? AUDIT_PATH : WEBHOOKS_PATH} replace />;
};

/** The screens of the publishing desk, each for those who may see it. */
const PublishingPages = () => (
  <Routes>
    <Route index element={<First />} />
    <Route
      path="editions"
      element={
        <Page.Protect permissions={[READ_EDITIONS]}>
          <EditionsPage />
        </Page.Protect>
      }
    />
    <Route
      path="editions/:documentId"
      element={
        <Page.Protect permissions={[READ_EDITIONS]}>
          <EditionPage />
        </Page.Protect>
      }
    />
    <Route
      path="audit"
      element={
        <Page.Protect permissions={[READ_AUDIT]}>
          <AuditPage />
        </Page.Protect>
      }
    />
    <Route
      path="webhooks"
      element={
        <Page.Protect permissions={[KEEP_WEBHOOKS]}>
          <WebhooksPage />
        </Page.Protect>
      }
    />
    <Route path="*" element={<Navigate to={`/${BASE}`} replace />} />
  </Routes>
);

export default PublishingPages;
