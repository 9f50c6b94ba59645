/** EXIF's tag for which way up a picture is; values 1 (upright) to 8. */
const ORIENTATION = 0x0112;
const SHORT = 3;
const ENTRY = 12;

/**
 * Which way up a picture is, by its EXIF data.
 * @param tiff EXIF data from its byte-order mark on
 * @returns 1 to 8; 1, upright, where the data does not say
 */
export const orientationOf = (tiff: Buffer): number => {
  const order = tiff.toString('latin1', 0, 2);
  if ((order !== 'II' && order !== 'MM') || tiff.length < 8) return 1;
  const read16 = (at: number): number =>
    at + 2 > tiff.length ? 0 : order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const directory = order === 'II' ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  const entries = read16(directory);
  for (let at = directory + 2; at < directory + 2 + entries * ENTRY; at += ENTRY) {
    if (at + ENTRY > tiff.length) break;
    if (read16(at) !== ORIENTATION || read16(at + 2) !== SHORT) continue;
    const value = read16(at + 8);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
};

/** EXIF data that says which way up a picture is, and nothing else. */
export const orientationAlone = (orientation: number): Buffer => {
  const tiff = Buffer.alloc(26);
  tiff.write('MM\0*', 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(ORIENTATION, 10);
  tiff.writeUInt16BE(SHORT, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  return tiff;
};
