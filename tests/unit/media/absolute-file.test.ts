import { describe, expect, it } from 'vitest';
import { absoluteAddress, absoluteFormats } from '../../../src/media/absolute-file';

const BASE = 'https://cms.example.org/desk';

describe('an address in an answer', () => {
  it('begins with where the server is', () => {
    expect(absoluteAddress('/uploads/a.jpg', BASE)).toBe(`${BASE}/uploads/a.jpg`);
  });

  it.each(['https://cdn.example.org/a.jpg', '//cdn.example.org/a.jpg', null, undefined])(
    'stays what it is when it is absolute or absent: %s',
    (address) => {
      expect(absoluteAddress(address, BASE)).toBe(address);
    },
  );

  it('is absolute in every format, which keeps the rest of what it says', () => {
    const formats = { small: { url: '/uploads/small_a.jpg', width: 500 } };
    expect(absoluteFormats(formats, BASE)).toEqual({
      small: { url: `${BASE}/uploads/small_a.jpg`, width: 500 },
    });
  });

  it('stands in the same order whichever database kept the formats', () => {
    const one = { small: { url: '/s', width: 500 }, large: { width: 1000, url: '/l' } };
    const other = { large: { url: '/l', width: 1000 }, small: { width: 500, url: '/s' } };
    const [first, second] = [one, other].map((formats) =>
      JSON.stringify(absoluteFormats(formats, BASE)),
    );
    expect(first).toBe(second);
  });

  it('is not made up for a file without formats', () => {
    expect(absoluteFormats(null, BASE)).toBeNull();
  });
});
