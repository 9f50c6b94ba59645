import { useState } from 'react';
import { Button, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import type { AuditEntry } from '../desk-api/answers';
import { useGetAuditQuery } from '../desk-api/audit-api';
import { Asked } from '../shared/asked';
import { PageFrame } from '../shared/page-frame';
import { Pager } from '../shared/pager';
import { saveFile } from '../shared/save-file';
import { Table } from '../shared/table';
import { toldError } from '../shared/told-error';
import { useWording } from '../shared/use-wording';
import { isKnownAction } from './actions';
import { auditQuery, NO_FILTER } from './audit-filter';
import { EntryDetails } from './entry-details';
import { EntrySubject } from './entry-subject';
import { FilterForm } from './filter-form';

/** Who did what to what, the latest first, and the way to take it along as a file. */
export const AuditPage = () => {
  const { say, moment } = useWording();
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [asked, setAsked] = useState({ filter: NO_FILTER, page: 1 });
  const query = useGetAuditQuery(auditQuery(asked.filter, asked.page));
  const { fields } = toldError(query.error);

  const save = async (format: 'csv' | 'ndjson'): Promise<void> => {
    try {
      const params = { ...auditQuery(asked.filter), format };
      const { data } = await get('/dajuan/audit/export', { params, responseType: 'blob' });
      saveFile(data, `audit.${format}`);
    } catch {
      toggleNotification({ type: 'danger', message: say('error.failed') });
    }
  };

  const rowOf = (entry: AuditEntry) => ({
    key: String(entry.id),
    cells: [
      moment(entry.at),
      entry.person ?? say('history.nobody'),
      isKnownAction(entry.action) ? say(`action.${entry.action}`) : entry.action,
      <div key="about">
        <EntrySubject entry={entry} />
      </div>,
      entry.edition === null ? '—' : String(entry.edition),
      <EntryDetails key="details" entry={entry} />,
    ],
  });

  return (
    <PageFrame
      title={say('audit.title')}
      subtitle={say('audit.subtitle')}
      action={
        <>
          {(['csv', 'ndjson'] as const).map((format) => (
            <Button
              key={format}
              variant="secondary"
              startIcon={<Download />}
              disabled={query.error !== undefined}
              onClick={() => void save(format)}
            >
              {say(`audit.export-${format}`)}
            </Button>
          ))}
        </>
      }
    >
      <FilterForm
        filter={asked.filter}
        errors={fields}
        onChange={(filter) => setAsked({ filter, page: 1 })}
      />
      <Asked query={query} empty={say('audit.empty')} isEmpty={({ data }) => data.length === 0}>
        {({ data, meta }) => (
          <>
            <Typography tag="p" textColor="neutral600" role="status" paddingBottom={2}>
              {say('audit.count', { count: meta.pagination.total })}
            </Typography>
            <Table
              label={say('audit.title')}
              heads={['at', 'person', 'action', 'about', 'edition', 'details'].map((head) =>
                say(`audit.head.${head}`),
              )}
              rows={data.map(rowOf)}
            />
            <Pager pagination={meta.pagination} onChange={(page) => setAsked({ ...asked, page })} />
          </>
        )}
      </Asked>
    </PageFrame>
  );
};
