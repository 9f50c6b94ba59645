import { palette } from './palette';
import { heart } from './scenery';
import { ellipse, fade, line, place, type Point, rect, shape } from './svg';
import { wheel } from './vehicles';

/** Head and shoulders behind a bus window, around `x`. */
const passenger = (x: number): string =>
  shape(
    `M${x - 46}-260C${x - 44}-300 ${x - 16}-304 ${x}-304C${x + 16}-304 ${x + 44}-300 ${x + 46}-260Z`,
    palette.slate,
  ) + ellipse(x, -332, 25, palette.inkSoft, 29);

/** A health-check bus facing right, 900 units long at scale 1, standing on its base point (the middle of its length), with its lit door open on the left. */
export const healthBus = (at: Point, scale: number): string =>
  place(
    at,
    shape(
      'M-440-60V-430C-440-462-424-476-396-476H360C410-476 426-452 436-400L456-250V-60Z',
      palette.teal,
    ) +
      shape('M-440-140V-60H456V-140Z', palette.tealDark) +
      shape('M-440-214H456V-152H-440Z', palette.white) +
      shape('M-440-152H456V-138H-440Z', palette.ochre) +
      rect(-400, -496, 180, 24, palette.paper, 8) +
      rect(60, -500, 220, 28, palette.paper, 8) +
      [-190, -30, 130]
        .map(
          (x) =>
            rect(x, -410, 140, 150, palette.mist, 14) +
            passenger(x + 70) +
            fade(
              0.45,
              shape(`M${x + 20}-260L${x + 90}-410H${x + 124}L${x + 54}-260Z`, palette.white),
            ),
        )
        .join('') +
      shape('M300-410H380C392-410 398-402 402-390L424-260H300Z', palette.mist) +
      fade(0.45, shape('M318-260L360-410H386L344-260Z', palette.white)) +
      rect(-380, -410, 150, 350, palette.tealDeep, 10) +
      rect(-372, -402, 134, 342, palette.ochreLight, 6) +
      shape('M-372-402H-326C-318-300-340-240-330-60H-372Z', palette.tealLight) +
      line('M-262-90V-230', palette.slate, 8) +
      rect(-232, -410, 20, 350, palette.paper, 6) +
      rect(-394, -60, 178, 22, palette.slate, 4) +
      rect(-408, -36, 206, 22, palette.inkSoft, 4) +
      rect(428, -170, 30, 40, palette.ochreLight, 10) +
      rect(-446, -80, 46, 26, palette.ink, 6) +
      rect(-196, -80, 660, 26, palette.ink, 8) +
      shape('M-158-54A78 78 0 0 1-2-54Z', palette.inkSoft) +
      shape('M222-54A78 78 0 0 1 378-54Z', palette.inkSoft) +
      wheel(-80, -58, 60) +
      wheel(300, -58, 60) +
      ellipse(16, -190, 80, palette.white) +
      heart([16, -186], 100, palette.vermilion, palette.white),
    { scale },
  );
