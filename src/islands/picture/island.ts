// Shows which part of a chosen picture others will see, before it is sent. Without this script the square is cut all the same, unseen.
import { squareOf, type Crop } from './crop';

function cropOf(form: HTMLFormElement): Crop {
  const part = (name: string): number => {
    const input = form.elements.namedItem(name);
    return input instanceof HTMLInputElement ? input.valueAsNumber / 100 : 1;
  };
  return { across: part('across'), down: part('down'), zoom: part('zoom') };
}

function draw(canvas: HTMLCanvasElement, picture: ImageBitmap, crop: Crop): void {
  const { x, y, side } = squareOf(picture.width, picture.height, crop);
  const context = canvas.getContext('2d');
  context?.clearRect(0, 0, canvas.width, canvas.height);
  context?.drawImage(picture, x, y, side, side, 0, 0, canvas.width, canvas.height);
}

function start(form: HTMLFormElement, canvas: HTMLCanvasElement): void {
  let picture: ImageBitmap | null = null;
  const show = (): void => {
    canvas.hidden = picture === null;
    if (picture) draw(canvas, picture, cropOf(form));
  };
  form.addEventListener('input', show);
  form.addEventListener('change', (event) => {
    if (!(event.target instanceof HTMLInputElement) || event.target.type !== 'file') return;
    const file = event.target.files?.[0];
    void (file ? createImageBitmap(file) : Promise.resolve(null))
      .catch(() => null) // no picture that this browser reads: the server says so
      .then((read) => {
        picture?.close();
        picture = read;
        const crop = form.querySelector('details');
        if (crop && read) crop.open = true;
        show();
      });
  });
}

const canvas = document.querySelector<HTMLCanvasElement>('canvas[data-preview]');
const form = canvas?.closest('form');
if (canvas && form) start(form, canvas);
