import { palette } from './palette';
import { band } from './scenery';
import { canvas, ellipse, fade, fall, line, type Point, polygon, rect, shape, times } from './svg';

/** The painted backdrop of the stage: a rising sun with rays over hills. */
export const stageBackdrop = (): string =>
  fall('dawn', '#f3b765', '#f7d7a4') +
  rect(180, 100, 1240, 640, 'url(#dawn)') +
  times(13, (index) => {
    const angle = Math.PI + (index * Math.PI) / 12;
    const ray = (turn: number): Point => [
      800 + Math.cos(angle + turn) * 760,
      500 + Math.sin(angle + turn) * 760,
    ];
    return fade(0.3, polygon([[800, 500], ray(-0.06), ray(0.06)], palette.cream));
  }) +
  ellipse(800, 430, 230, palette.ochreLight) +
  ellipse(800, 430, 180, '#f9e2ae') +
  shape(
    'M180 560C300 470 380 500 470 540C580 440 660 520 760 560C880 470 980 480 1060 540C1180 460 1300 490 1420 560V740H180Z',
    palette.coral,
  ) +
  shape(
    'M180 640C320 560 460 580 560 620C760 560 900 590 1040 620C1180 570 1300 590 1420 640V740H180Z',
    palette.vermilion,
  );

/** The boards of the stage with their footlights, and the dark hall in front. */
export const stageFloor = (): string =>
  fall('boards', palette.woodDark, palette.clay) +
  shape('M150 700H1450L1600 850H0Z', 'url(#boards)') +
  times(15, (index) =>
    line(`M${220 + index * 83} 702L${20 + index * 111} 850`, palette.woodDark, 2.5),
  ) +
  band(850, 880, palette.woodDark) +
  band(880, canvas.height, palette.tealDeep) +
  times(16, (index) => ellipse(50 + index * 100, 862, 9, palette.ochreLight));

/** The draped valance along the top of the picture. */
export const valance = (): string =>
  rect(0, 0, canvas.width, 84, palette.vermilionDark) +
  times(8, (index) => {
    const x = index * 200;
    return (
      shape(
        `M${x} 60H${x + 200}Q${x + 190} 178 ${x + 100} 178Q${x + 10} 178 ${x} 60Z`,
        palette.vermilion,
      ) +
      line(
        `M${x + 30} 70Q${x + 60} 140 ${x + 100} 140Q${x + 140} 140 ${x + 170} 70`,
        palette.vermilionDark,
        6,
      ) +
      line(
        `M${x + 2} 70Q${x + 14} 180 ${x + 100} 180Q${x + 186} 180 ${x + 198} 70`,
        palette.ochre,
        8,
      ) +
      ellipse(x, 76, 15, palette.ochre, 30)
    );
  }) +
  ellipse(1600, 76, 15, palette.ochre, 30);
