// @ts-check
/** @typedef {import('./messages.mjs').Finding} Finding */

const UNREACHABLE =
  /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOENT|57P03)$/;
const TIMED_OUT = /timeout expired|connection timeout|Timeout acquiring a connection/i;
const CERTIFICATE = /SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER|ERR_TLS|CERT_/;
const NOT_ENCRYPTED = /does not support SSL|no encryption|SSL off/i;
const SQL_STATE = /^[0-9A-Z]{5}$/;
const REFUSED = /^28/;
const PASSWORD = /client password must be/;
const NO_DATABASE = '3D000';

/** @param {string} text */
const oneLine = (text) => text.replace(/\s+/g, ' ').trim();

/**
 * @param {{ code: string, message: string }} error
 * @param {import('./database-target.mjs').PostgresTarget} target
 * @returns {Finding}
 */
const explainPostgres = ({ code, message }, { host, port, user, database, setting }) => {
  const shared = { where: `${host}:${port}`, user, database, reason: oneLine(message) };
  if (UNREACHABLE.test(code) || TIMED_OUT.test(message)) {
    const reason = code || 'ETIMEDOUT';
    return {
      code: 'postgres.unreachable',
      params: { ...shared, setting: setting('HOST'), reason },
    };
  }
  if (CERTIFICATE.test(code) || NOT_ENCRYPTED.test(message)) {
    return { code: 'postgres.encryption', params: { ...shared, setting: setting('SSL') } };
  }
  if (REFUSED.test(code) || PASSWORD.test(message)) {
    return { code: 'postgres.refused', params: { ...shared, setting: setting('PASSWORD') } };
  }
  if (code === NO_DATABASE) {
    return { code: 'postgres.noDatabase', params: { ...shared, setting: setting('NAME') } };
  }
  return { code: 'postgres.failed', params: { ...shared, setting: setting('HOST') } };
};

/**
 * Says in one line which setting a database's error points at.
 * @param {unknown} error what the driver, or Strapi, threw
 * @param {import('./database-target.mjs').DatabaseTarget} target
 * @param {{ sure?: boolean }} [options] `sure`: it came from talking to the database, so whatever
 *   it is, it is about that
 * @returns {Finding | undefined} undefined when it is no database's error
 */
export const explainDatabaseError = (error, target, { sure = false } = {}) => {
  if (!(error instanceof Error)) return undefined;
  const code = String(/** @type {NodeJS.ErrnoException} */ (error).code ?? '');
  if (code === 'ERR_DLOPEN_FAILED') return { code: 'sqlite.driver' };
  if (target.client === 'sqlite') {
    if (!code.startsWith('SQLITE_')) return undefined;
    const { setting, file } = target;
    return { code: 'sqlite.failed', params: { setting, file, reason: code } };
  }
  const known =
    sure ||
    [SQL_STATE, UNREACHABLE, CERTIFICATE].some((codes) => codes.test(code)) ||
    [TIMED_OUT, NOT_ENCRYPTED, PASSWORD].some((text) => text.test(error.message));
  return known ? explainPostgres({ code, message: error.message }, target) : undefined;
};
