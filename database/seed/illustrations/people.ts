import { hairBehind, type Head, head } from './heads';
import { beyond, bone, reach, rotate } from './limbs';
import { type Outfit, torso } from './outfits';
import { palette } from './palette';
import { fade, place, type Point, shape } from './svg';

/** An arm, by where its hand is: units from the hip centre, before scaling. */
export interface Arm {
  readonly hand: Point;
  /** Which way the elbow points: 1 clockwise of the line shoulder–hand, -1 the other way. */
  readonly elbow?: 1 | -1;
  /** Drawn behind the trunk. */
  readonly behind?: boolean;
  /** Sleeve ends above the elbow. */
  readonly bare?: boolean;
  /** Colour of a band (such as a blood-pressure cuff) around the upper arm. */
  readonly band?: string;
}

/** A leg, by where its heel stands (units from the hip centre) and which way the toes point. */
export interface Leg {
  readonly foot: Point;
  readonly knee?: 1 | -1;
  readonly toes: 1 | -1;
}

/** A person. Standing height is about 490 units at scale 1: hip at 0, shoulders at -146, soles at 238. */
export interface Figure {
  /** Where the hip centre is in the picture. */
  readonly at: Point;
  readonly scale: number;
  /** Lean of the trunk in degrees, clockwise. */
  readonly lean?: number;
  readonly outfit: Outfit;
  readonly head: Head;
  /** The arm on the left of the page, then the one on the right. */
  readonly arms: readonly [Arm, Arm];
  /** Drawn over the trunk and under the arms in front, in units from the hip centre: something held. */
  readonly holding?: string;
  /** Left and right of the page; left out when furniture hides them. */
  readonly legs?: readonly [Leg, Leg];
}

/** Legs of someone standing at ease. */
export const standing: readonly [Leg, Leg] = [
  { foot: [-26, 230], toes: -1 },
  { foot: [26, 230], toes: 1 },
];

/** Arms hanging at the sides. */
export const atEase: readonly [Arm, Arm] = [
  { hand: [-60, 12], elbow: 1 },
  { hand: [60, 12], elbow: -1 },
];

const drawArm = (arm: Arm, shoulder: Point, outfit: Outfit, head: Head): string => {
  const { middle, end } = reach(shoulder, arm.hand, 78, 74, arm.elbow ?? 1);
  const cloth = arm.behind ? outfit.shade : outfit.top;
  const fold = fade(
    0.6,
    bone(
      [shoulder[0] + 3, shoulder[1] + 3],
      19,
      [middle[0] + 3, middle[1] + 3],
      16.5,
      outfit.shade,
    ) +
      (arm.bare
        ? ''
        : bone([middle[0] + 3, middle[1] + 3], 16.5, [end[0] + 2, end[1] + 2], 12, outfit.shade)),
  );
  const skin = arm.behind ? head.skin.shade : head.skin.base;
  const wrist = beyond(end, middle, -72);
  const cuffAt = (share: number): Point => [
    shoulder[0] + (middle[0] - shoulder[0]) * share,
    shoulder[1] + (middle[1] - shoulder[1]) * share,
  ];
  return (
    fold +
    bone(end, 9.5, beyond(middle, end, 15), 8, skin) +
    (arm.bare
      ? bone(middle, 13.5, end, 9.5, skin) + bone(shoulder, 19, cuffAt(0.82), 18, cloth)
      : bone(middle, 16.5, wrist, 12, cloth) + bone(shoulder, 19, middle, 16.5, cloth)) +
    (arm.band ? bone(cuffAt(0.5), 20, cuffAt(0.78), 19.5, arm.band) : '')
  );
};

const drawLeg = (
  { foot, knee, toes }: Leg,
  hip: Point,
  { kind, build, legs, shoes }: Outfit,
): string => {
  const { middle, end } = reach(hip, foot, 116, 112, knee ?? 1);
  const [x, y] = end;
  const thigh = kind === 'dress' ? 20 : build === 'slim' ? 26 : 28;
  return (
    bone(middle, 20, [x, y - 7], 14, legs) +
    bone(hip, thigh, middle, 20, legs) +
    place([x, y], shape('M-14-8C-15 6-14 10-10 11H35C39 2 29-5 14-8Z', shoes ?? palette.ink), {
      mirror: toes < 0,
    })
  );
};

/** Draws a person. */
export const person = (figure: Figure): string => {
  const { at, scale, lean = 0, outfit, arms, legs } = figure;
  const half = outfit.build === 'slim' ? 34 : 40;
  const shoulders: readonly [Point, Point] = [
    rotate([-half, -132], lean),
    rotate([half, -132], lean),
  ];
  const drawn = arms.map((arm, index) =>
    drawArm(arm, index === 0 ? shoulders[0] : shoulders[1], outfit, figure.head),
  );
  const pick = (behind: boolean): string =>
    drawn.filter((_, index) => (arms[index]?.behind ?? false) === behind).join('');
  const crown = rotate([0, -205], lean);
  const nod = lean * 0.4 + (figure.head.tilt ?? 0);
  return place(
    at,
    place(crown, hairBehind(figure.head), { turn: nod }) +
      pick(true) +
      (legs ? drawLeg(legs[0], [-20, 0], outfit) + drawLeg(legs[1], [20, 0], outfit) : '') +
      place([0, 0], torso(outfit, figure.head.skin), { turn: lean }) +
      place(crown, head(figure.head), { turn: nod }) +
      (figure.holding ?? '') +
      pick(false),
    { scale },
  );
};
