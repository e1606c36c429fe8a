// A little joy: tones made on the spot, a short buzz, paper confetti. Nothing waits for it, and whoever asked for less motion gets none.
import type { Verdict } from '../lib/api/types';

const tunes: Readonly<Record<Verdict | 'COMPLETED', readonly number[]>> = {
  RIGHT: [659, 880],
  ALMOST: [659, 587],
  PARTIAL: [523, 587],
  WRONG: [294],
  SKIPPED: [],
  COMPLETED: [523, 659, 784, 1_047],
};
const noteSeconds = 0.11;
const quiet = 0.06;
const buzzMs = 18;
let sound: AudioContext | null = null;

export function cheer(mood: Verdict | 'COMPLETED'): void {
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  play(tunes[mood]);
  if (isCalm) return;
  if (mood === 'RIGHT' || mood === 'COMPLETED') navigator.vibrate?.(buzzMs);
  if (mood === 'COMPLETED') confetti();
}

function play(notes: readonly number[]): void {
  if (notes.length === 0 || !('AudioContext' in window)) return;
  sound ??= new AudioContext();
  const { currentTime, destination } = sound;
  for (const [i, hertz] of notes.entries()) {
    const at = currentTime + i * noteSeconds;
    const tone = new OscillatorNode(sound, { type: 'triangle', frequency: hertz });
    const volume = new GainNode(sound, { gain: 0 });
    volume.gain.setValueAtTime(quiet, at);
    volume.gain.exponentialRampToValueAtTime(0.001, at + noteSeconds * 2);
    tone.connect(volume).connect(destination);
    tone.start(at);
    tone.stop(at + noteSeconds * 2);
  }
}

interface Scrap { x: number; y: number; dx: number; dy: number; turn: number; readonly spin: number; readonly size: number; readonly color: string }

function confetti(): void {
  const canvas = document.createElement('canvas');
  canvas.className = 'player-confetti';
  canvas.setAttribute('aria-hidden', 'true');
  const pen = canvas.getContext('2d');
  if (!pen) return;
  document.body.append(canvas);
  [canvas.width, canvas.height] = [innerWidth, innerHeight];
  const style = getComputedStyle(document.documentElement);
  const colors = ['--right-bright', '--almost-bright', '--wrong-bright', '--category-reading', '--category-vocabulary'].map((name) => style.getPropertyValue(name));
  const scraps = Array.from({ length: 90 }, (_, i): Scrap => ({
    x: innerWidth * (0.2 + 0.6 * Math.random()), y: innerHeight * 0.35, dx: (Math.random() - 0.5) * 11, dy: -5 - Math.random() * 9,
    turn: Math.random() * 6, spin: (Math.random() - 0.5) * 0.3, size: 6 + Math.random() * 7, color: colors[i % colors.length] ?? '',
  }));
  const lastFrame = 170;
  const draw = (frame: number): void => {
    pen.clearRect(0, 0, canvas.width, canvas.height);
    for (const scrap of scraps) step(pen, scrap);
    if (frame < lastFrame) requestAnimationFrame(() => draw(frame + 1));
    else canvas.remove();
  };
  draw(0);
}

function step(pen: CanvasRenderingContext2D, scrap: Scrap): void {
  scrap.dy += 0.28;
  scrap.dx *= 0.985;
  scrap.x += scrap.dx;
  scrap.y += scrap.dy;
  scrap.turn += scrap.spin;
  pen.save();
  pen.translate(scrap.x, scrap.y);
  pen.rotate(scrap.turn);
  pen.fillStyle = scrap.color;
  pen.fillRect(-scrap.size / 2, -scrap.size / 3, scrap.size, scrap.size * 0.66);
  pen.restore();
}
