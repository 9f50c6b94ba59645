import type { WaivedFinding } from '../../figures/figures-api';

/** What is told of a failed request. */
export interface ToldError {
  /** `told`: the server said it, in the caller's language; the others have words of the panel's. */
  readonly kind: 'told' | 'forbidden' | 'missing' | 'failed';
  readonly message: string | undefined;
  /** What the server said of single fields, by the field's name, dots between its parts. */
  readonly fields: Readonly<Record<string, string>>;
  /** What stands against the act. */
  readonly findings: readonly WaivedFinding[];
}

interface Answered {
  readonly status?: unknown;
  readonly name?: unknown;
  readonly message?: unknown;
  readonly details?: { readonly errors?: unknown; readonly findings?: unknown };
}

interface FieldError {
  readonly path?: unknown;
  readonly message?: unknown;
}

const fieldsOf = (errors: unknown): Record<string, string> =>
  Object.fromEntries(
    (Array.isArray(errors) ? (errors as FieldError[]) : []).flatMap(({ path, message }) =>
      Array.isArray(path) && typeof message === 'string' ? [[path.join('.'), message]] : [],
    ),
  );

/** Messages that are the framework's own, in English and of no use to an editor. */
const UNWORDED = new Set(['Not Found', 'Forbidden', 'Policy Failed', 'Bad Request']);

const kindOf = (status: number, name: unknown, isWorded: boolean): ToldError['kind'] => {
  // Refusals of ours say in which languages a person may not do it.
  if (status === 403) return name === 'PolicyError' && isWorded ? 'told' : 'forbidden';
  if (status === 404 && !isWorded) return 'missing';
  return status >= 400 && status < 500 && isWorded ? 'told' : 'failed';
};

/** Makes of an error of a request what can be shown: never a status, a name or JSON. */
export const toldError = (error: unknown): ToldError => {
  const { status, name, message, details } = (
    typeof error === 'object' && error !== null ? error : {}
  ) as Answered;
  const text = typeof message === 'string' && !UNWORDED.has(message) ? message : '';
  const kind = kindOf(typeof status === 'number' ? status : 0, name, text !== '');
  if (kind !== 'told') return { kind, message: undefined, fields: {}, findings: [] };
  const findings = Array.isArray(details?.findings) ? (details.findings as WaivedFinding[]) : [];
  return { kind, message: text, fields: fieldsOf(details?.errors), findings };
};
