/** Which square of a picture is shown: where it lies from left to right and from top to bottom (0 to 1), and how much of it (1 is the largest). */
export interface Crop {
  readonly across: number;
  readonly down: number;
  readonly zoom: number;
}

export interface Square {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** The square in pixels, as the server cuts it (PictureEncoder.EncodeSquare). */
export function squareOf(width: number, height: number, { across, down, zoom }: Crop): Square {
  const side = Math.max(1, Math.min(width, height) / zoom);
  return { x: across * (width - side), y: down * (height - side), side };
}
