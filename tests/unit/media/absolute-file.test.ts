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

  it('is not made up for a file without formats', () => {
    expect(absoluteFormats(null, BASE)).toBeNull();
  });
});
