import { palette } from './palette';
import { ellipse, fade, line, place, type Point, rect, shape } from './svg';

/** Leaf colours of a tree or bush: lit side and shaded side. */
export interface Leaf {
  readonly lit: string;
  readonly shaded: string;
}

/** Greens (teals) for near and far plants, and an autumn ochre. */
export const leaves = {
  near: { lit: palette.teal, shaded: palette.tealDark },
  far: { lit: palette.tealLight, shaded: '#5aa298' },
  gold: { lit: palette.ochre, shaded: palette.ochreDark },
} as const satisfies Record<string, Leaf>;

/** Overlapping balls of foliage [x, y, radius], shaded on their lower right. */
const puffs = (
  spots: readonly (readonly [number, number, number])[],
  { lit, shaded }: Leaf,
): string =>
  spots.map(([x, y, r]) => ellipse(x, y, r, shaded)).join('') +
  spots.map(([x, y, r]) => ellipse(x - r * 0.14, y - r * 0.14, r * 0.84, lit)).join('');

/** A round-headed tree, 230 units tall at scale 1, standing on its base point. */
export const roundTree = (at: Point, scale: number, leaf: Leaf): string =>
  place(
    at,
    shape('M-9 0L-6-120H6L9 0Z', palette.woodDark) +
      line('M0-70L26-104', palette.woodDark, 6) +
      puffs(
        [
          [-42, -120, 44],
          [44, -122, 46],
          [0, -166, 60],
        ],
        leaf,
      ),
    { scale },
  );

/** A pointed tree, 220 units tall at scale 1, standing on its base point. */
export const pine = (at: Point, scale: number, { lit, shaded }: Leaf): string =>
  place(
    at,
    rect(-6, -40, 12, 40, palette.woodDark) +
      shape('M0-220C26-150 56-90 52-40C30-26-30-26-52-40C-56-90-26-150 0-220Z', lit) +
      shape('M0-220C26-150 56-90 52-40C40-32 24-30 8-30C26-90 20-150 0-220Z', shaded),
    { scale },
  );

/** A low bush about 180 units wide at scale 1, standing on its base point. */
export const bush = (at: Point, scale: number, leaf: Leaf): string =>
  place(
    at,
    puffs(
      [
        [-54, -26, 40],
        [54, -24, 38],
        [0, -46, 52],
      ],
      leaf,
    ) + rect(-92, -4, 184, 12, leaf.shaded, 6),
    { scale },
  );

/** A potted plant with pointed leaves, about 200 units tall at scale 1, standing on its base point. */
export const pottedPlant = (at: Point, scale: number, pot: string): string =>
  place(
    at,
    [-62, -38, -16, 8, 32, 58]
      .map((turn, index) =>
        place(
          [0, -70],
          shape(
            'M0 0C-26-40-20-96 0-128C20-96 26-40 0 0Z',
            index % 2 ? palette.teal : palette.tealDark,
          ) + line('M0-6V-104', palette.tealLight, 2),
          {
            turn,
            scale: 0.82 + (index % 3) * 0.1,
          },
        ),
      )
      .join('') +
      shape('M-44-84H44L32 0H-32Z', pot) +
      fade(0.18, shape('M10-84H44L32 0H14Z', palette.ink)) +
      rect(-50, -94, 100, 18, pot, 5),
    { scale },
  );
