import { palette } from './palette';
import { band, groundShadow, receding } from './scenery';
import { canvas, ellipse, fade, line, place, type Point, rect, shape, times } from './svg';

/** Plain flag colours, belonging to nobody. */
const flagColours = [palette.vermilion, palette.ochre, palette.white, palette.coral] as const;

/** A flag pole standing on its base point, with a plain waving flag. */
export const flag = (at: Point, scale: number, colour: string): string =>
  place(
    at,
    rect(-4, -330, 8, 330, palette.white, 4) +
      ellipse(0, -334, 8, palette.ochre) +
      shape('M4-322C36-340 60-304 104-320V-246C60-230 36-266 4-248Z', colour) +
      fade(0.16, shape('M50-319C66-314 84-314 104-320V-246C84-240 66-242 50-246Z', palette.ink)),
    { scale },
  );

/** A wheeled suitcase about 110 units tall, standing on its base point. */
export const suitcase = (at: Point): string =>
  groundShadow(at[0], at[1], 90) +
  place(
    at,
    line('M-14-84V-116H14V-84', palette.ink, 5) +
      rect(-34, -88, 68, 82, palette.coral, 10) +
      line('M-16-74V-20M0-74V-20M16-74V-20', palette.vermilion, 4) +
      ellipse(-20, -4, 7, palette.ink) +
      ellipse(20, -4, 7, palette.ink),
  );

/** The paved promenade with balustrade and four flag poles. */
export const promenade = (): string =>
  band(860, canvas.height, palette.paper) +
  band(860, 936, palette.sand) +
  band(860, 876, palette.white) +
  times(33, (index) => rect(index * 50 + 8, 876, 16, 44, palette.white, 5)) +
  band(918, 932, palette.white) +
  line('M0 1000H1600', palette.sand, 3) +
  receding(936, canvas.height, 10, palette.sand) +
  flagColours
    .map((colour, index) => flag([540 + index * 142, 950], index % 2 ? 1 : 1.14, colour))
    .join('');
