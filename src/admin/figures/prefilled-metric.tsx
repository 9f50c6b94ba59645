import { Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { takeForNewMetric } from './kept-facts';

/** Fills the form of a new metric with what the figure said that it is made from. */
export const PrefilledMetric = () => {
  const { formatMessage } = useIntl();
  const onChange = useForm('Metric', (form) => form.onChange);
  const [facts] = useState(takeForNewMetric);
  useEffect(() => {
    for (const [name, value] of Object.entries(facts)) onChange(name, value);
    // Once, when the form is opened: what the editor changes afterwards stays.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [facts]);
  const isFilled = Object.keys(facts).length > 0;
  const id = isFilled ? 'dajuan.figures.prefilled' : 'dajuan.figures.no-edition';
  return <Typography variant="pi">{formatMessage({ id })}</Typography>;
};
