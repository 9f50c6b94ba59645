import { describe, expect, it } from 'vitest';
import type { WaivedFinding } from '../../../../src/admin/figures/figures-api';
import { groupFindings } from '../../../../src/admin/publishing/readiness/group-findings';

const finding = (
  documentId: string,
  severity: 'error' | 'warning',
  more: object = {},
): WaivedFinding =>
  ({
    code: 'text.empty',
    severity,
    field: 'body',
    message: `${documentId} ${severity}`,
    document: { contentType: 'letter', documentId, title: documentId },
    ...more,
  }) as unknown as WaivedFinding;

const waiver = { id: 'w1', reason: 'said so' };

describe('findings grouped for a screen', () => {
  it('are counted by severity', () => {
    const found = [finding('a', 'warning'), finding('b', 'error'), finding('a', 'error')];
    expect(groupFindings(found)).toMatchObject({ errors: 2, warnings: 1 });
  });

  it('stand by document, those with errors first', () => {
    const found = [finding('a', 'warning'), finding('b', 'error'), finding('a', 'warning')];
    const { groups } = groupFindings(found);
    expect(groups.map(({ documentId }) => documentId)).toEqual(['b', 'a']);
    expect(groups[1]?.findings).toHaveLength(2);
  });

  it('have errors first within a document', () => {
    const { groups } = groupFindings([finding('a', 'warning'), finding('a', 'error')]);
    expect(groups[0]?.findings.map(({ severity }) => severity)).toEqual(['error', 'warning']);
  });

  it('keep documents of one id but different types apart', () => {
    const document = { contentType: 'photo', documentId: 'a', title: 'a' };
    expect(
      groupFindings([finding('a', 'error'), finding('a', 'error', { document })]).groups,
    ).toHaveLength(2);
  });

  it('are not counted once they are waived', () => {
    const grouped = groupFindings([finding('a', 'error', { waiver })]);
    expect(grouped).toMatchObject({ errors: 0, warnings: 0, groups: [] });
    expect(grouped.waived).toHaveLength(1);
  });
});
