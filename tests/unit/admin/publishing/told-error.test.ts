import { describe, expect, it } from 'vitest';
import { toldError } from '../../../../src/admin/publishing/shared/told-error';

describe('what is told of a failed request', () => {
  it('is what the server said, by field too', () => {
    const errors = [{ path: ['notes', 'en'], message: 'Write a note' }];
    const error = { status: 400, name: 'ValidationError', message: 'No', details: { errors } };
    expect(toldError(error)).toEqual({
      kind: 'told',
      message: 'No',
      fields: { 'notes.en': 'Write a note' },
      findings: [],
    });
  });

  it('has the findings that stand against the act', () => {
    const findings = [{ code: 'text.empty' }];
    const error = { status: 422, message: 'Not ready', details: { findings } };
    expect(toldError(error).findings).toEqual(findings);
  });

  it('is the words of a refusal that names languages', () => {
    const error = { status: 403, name: 'PolicyError', message: 'You may not publish in English' };
    expect(toldError(error)).toMatchObject({ kind: 'told', message: error.message });
  });

  it.each([
    [{ status: 403, name: 'ForbiddenError', message: 'Forbidden' }, 'forbidden'],
    [{ status: 403, name: 'PolicyError', message: 'Policy Failed' }, 'forbidden'],
    [{ status: 404, name: 'NotFoundError', message: 'Not Found' }, 'missing'],
    [{ status: 500, message: 'Internal Server Error' }, 'failed'],
    [{ status: 400, message: 'Bad Request' }, 'failed'],
    [new TypeError('fetch failed'), 'failed'],
    [undefined, 'failed'],
    ['odd', 'failed'],
  ])('never is the framework’s own words: %j', (error, kind) => {
    expect(toldError(error)).toEqual({ kind, message: undefined, fields: {}, findings: [] });
  });

  it('passes over field errors that are none', () => {
    const details = { errors: [{ path: 'name', message: 'x' }, { path: ['url'] }] };
    expect(toldError({ status: 400, message: 'No', details }).fields).toEqual({});
  });
});
