import { Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import type { FigureLocale } from '../../../domain/figures/figure';
import type { SheetFigure } from '../desk-api/answers';
import { useSetCheckMutation } from '../desk-api/edition-api';
import { documentPath } from '../shared/paths';
import { Table } from '../shared/table';
import { useMay } from '../shared/use-may';
import { useWording } from '../shared/use-wording';
import { wordPeriod } from './word-period';

interface Props {
  readonly figures: readonly SheetFigure[];
  readonly locale: FigureLocale;
}

/** The figures to sign, each with its value, where it comes from, and who looked at it. */
export const FiguresTable = ({ figures, locale }: Props) => {
  const { say, moment, error: word } = useWording();
  const { formatNumber, locale: language } = useIntl();
  const { toggleNotification } = useNotification();
  const mayCheck = useMay()('update', 'api::metric.metric', 'zh-Hans');
  const [setCheck, { isLoading, originalArgs }] = useSetCheckMutation();

  const mark = async ({ documentId, check }: SheetFigure): Promise<void> => {
    const answer = await setCheck({ documentId, isChecked: check === null });
    if ('error' in answer) {
      toggleNotification({ type: 'danger', message: word(answer.error) });
    }
  };

  const cellsOf = (figure: SheetFigure) => {
    const { documentId, key, label, text, value, lastYear, sourceNote, period, check } = figure;
    const exact = value === null ? '—' : formatNumber(value, { maximumFractionDigits: 4 });
    return [
      <Box key="label" maxWidth="22rem">
        <Link tag={RouterLink} to={documentPath('metric', documentId, locale)}>
          {label}
        </Link>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {key}
        </Typography>
      </Box>,
      <Box key="text">
        <Typography tag="p" fontWeight="bold" lang={locale}>
          {value === null ? say('sign-off.no-value') : text}
        </Typography>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {exact}
        </Typography>
      </Box>,
      lastYear ? (
        <Box key="last">
          <Typography tag="p" lang={locale}>
            {lastYear.text}
          </Typography>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {String(lastYear.year)}
          </Typography>
        </Box>
      ) : (
        '—'
      ),
      <Box key="source" maxWidth="26rem">
        <Typography tag="p" style={{ whiteSpace: 'normal' }}>
          {sourceNote ?? '—'}
        </Typography>
        {period !== null && (
          <Typography tag="p" variant="pi" textColor="neutral600">
            {wordPeriod(period, language)}
          </Typography>
        )}
        <Typography tag="p" variant="pi" textColor="neutral600">
          {say('sign-off.used', { count: figure.usedIn })}
        </Typography>
      </Box>,
      <Flex key="check" direction="column" alignItems="flex-start" gap={1}>
        {check && (
          <Typography variant="pi" textColor="success700" style={{ whiteSpace: 'normal' }}>
            {say('sign-off.checked', {
              person: check.person,
              moment: moment(check.checkedAt),
            })}
          </Typography>
        )}
        {mayCheck && value !== null && (
          <Button
            size="S"
            variant={check ? 'tertiary' : 'secondary'}
            loading={isLoading && originalArgs?.documentId === documentId}
            aria-label={say(check ? 'sign-off.uncheck-one' : 'sign-off.check-one', { label })}
            onClick={() => void mark(figure)}
          >
            {say(check ? 'sign-off.uncheck' : 'sign-off.check')}
          </Button>
        )}
        {!check && (!mayCheck || value === null) && (
          <Typography textColor="neutral600">{say('sign-off.unchecked')}</Typography>
        )}
      </Flex>,
    ];
  };

  return (
    <Table
      label={say('sign-off.table')}
      heads={['metric', 'figure', 'last-year', 'source', 'check'].map((head) =>
        say(`sign-off.head.${head}`),
      )}
      rows={figures.map((figure) => ({ key: figure.documentId, cells: cellsOf(figure) }))}
    />
  );
};
