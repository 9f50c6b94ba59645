import type { WaivedFinding } from '../../figures/figures-api';

/** What was found in one document. */
export interface FindingGroup {
  readonly contentType: string;
  readonly documentId: string;
  readonly title: string;
  readonly findings: readonly WaivedFinding[];
}

/** What stands between an edition and its readers, by document, and what editors waived of it. */
export interface GroupedFindings {
  readonly errors: number;
  readonly warnings: number;
  /** Documents with errors first, and of each its errors first; else in the order of the edition. */
  readonly groups: readonly FindingGroup[];
  readonly waived: readonly WaivedFinding[];
}

const isError = ({ severity }: WaivedFinding): boolean => severity === 'error';

const errorsFirst = <T>(items: readonly T[], has: (item: T) => boolean): T[] => [
  ...items.filter(has),
  ...items.filter((item) => !has(item)),
];

/** Groups findings for a screen. */
export const groupFindings = (findings: readonly WaivedFinding[]): GroupedFindings => {
  const open = findings.filter(({ waiver }) => !waiver);
  const byDocument = new Map<string, WaivedFinding[]>();
  for (const finding of open) {
    const { contentType, documentId } = finding.document;
    const key = `${contentType} ${documentId}`;
    byDocument.set(key, [...(byDocument.get(key) ?? []), finding]);
  }
  const groups = [...byDocument.values()].flatMap((found) => {
    const [first] = found;
    return first ? [{ ...first.document, findings: errorsFirst(found, isError) }] : [];
  });
  const errors = open.filter(isError).length;
  return {
    errors,
    warnings: open.length - errors,
    groups: errorsFirst(groups, (group) => group.findings.some(isError)),
    waived: findings.filter(({ waiver }) => waiver),
  };
};
