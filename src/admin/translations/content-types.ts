/** What a translator of the panel writes for one content type: its name, and a label and help a field. */
export interface ContentTypeWording {
  displayName: string;
  fields: Record<string, { label: string; hint: string }>;
}

/** Wording by content type uid, e.g. `api::metric.metric`. */
export type ContentWording = Record<string, ContentTypeWording>;

/** Columns every type has; the panel asks for their labels type by type. */
export type CommonLabels = Record<string, string>;

export const hintId = (uid: string, field: string): string => `dajuan.hint.${uid}.${field}`;

const labelId = (uid: string, field: string): string =>
  `content-manager.content-types.${uid}.${field}`;

/**
 * Message ids the panel looks up: a type's name by its English display name, a field's label by
 * type and field, and our own id for the help under the field.
 * @param wording what to say, in one language
 * @param english the same in English, whose display names are the ids
 */
export const contentMessages = (
  wording: ContentWording,
  english: ContentWording,
  common: CommonLabels,
): Record<string, string> => {
  const messages: Record<string, string> = {};
  for (const [uid, { displayName, fields }] of Object.entries(wording)) {
    messages[english[uid]?.displayName ?? displayName] = displayName;
    for (const [field, label] of Object.entries(common)) messages[labelId(uid, field)] = label;
    for (const [field, { label, hint }] of Object.entries(fields)) {
      messages[labelId(uid, field)] = label;
      if (hint) messages[hintId(uid, field)] = hint;
    }
  }
  return messages;
};
