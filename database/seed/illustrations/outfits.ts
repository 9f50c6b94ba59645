import { palette, type Skin } from './palette';
import { ellipse, fade, line, rect, shape } from './svg';

/** What a person wears: garment, its colours and the width of the shoulders. */
export interface Outfit {
  readonly kind: 'shirt' | 'suit' | 'coat' | 'overalls' | 'vest' | 'track' | 'dress';
  readonly build?: 'broad' | 'slim';
  readonly top: string;
  /** Darker tone of `top`, for folds and the far arm. */
  readonly shade: string;
  /** Trousers or skirt. */
  readonly legs: string;
  readonly shoes?: string;
  /** Tie, bib, stripes, stethoscope. */
  readonly accent?: string;
  /** Sitting: the long hem of coat or dress is left out. */
  readonly seated?: boolean;
  /** Seen from behind: no collar, buttons or lapels. */
  readonly away?: boolean;
}

const trunk = {
  broad:
    'M-58-126C-58-146-38-150-15-158H15C38-150 58-146 58-126C54-96 46-70 46-44L48 12H-48L-46-44C-46-70-54-96-58-126Z',
  slim: 'M-50-128C-50-146-34-150-13-158H13C34-150 50-146 50-128C48-98 36-78 36-54C37-30 45-12 46 12H-46C-45-12-37-30-36-54C-36-78-48-98-50-128Z',
} as const;

const shadow = {
  broad: 'M30-153C46-149 58-144 58-126C54-96 46-70 46-44L48 12H20C30-40 40-80 30-153Z',
  slim: 'M26-153C40-149 50-144 50-128C48-98 36-78 36-54C37-30 45-12 46 12H18C20-40 32-80 26-153Z',
} as const;

const neck = (skin: Skin): string =>
  shape('M-14-186H14V-156C14-142-14-142-14-156Z', skin.base) +
  shape('M-14-174C-6-164 8-164 14-172V-164C4-154-10-158-14-166Z', skin.shade);

const collar = (colour: string): string =>
  shape('M-17-163L0-142L-14-126L-27-153Z', colour) + shape('M17-163L0-142L14-126L27-153Z', colour);

const vNeck = (inner: string, lapel: string, depth: number): string =>
  shape(`M-15-160L0${-depth}L15-160Q0-146-15-160Z`, inner) +
  shape(`M-15-162L0${-depth}L-12${-depth - 8}L-30-118L-24-124L-30-154Z`, lapel) +
  shape(`M15-162L0${-depth}L12${-depth - 8}L30-118L24-124L30-154Z`, lapel);

const details = ({ kind, shade, accent = palette.vermilion, legs }: Outfit): string => {
  switch (kind) {
    case 'shirt':
      return (
        line('M0-138V4', shade, 3) +
        [-110, -78, -46, -14].map((y) => ellipse(0, y, 2.6, palette.cream)).join('') +
        collar(shade)
      );
    case 'suit':
      return (
        vNeck(palette.white, shade, 76) +
        shape('M-6-148H6L4-138L8-88L0-74L-8-88L-4-138Z', accent) +
        ellipse(0, -40, 3, palette.ink) +
        ellipse(0, -14, 3, palette.ink)
      );
    case 'coat':
      return (
        vNeck(palette.tealLight, palette.paper, 70) +
        line('M0-66V10', palette.sand, 3) +
        rect(16, -34, 26, 30, palette.paper, 3) +
        line('M-16-156C-17-122-13-98-4-86M18-156C27-126 27-104 22-86', accent, 4.5) +
        ellipse(22, -80, 8, palette.slate)
      );
    case 'overalls':
      return (
        collar(shade) +
        shape('M-30-98H30V-62L46-44L48 12H-48L-46-44L-30-62Z', legs) +
        line('M-26-94L-36-150M26-94L36-150', legs, 10) +
        ellipse(-26, -92, 4.5, palette.ochreLight) +
        ellipse(26, -92, 4.5, palette.ochreLight) +
        fade(0.25, rect(-16, -84, 32, 30, palette.ink, 4))
      );
    case 'vest':
      return (
        shape(
          'M-40-150L-15-160L0-118L15-160L40-150C34-110 44-80 46-44L48 12H-48L-46-44C-44-80-34-110-40-150Z',
          accent,
        ) +
        line('M0-118V12', shade, 3) +
        rect(-46, -52, 92, 12, palette.white) +
        line('M-30-150L-26-56M30-150L26-56', palette.white, 9)
      );
    case 'track':
      return (
        line('M0-150V10', palette.cream, 3.5) +
        line('M-42-132L-14-152M42-132L14-152', accent, 7) +
        shape('M-18-164Q0-148 18-164L20-150Q0-132-20-150Z', shade)
      );
    case 'dress':
      return (
        shape('M-18-160Q0-128 18-160L22-157Q0-116-22-157Z', accent) +
        fade(0.9, line('M-34-52Q0-44 34-52', accent, 5))
      );
  }
};

const hem = ({ kind, top, shade, seated }: Outfit): string => {
  if (seated) return '';
  if (kind === 'coat')
    return (
      shape('M-47 0L-56 92Q0 104 56 92L47 0Z', top) +
      fade(0.55, shape('M20 10L24 98Q44 96 56 92L47 0Z', shade)) +
      line('M0 0V92', shade, 3)
    );
  if (kind === 'dress')
    return (
      shape('M-45 4C-60 60-78 120-84 168Q0 188 84 168C78 120 60 60 45 4Z', top) +
      fade(0.55, shape('M18 10C24 70 34 130 38 179Q64 177 84 168C78 120 60 60 45 4Z', shade))
    );
  return '';
};

/** Neck, trunk and garment of a person, hip centre at the origin and shoulders 146 units above it. */
export const torso = (outfit: Outfit, skin: Skin): string => {
  const build = outfit.build ?? 'broad';
  return (
    hem(outfit) +
    shape(trunk[build], outfit.top) +
    fade(0.55, shape(shadow[build], outfit.shade)) +
    neck(skin) +
    (outfit.away
      ? shape('M-20-161Q0-150 20-161L22-154Q0-142-22-154Z', outfit.shade)
      : details(outfit))
  );
};
