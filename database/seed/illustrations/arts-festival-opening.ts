import { curtain } from './furniture';
import { palette } from './palette';
import { audience, choir, dancer } from './performers';
import { band } from './scenery';
import { stageBackdrop, stageFloor, valance } from './stage';
import { canvas, ellipse, fade, glow, picture, polygon } from './svg';

/** A choir and dancers on a stage between curtains, before an audience seen from behind. */
export const artsFestivalOpening = (): string =>
  picture([
    band(0, canvas.height, palette.tealDeep),
    stageBackdrop(),
    fade(
      0.3,
      polygon(
        [
          [420, 90],
          [470, 90],
          [760, 800],
          [400, 800],
        ],
        palette.cream,
      ),
    ),
    fade(
      0.3,
      polygon(
        [
          [1130, 90],
          [1180, 90],
          [1200, 800],
          [840, 800],
        ],
        palette.cream,
      ),
    ),
    choir(),
    stageFloor(),
    glow('spot', palette.ochreLight, 0.55),
    ellipse(800, 790, 620, 'url(#spot)', 90),
    curtain([0, 60], 330, 790, 6, palette.vermilion, palette.vermilionDark, {
      side: -1,
      gather: 0.35,
    }),
    curtain([1270, 60], 330, 790, 6, palette.vermilion, palette.vermilionDark, {
      side: 1,
      gather: 0.35,
    }),
    valance(),
    dancer(
      [450, 592],
      -7,
      [
        [-176, -168],
        [78, -268],
      ],
      [-6, -30],
      palette.teal,
      palette.tealDark,
    ),
    dancer(
      [1150, 592],
      7,
      [
        [-78, -268],
        [176, -168],
      ],
      [30, 6],
      palette.teal,
      palette.tealDark,
    ),
    dancer(
      [800, 608],
      0,
      [
        [-116, -254],
        [116, -254],
      ],
      [-8, 8],
      palette.vermilion,
      palette.vermilionDark,
    ),
    audience(),
  ]);
