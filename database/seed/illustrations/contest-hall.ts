import { palette } from './palette';
import { band, bunting, groundShadow } from './scenery';
import {
  canvas,
  ellipse,
  fade,
  fall,
  line,
  place,
  type Point,
  polygon,
  rect,
  shape,
  times,
} from './svg';

/** Colours of the pennants and indicators in the contest hall. */
export const contestColours = [
  palette.vermilion,
  palette.ochre,
  palette.teal,
  palette.coral,
] as const;

/** The wall of the hall with windows, roof girder, lamps and pennants. */
export const contestHall = (): string =>
  fall('wall', palette.mist, '#f4ead6') +
  band(0, 780, 'url(#wall)') +
  times(5, (index) => {
    const x = 60 + index * 310;
    return (
      rect(x, 170, 240, 330, palette.white, 6) +
      rect(x + 10, 180, 220, 310, '#e7f1e6') +
      fade(
        0.6,
        polygon(
          [
            [x + 40, 490],
            [x + 130, 180],
            [x + 190, 180],
            [x + 100, 490],
          ],
          palette.white,
        ),
      ) +
      rect(x + 115, 180, 8, 310, palette.white) +
      rect(x + 10, 280, 220, 8, palette.white) +
      rect(x + 10, 384, 220, 8, palette.white)
    );
  }) +
  band(60, 74, palette.tealDark) +
  band(124, 136, palette.tealDark) +
  times(20, (index) =>
    line(
      `M${index * 84 - 20} 126L${index * 84 + 22} 70L${index * 84 + 64} 126`,
      palette.tealDark,
      7,
    ),
  ) +
  times(3, (index) => {
    const x = 250 + index * 550;
    return (
      rect(x - 3, 130, 6, 46, palette.ink) +
      shape(`M${x - 52} 206Q${x} 144 ${x + 52} 206Z`, palette.ink) +
      ellipse(x, 206, 44, palette.ochreLight, 9) +
      fade(
        0.2,
        polygon(
          [
            [x - 44, 206],
            [x + 44, 206],
            [x + 190, 780],
            [x - 190, 780],
          ],
          palette.ochreLight,
        ),
      )
    );
  }) +
  bunting([-20, 220], [540, 226], 36, 12, contestColours) +
  bunting([540, 226], [1070, 226], 36, 12, contestColours) +
  bunting([1070, 226], [1620, 220], 36, 12, contestColours);

/** The floor of the hall with the marked-out course and a hazard strip. */
export const contestFloor = (): string =>
  band(750, canvas.height, palette.clay) +
  band(740, 756, palette.tealDark) +
  fade(0.3, ellipse(800, 930, 760, palette.paper, 120)) +
  shape('M70 860H1530L1620 1040H-20Z', '#dfc18f') +
  times(24, (index) =>
    polygon(
      [
        [-20 + index * 70, 1040],
        [16 + index * 70, 1040],
        [2 + index * 70, 1062],
        [-34 + index * 70, 1062],
      ],
      index % 2 ? palette.ink : palette.ochre,
    ),
  ) +
  line('M70 860H1530', palette.white, 6);

/** A medal on a ribbon, 60 units across, around its centre. */
const medal = ([x, y]: Point, fill: string, rim: string, ribbon: string, fold: string): string =>
  polygon(
    [
      [x - 22, y - 66],
      [x - 4, y - 66],
      [x + 12, y - 16],
      [x - 6, y - 16],
    ],
    fold,
  ) +
  polygon(
    [
      [x + 22, y - 66],
      [x + 4, y - 66],
      [x - 12, y - 16],
      [x + 6, y - 16],
    ],
    ribbon,
  ) +
  ellipse(x, y, 30, rim) +
  ellipse(x, y, 22, fill);

/** A winner's cup 115 units tall at scale 1, standing on its base point. */
const cup = (at: Point, scale: number): string =>
  place(
    at,
    line('M-38-96C-72-96-66-52-28-50M38-96C72-96 66-52 28-50', palette.ochreDark, 9) +
      shape(
        'M-42-112H42C42-60 26-40 8-36V-16H30V0H-30V-16H-8V-36C-26-40-42-60-42-112Z',
        palette.ochre,
      ) +
      fade(0.3, shape('M14-112H42C42-60 26-40 8-36C22-60 20-86 14-112Z', palette.ink)) +
      ellipse(0, -112, 42, palette.ochreLight, 8),
    { scale },
  );

/** The winners' podium with gold, silver and bronze medals on its steps and the cup on top. */
export const podium = (): string => {
  const step = (x: number, top: number, fill: string, side: string): string =>
    rect(x, top, 140, 800 - top, fill) +
    rect(x + 108, top, 32, 800 - top, side) +
    rect(x - 6, top - 14, 152, 18, palette.white, 4);
  return (
    groundShadow(880, 800, 520) +
    step(670, 640, palette.teal, palette.tealDark) +
    step(950, 690, palette.teal, palette.tealDark) +
    step(810, 580, palette.vermilion, palette.vermilionDark) +
    medal([728, 744], '#dfe5e2', palette.slate, palette.vermilion, palette.vermilionDark) +
    medal([870, 704], palette.ochreLight, palette.ochre, palette.teal, palette.tealDark) +
    medal([1010, 766], '#d99a66', palette.woodDark, palette.vermilion, palette.vermilionDark) +
    cup([880, 566], 1.05)
  );
};
