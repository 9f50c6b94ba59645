import type { Core } from '@strapi/strapi';
import { describeUses, type DescribedUse, type Use } from './describe-uses';
import { findMentions, type Mention, type MentionTarget } from './find-mentions';
import { toMetric } from './mention-targets';
import { metricName } from './metric-name';

const withoutWorkings = ({
  mention: _mention,
  write: _write,
  resolver: _resolver,
  ...use
}: DescribedUse): Use => use;

/** Every place that refers to one of the targets. */
export const usesOf = async (
  strapi: Core.Strapi,
  targets: readonly MentionTarget[],
): Promise<Use[]> => {
  const mentions: Mention[] = [];
  for (const target of targets) mentions.push(...(await findMentions(strapi, target)));
  return (await describeUses(strapi, mentions)).map(withoutWorkings);
};

/** The targets a metric's references name it by; its draft may have another name than readers see. */
export const targetsOfMetric = async (
  strapi: Core.Strapi,
  documentId: string,
): Promise<MentionTarget[]> => {
  const names = [
    await metricName(strapi, documentId, 'draft'),
    await metricName(strapi, documentId, 'published'),
  ];
  const known = new Set<string>();
  return names.flatMap((name) => {
    if (!name?.edition) return [];
    const words = `${name.edition.documentId}/${name.key}`;
    if (known.has(words)) return [];
    known.add(words);
    return [toMetric(name)];
  });
};

/** Where a metric is referred to, in drafts and in what is published, in every language. */
export const usedIn = async (strapi: Core.Strapi, documentId: string): Promise<Use[]> =>
  usesOf(strapi, await targetsOfMetric(strapi, documentId));
