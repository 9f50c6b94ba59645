import english from '../../admin/translations/en/content.json';
import chinese from '../../admin/translations/zh-Hans/content.json';

type Wording = Record<string, { fields: Record<string, { label: string }> }>;

const labelOf = (wording: Wording, uid: string, field: string): string | undefined =>
  wording[uid]?.fields[field]?.label;

/**
 * A field's label in both languages, e.g. `年份 Year`: the list of columns and “Configure the view”
 * show the stored label, whatever the interface's language. Undefined for fields of Strapi's own.
 */
export const storedLabel = (uid: string, field: string): string | undefined => {
  const labels = [labelOf(chinese, uid, field), labelOf(english, uid, field)];
  return labels.every((label) => label !== undefined) ? labels.join(' ') : undefined;
};
