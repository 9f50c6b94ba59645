import { palette } from './palette';
import { fade, line, rect, shape, times } from './svg';

/** A tapering banded chimney, `width` units wide at its foot, from height `top` downwards. */
const chimney = (x: number, top: number, width: number): string =>
  shape(
    `M${x} 700L${x + width * 0.14} ${top}H${x + width * 0.86}L${x + width} 700Z`,
    palette.paper,
  ) +
  fade(
    0.5,
    shape(
      `M${x + width * 0.6} ${top}H${x + width * 0.86}L${x + width} 700H${x + width * 0.6}Z`,
      palette.clay,
    ),
  ) +
  [0, 1]
    .map((index) =>
      rect(x + width * 0.12, top + 16 + index * 62, width * 0.76, 30, palette.vermilion),
    )
    .join('');

/** A factory with saw-tooth roof, two chimneys and a gate, on the left of the picture. */
export const factory = (): string =>
  chimney(96, 150, 84) +
  chimney(214, 220, 76) +
  times(5, (index) => {
    const x = 40 + index * 190;
    return (
      shape(`M${x} 470V390L${x + 190} 310V470Z`, palette.coral) +
      shape(`M${x + 158} 470V323L${x + 190} 310V470Z`, palette.vermilion) +
      shape(`M${x + 34} 440V402L${x + 134} 360V440Z`, palette.tealDark) +
      line(`M${x + 67} 440V388M${x + 101} 440V374`, palette.coral, 5)
    );
  }) +
  rect(40, 440, 950, 340, palette.blush) +
  times(
    8,
    (index) =>
      rect(76 + index * 116, 500, 84, 96, palette.tealDark, 4) +
      fade(
        0.25,
        shape(
          `M${86 + index * 116} 596L${118 + index * 116} 500H${146 + index * 116}L${114 + index * 116} 596Z`,
          palette.white,
        ),
      ),
  ) +
  rect(40, 440, 950, 16, palette.vermilionDark) +
  times(12, (index) => line(`M${60 + index * 80} 640H${96 + index * 80}`, palette.coral, 8)) +
  rect(150, 630, 180, 150, palette.teal) +
  times(4, (index) => line(`M150 ${662 + index * 30}H330`, palette.tealDark, 4));
