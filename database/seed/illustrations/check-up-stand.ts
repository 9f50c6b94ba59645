import { palette } from './palette';
import { groundShadow, heart } from './scenery';
import { ellipse, fade, line, num, rect, shape, times } from './svg';

/** The striped awning, 880 units wide, on its two poles. */
export const awning = (): string => {
  const stripes = 12;
  const [top, bottom] = [
    (index: number): number => 420 + (index * 760) / stripes,
    (index: number): number => 360 + (index * 880) / stripes,
  ];
  return (
    [408, 1192].map((x) => rect(x - 7, 300, 14, 580, palette.woodDark, 6)).join('') +
    fade(0.18, shape('M400 326H1200V372Q800 392 400 372Z', palette.ink)) +
    times(stripes, (index) => {
      const fill = index % 2 ? palette.white : palette.vermilion;
      const [a, b] = [bottom(index), bottom(index + 1)];
      return (
        shape(`M${num(top(index))} 190H${num(top(index + 1))}L${num(b)} 302H${num(a)}Z`, fill) +
        shape(
          `M${num(a)} 300H${num(b)}V326A${num((b - a) / 2)} 30 0 0 1 ${num(a)} 326Z`,
          index % 2 ? palette.paper : palette.vermilionDark,
        )
      );
    }) +
    ellipse(800, 226, 66, palette.ink) +
    ellipse(800, 220, 66, palette.white) +
    heart([800, 224], 84, palette.vermilion, palette.white)
  );
};

/** The cloth-covered table with the blood-pressure monitor, its tube leading to the cuff. */
export const checkUpTable = (): string =>
  groundShadow(806, 892, 420) +
  rect(648, 660, 316, 222, palette.teal, 6) +
  times(5, (index) =>
    fade(
      0.5,
      shape(
        `M${676 + index * 62} 672L${666 + index * 62} 882H${690 + index * 62}Z`,
        palette.tealDark,
      ),
    ),
  ) +
  rect(632, 652, 348, 20, palette.tealDark, 8) +
  heart([806, 768], 92, palette.white, palette.teal) +
  line('M990 600C1010 690 900 636 796 646', palette.ink, 5) +
  rect(676, 596, 104, 58, palette.vermilion, 10) +
  rect(686, 606, 62, 32, palette.tealDeep, 5) +
  line('M692 622H704L710 612L718 632L724 622H740', palette.ochreLight, 3) +
  ellipse(764, 616, 6, palette.white) +
  ellipse(764, 634, 6, palette.ochreLight);
