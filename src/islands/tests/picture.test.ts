import { expect, test } from 'vitest';
import { squareOf } from '../picture/crop';

test.each([
  ['the middle of a wide one', 400, 200, { across: 0.5, down: 0.5, zoom: 1 }, { x: 100, y: 0, side: 200 }],
  ['the top of a high one', 200, 400, { across: 0.5, down: 0, zoom: 1 }, { x: 0, y: 0, side: 200 }],
  ['the last corner, twice as near', 400, 200, { across: 1, down: 1, zoom: 2 }, { x: 300, y: 100, side: 100 }],
  ['a picture of one pixel', 1, 1, { across: 0.5, down: 0.5, zoom: 4 }, { x: 0, y: 0, side: 1 }],
])('The square that is shown is the one that is cut: %s', (_, width, height, crop, square) => {
  expect(squareOf(width, height, crop)).toEqual(square);
});
