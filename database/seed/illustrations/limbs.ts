import { num, type Point, shape } from './svg';

/** Where a two-part limb bends and where it really ends when its goal is out of reach. */
export interface Bend {
  readonly middle: Point;
  readonly end: Point;
}

/** Turns a point around the origin by `degrees`, clockwise on the page. */
export const rotate = ([x, y]: Point, degrees: number): Point => {
  const angle = (degrees * Math.PI) / 180;
  return [x * Math.cos(angle) - y * Math.sin(angle), x * Math.sin(angle) + y * Math.cos(angle)];
};

/** The unit vector from one point towards another. */
const direction = (from: Point, to: Point): Point => {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const distance = Math.hypot(dx, dy) || 1;
  return [dx / distance, dy / distance];
};

/** The point `distance` units beyond `to` on the way from `from`. */
export const beyond = (from: Point, to: Point, distance: number): Point => {
  const [ux, uy] = direction(from, to);
  return [to[0] + ux * distance, to[1] + uy * distance];
};

/**
 * Solves an arm or leg of two bones, `upper` and `lower` units long, from its root to a goal.
 * `side` 1 puts the elbow or knee clockwise of the straight line, -1 the other way.
 */
export const reach = (
  from: Point,
  goal: Point,
  upper: number,
  lower: number,
  side: 1 | -1,
): Bend => {
  const [ux, uy] = direction(from, goal);
  const wanted = Math.hypot(goal[0] - from[0], goal[1] - from[1]);
  const span = Math.max(Math.abs(upper - lower) + 1, Math.min(wanted, upper + lower - 0.05));
  const along = (upper ** 2 - lower ** 2 + span ** 2) / (2 * span);
  const out = Math.sqrt(Math.max(0, upper ** 2 - along ** 2)) * side;
  return {
    middle: [from[0] + ux * along - uy * out, from[1] + uy * along + ux * out],
    end: [from[0] + ux * span, from[1] + uy * span],
  };
};

/** A round-ended bone from `a` to `b`, tapering from radius `ra` to radius `rb`. */
export const bone = (a: Point, ra: number, b: Point, rb: number, fill: string): string => {
  const [ux, uy] = direction(a, b);
  const edge = (p: Point, r: number): string => `${num(p[0] - uy * r)} ${num(p[1] + ux * r)}`;
  return shape(
    `M${edge(a, ra)}A${num(ra)} ${num(ra)} 0 0 1 ${edge(a, -ra)}L${edge(b, -rb)}A${num(rb)} ${num(rb)} 0 0 1 ${edge(b, rb)}Z`,
    fill,
  );
};
