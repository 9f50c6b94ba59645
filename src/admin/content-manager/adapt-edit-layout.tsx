import { FormattedMessage } from 'react-intl';
import { SOURCE_LOCALE } from '../source-locale';
import { translations } from '../translations';
import { hintId } from '../translations/content-types';
import { contentTypeUid } from './content-type-uid';
import type { EditField, EditLayoutHook } from './edit-layout';
import { isUnusedField } from './unused-fields';

/** The field type our read-only list of relations is registered under. */
export const SHARED_RELATION = 'dajuan-shared-relation';

const isShared = ({ attribute }: EditField): boolean =>
  attribute.pluginOptions?.i18n?.localized !== true;

/** Leaves the limits out of what the panel writes above a hint; they are checked all the same. */
const withoutLimits = (attribute: EditField['attribute']): EditField['attribute'] => {
  const { min: _min, max: _max, minLength: _minLength, maxLength: _maxLength, ...rest } = attribute;
  return rest;
};

/** Outside the source locale structure and facts are shown, with where they come from. */
const readOnly = (field: EditField, owner: string): EditField => ({
  ...field,
  owner: field.type === 'relation' ? owner : undefined,
  attribute: withoutLimits(field.attribute),
  type: field.type === 'relation' ? SHARED_RELATION : field.type,
  disabled: true,
  hint: <FormattedMessage id="dajuan.shared.follows" />,
});

/** Help in the interface's language, unless an administrator wrote their own. */
const withHelp = (field: EditField, uid: string): EditField => {
  const id = hintId(uid, field.name);
  if (field.hint || !translations.en?.[id]) return field;
  const { customField, minLength, maxLength } = field.attribute;
  const helpSaysIt = customField !== undefined || (minLength && minLength === maxLength);
  const attribute = helpSaysIt ? withoutLimits(field.attribute) : field.attribute;
  return { ...field, attribute, hint: <FormattedMessage id={id} /> };
};

/** Saving in “Configure the view” would store what we change here. */
const isConfiguring = (): boolean => window.location.pathname.includes('/configurations/');

/**
 * Adapts an edit view to who works in it: help under each field, no field the language has no use
 * for, and outside the source locale everything that follows the source is read-only.
 */
export const adaptEditLayout = ({ layout, query }: EditLayoutHook): EditLayoutHook => {
  const uid = contentTypeUid(layout.settings.displayName);
  if (!uid || isConfiguring()) return { layout, query };
  const locale = query.plugins?.i18n?.locale ?? SOURCE_LOCALE;
  const adapt = (field: EditField): EditField =>
    locale !== SOURCE_LOCALE && isShared(field) ? readOnly(field, uid) : withHelp(field, uid);
  const rows = layout.layout.map((panel) =>
    panel
      .map((row) => row.filter(({ name }) => !isUnusedField(uid, name, locale)).map(adapt))
      .filter((row) => row.length > 0),
  );
  const components = Object.fromEntries(
    Object.entries(layout.components).map(([owner, component]) => {
      const used = ({ name }: EditField) => !isUnusedField(owner, name, locale);
      const kept = component.layout.map((row) => row.filter(used)).filter((row) => row.length > 0);
      return [owner, { ...component, layout: kept }];
    }),
  );
  return { layout: { ...layout, layout: rows, components }, query };
};
