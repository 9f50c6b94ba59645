import type { SnapshotHead } from '../../snapshots/snapshot';

/** A snapshot that an act has just issued, in one line. */
export const issuedLine = ({ number, locale, kind, sha256 }: SnapshotHead): string =>
  sha256 === null
    ? `Snapshot ${number} in ${locale}: ${kind}`
    : `Snapshot ${number} in ${locale}: SHA-256 ${sha256}`;

/** A snapshot in a list: what it is, when it was issued and by whom, and what was said of it. */
export const listedLines = (head: SnapshotHead): string => {
  const { number, locale, kind, issuedAt, person, note, publicNote, changes } = head;
  const by = person === null ? '' : ` by ${person}`;
  return [
    `${number}  ${locale.padEnd(7)}  ${kind.padEnd(9)}  ${issuedAt}${by}`,
    ...(publicNote === null ? [] : [`   For readers: ${publicNote}`]),
    ...(note === null ? [] : [`   For editors: ${note}`]),
    ...changes.map(({ key, from, to }) => `   ${key}: ${from.text} → ${to.text}`),
  ].join('\n');
};
