/** Tables that a first start fills: languages, roles and what they may do, settings, tokens. */
const FILLED = [
  /^(?:strapi|dajuan)_/,
  /^i18n_locale$/,
  /^admin_(?:permissions|roles)(?:_role_lnk)?$/,
  /^up_(?:permissions|roles)(?:_role_lnk)?$/,
];

/** Whether rows of a table are no sign that anyone has worked with the database. */
export const filledByAStart = (table: string): boolean =>
  FILLED.some((pattern) => pattern.test(table));
