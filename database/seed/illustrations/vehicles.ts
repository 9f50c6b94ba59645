import { palette } from './palette';
import { heart } from './scenery';
import { ellipse, fade, line, place, type Point, rect, shape } from './svg';

/** A wheel with tyre, rim and hub, `radius` units. */
export const wheel = (x: number, y: number, radius: number): string =>
  ellipse(x, y, radius, palette.ink) +
  ellipse(x, y, radius * 0.58, palette.slate) +
  ellipse(x, y, radius * 0.42, palette.paper) +
  ellipse(x, y, radius * 0.16, palette.inkSoft);

/** A delivery scooter facing left with a box behind the seat, 420 units long at scale 1, standing on its base point. */
export const scooter = (at: Point, scale: number): string =>
  place(
    at,
    line('M-122-54L-92-200', palette.inkSoft, 13) +
      wheel(-125, -52, 52) +
      wheel(128, -52, 52) +
      shape('M-186-62C-184-128-84-134-66-72L-92-74C-106-98-152-96-164-62Z', palette.tealDark) +
      shape(
        'M-114-204C-100-220-82-212-78-194L-56-98L38-94C46-146 60-166 94-170L198-172C208-140 200-104 178-92C176-76 172-70 160-68C100-62-40-58-64-70C-80-80-110-172-114-204Z',
        palette.teal,
      ) +
      shape(
        'M38-94C46-146 60-166 94-170C80-140 84-100 110-66C60-62-40-58-64-70L-56-98Z',
        palette.tealDark,
      ) +
      line('M-98-204L-92-244L-58-254', palette.ink, 9) +
      line('M-92-244L-104-276', palette.ink, 4) +
      ellipse(-108, -286, 15, palette.slate, 11) +
      ellipse(-112, -206, 14, palette.ochreLight, 17) +
      rect(66, -194, 140, 26, palette.ink, 12) +
      line('M20-62L2-6', palette.inkSoft, 7) +
      rect(98, -318, 140, 126, palette.ochre, 10) +
      fade(0.25, rect(190, -318, 48, 126, palette.ink, 10)) +
      rect(92, -326, 152, 26, palette.ochreDark, 8) +
      heart([150, -248], 52, palette.white, palette.vermilion) +
      ellipse(196, -128, 10, palette.vermilion, 14),
    { scale },
  );
