import { glazing, paperSheet, teaCup } from './furniture';
import { palette } from './palette';
import { band, groundShadow, receding } from './scenery';
import {
  canvas,
  ellipse,
  fade,
  fall,
  glow,
  line,
  num,
  place,
  type Point,
  rect,
  shape,
  times,
} from './svg';

/** The scales of justice in level balance, 260 units wide at scale 1, around their pivot. */
const scales = (at: Point, scale: number): string => {
  const pan = (x: number): string =>
    line(`M${x} 6L${x - 44} 92M${x} 6L${x + 44} 92`, palette.ochreDark, 4) +
    shape(`M${x - 54} 92H${x + 54}C${x + 44} 126 ${x - 44} 126 ${x - 54} 92Z`, palette.ochre) +
    ellipse(x, 92, 54, palette.ochreLight, 8);
  return place(
    at,
    rect(-8, -20, 16, 190, palette.ochre, 6) +
      shape('M-64 188C-60 166-20 166 0 150C20 166 60 166 64 188Z', palette.ochre) +
      line('M-104 4C-60-18-30 10 0-8C30 10 60-18 104 4', palette.ochre, 11) +
      ellipse(0, -22, 17, palette.ochreLight) +
      pan(-104) +
      pan(104),
    { scale },
  );
};

/** The panelled wall with two windows and the emblem of the scales, and the floor. */
export const meetingRoomWall = (): string =>
  fall('wall', '#d9e9e0', palette.mist) +
  fall('view', '#fbe3bf', '#f4c79f') +
  glow('lamp', palette.white, 0.7) +
  band(0, 800, 'url(#wall)') +
  times(13, (index) => rect(index * 128 + 14, 600, 100, 170, '#bfd9cf', 6)) +
  band(568, 580, palette.tealLight) +
  band(788, 812, palette.teal) +
  band(812, canvas.height, palette.clay) +
  receding(812, canvas.height, 9, palette.wood) +
  ellipse(800, 300, 620, 'url(#lamp)', 420) +
  fade(0.14, ellipse(807, 195, 160, palette.ink)) +
  ellipse(800, 186, 160, palette.white) +
  ellipse(800, 186, 146, palette.tealDark) +
  scales([800, 126], 0.84) +
  glazing(110, 130, 280, 330, 'url(#view)', palette.white) +
  glazing(1210, 130, 280, 330, 'url(#view)', palette.white);

/** A chair back behind someone sitting at (x, y), hip height. */
export const chairBack = (
  x: number,
  y: number,
  width: number,
  fill: string,
  shade: string,
): string =>
  rect(x - width / 2, y - 190, width, 280, shade, 44) +
  rect(x - width / 2 + 10, y - 184, width - 26, 270, fill, 38);

/** The slatted round table, 1060 units across, in the foreground. */
export const roundTable = (): string =>
  groundShadow(800, 1030, 1080) +
  shape('M330 790H1270L1180 1010Q800 1070 420 1010Z', palette.woodDark) +
  times(21, (index) => {
    const t = index / 20;
    return line(
      `M${num(352 + t * 896)} 850L${num(432 + t * 736)} ${num(1016 + Math.sin(t * Math.PI) * 24)}`,
      palette.wood,
      14,
    );
  }) +
  shape('M414 1000Q800 1062 1186 1000L1176 1030Q800 1094 424 1030Z', palette.woodDark) +
  fade(0.3, shape('M334 800Q800 950 1266 800L1254 838Q800 972 346 838Z', palette.ink)) +
  ellipse(800, 786, 530, palette.woodDark, 108) +
  ellipse(800, 772, 530, palette.wood, 108) +
  ellipse(800, 768, 500, '#c8925c', 94) +
  fade(
    0.25,
    shape(
      'M420 730C560 690 760 676 900 680C740 700 600 730 520 790C470 780 430 760 420 730Z',
      palette.white,
    ),
  );

/** Papers, pen, tea, a hard hat and flowers on the round table. */
export const tableSetting = (): string =>
  paperSheet([640, 800], 1.25, -4) +
  paperSheet([960, 800], 1.25, 4) +
  paperSheet([800, 748], 1.15, 0) +
  line('M842 760L884 742', palette.ink, 6) +
  fade(0.18, ellipse(598, 742, 58, palette.ink, 10)) +
  shape('M552 736C552 664 636 664 636 736Z', palette.ochre) +
  shape('M586 686Q594 680 602 686L604 736H584Z', palette.ochreDark) +
  rect(544, 730, 106, 12, palette.ochreDark, 6) +
  teaCup([480, 792], 1.05, palette.teal) +
  teaCup([1120, 792], 1.05, palette.teal) +
  teaCup([712, 730], 0.85, palette.teal) +
  place(
    [800, 852],
    fade(0.18, ellipse(0, 0, 84, palette.ink, 10)) +
      shape('M-40-30H40L28 0H-28Z', palette.vermilionDark) +
      [-40, -14, 14, 40]
        .map((x, index) =>
          ellipse(
            x * 0.9,
            -44 - (index % 2) * 14,
            28,
            index % 2 ? palette.teal : palette.tealDark,
            22,
          ),
        )
        .join('') +
      [-34, 0, 34]
        .map((x, index) => ellipse(x, -58 - (index % 2) * 10, 10, palette.ochreLight))
        .join(''),
  );
