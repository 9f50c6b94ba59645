import { useDeferredValue } from 'react';
import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { useGetImpactQuery } from '../../figures/figures-api';
import { Asked } from '../shared/asked';
import { documentPath } from '../shared/paths';
import { useWording } from '../shared/use-wording';

interface Props {
  readonly metric: string;
  readonly facts: object;
}

/** `api::report-section.report-section` as `report-section`; a bare name stays. */
const bareName = (contentType: string): string => contentType.split('.').at(-1) ?? contentType;

/** Every sentence that refers to the metric, in each language, now and with the new facts. */
export const ImpactList = ({ metric, facts }: Props) => {
  const { say, language, contentType } = useWording();
  const query = useGetImpactQuery({ documentId: metric, facts: useDeferredValue(facts) });
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={5}>
      <Typography variant="delta" tag="h3">
        {say('impact.heading')}
      </Typography>
      <Asked query={query}>
        {(impact) =>
          impact.length === 0 ? (
            <Typography tag="p" textColor="neutral600" paddingTop={2}>
              {say('impact.none')}
            </Typography>
          ) : (
            <>
              <Typography tag="p" textColor="neutral600">
                {say('impact.count', { count: impact.length })}
              </Typography>
              <ul>
                {impact.map(({ documentId, locale, field, title, before, after, ...use }, at) => (
                  <Box
                    key={`${documentId} ${locale} ${field} ${at}`}
                    tag="li"
                    paddingTop={3}
                    paddingBottom={1}
                  >
                    <Flex gap={2}>
                      <Link
                        tag={RouterLink}
                        to={documentPath(bareName(use.contentType), documentId, locale, field)}
                      >
                        {say('readiness.document', {
                          type: contentType(bareName(use.contentType)),
                          title,
                        })}
                      </Link>
                      <Typography variant="pi" textColor="neutral600">
                        {language(locale)}
                      </Typography>
                    </Flex>
                    <Typography tag="p" textColor="danger700" lang={locale}>
                      <strong>{say('impact.before')}</strong>
                      <del>{before ?? use.sentence}</del>
                    </Typography>
                    <Typography tag="p" textColor="success700" lang={locale}>
                      <strong>{say('impact.after')}</strong>
                      <ins>{after ?? use.sentence}</ins>
                    </Typography>
                  </Box>
                ))}
              </ul>
            </>
          )
        }
      </Asked>
    </Box>
  );
};
