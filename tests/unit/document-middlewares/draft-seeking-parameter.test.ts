import { describe, expect, it } from 'vitest';
import { draftSeekingParameter } from '../../../src/document-middlewares/draft-seeking-parameter';

describe('the parameter that seeks drafts', () => {
  it.each<[string, object]>([
    ['status', { status: 'draft' }],
    ['status', { status: ['published'] }],
    ['status', { status: { $eq: 'draft' } }],
    ['publicationFilter', { status: 'published', publicationFilter: 'modified' }],
    ['hasPublishedVersion', { hasPublishedVersion: false }],
    ['filters.localizations', { filters: { $and: [{ $not: { localizations: { id: 1 } } }] } }],
    ['sort.localizations', { sort: 'key,localizations.label:desc' }],
    ['sort.localizations', { sort: ['edition.localizations.title'] }],
    ['sort.localizations', { sort: [{ localizations: { label: 'asc' } }] }],
    [
      'populate.localizations',
      { populate: { edition: { filters: { localizations: { title: 'x' } } } } },
    ],
    [
      'populate.localizations',
      { populate: { a: { populate: { b: { sort: 'localizations.title' } } } } },
    ],
  ])('is %s in %j', (parameter, read) => {
    expect(draftSeekingParameter(read)).toBe(parameter);
  });

  it.each([
    {},
    { status: 'published' },
    { status: '', publicationFilter: null, hasPublishedVersion: undefined },
    { filters: { label: { $eq: 'localizations' } }, sort: 'label' },
    { populate: 'localizations' },
    { populate: { localizations: true } },
    { populate: { localizations: { populate: ['edition'], fields: ['label'] } } },
  ])('is not there in %j', (read) => {
    expect(draftSeekingParameter(read)).toBeUndefined();
  });
});
