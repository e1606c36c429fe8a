import { expect, test } from 'vitest';
import type { MatchingView, OrderingView, Solution, TimelineView } from '../../lib/api/types';
import { readTexts } from '../../lib/texts';
import { areTogether, fitsAtOnce, nextOpen, rowOf, turned, without } from '../../player/types/matching/rows';
import { matching } from '../../player/types/matching/matching';
import { joined, loose, moved, pickedAt, placed, takenOff } from '../../player/types/ordering/line';
import { ordering } from '../../player/types/ordering/ordering';
import { dateText } from '../../player/types/timeline-sorting/dates';
import { thingName } from '../../player/types/same';
import { timelineSorting } from '../../player/types/timeline-sorting/timeline-sorting';
import { grade } from './attempts';

const things = (keys: string, words: string) => keys.split(' ').map((key, i) => ({ key, prompt: { text: words.split(' ')[i] ?? '' } }));
const triples: MatchingView = { type: 'MATCHING', columns: [{ cells: things('a b', 'go see') }, { cells: things('c d e', 'saw went seed') }, { cells: things('f g', 'gone seen') }] };
const line: OrderingView = { type: 'ORDERING', kind: 'WORDS', pieces: things('a b c d', 'lunch have They .'), mayLeaveOut: false };
const events: TimelineView = { type: 'TIMELINE_SORTING', events: things('a b', 'Caesar Columbus') };
const texts = readTexts({ 'player.timeline.range': '{from} to {to}', 'player.timeline.before': '{year} BC', 'player.timeline.day': '{day} {year}', 'player.hint.about': '{words}:' });

test('Two things are put together, whichever is pressed first', () => {
  expect(turned(triples, { rows: [] }, 'a', 'd')).toEqual({ rows: [['a', 'd']] });
  expect(turned(triples, { rows: [] }, 'd', 'a')).toEqual({ rows: [['a', 'd']] });
});

test('Pressing the same two again parts them', () => {
  expect(turned(triples, { rows: [['a', 'd', 'f']] }, 'a', 'd')).toEqual({ rows: [['a', 'f']] });
  expect(turned(triples, { rows: [['a', 'd']] }, 'd', 'a')).toEqual({ rows: [] });
});

test('A thing leaves what it was with, and takes the place of another of its column', () => {
  expect(turned(triples, { rows: [['a', 'd'], ['b', 'c']] }, 'a', 'c')).toEqual({ rows: [['a', 'c']] });
  expect(turned(triples, { rows: [['a', 'c', 'f']] }, 'b', 'f')).toEqual({ rows: [['a', 'c'], ['b', 'f']] });
});

test('The third of a triple joins by the second, but two that have no first cannot be put together', () => {
  expect(turned(triples, { rows: [['a', 'd']] }, 'd', 'f')).toEqual({ rows: [['a', 'd', 'f']] });
  expect(turned(triples, { rows: [] }, 'd', 'f')).toBeNull();
  expect(turned(triples, { rows: [] }, 'c', 'd')).toBeNull();
});

test('Rows stand in the order of the screen, so that the same pairs are the same response', () => {
  const first = turned(triples, { rows: [['b', 'c']] }, 'a', 'f');

  expect(first).toEqual({ rows: [['a', 'f'], ['b', 'c']] });
  expect(turned(triples, first ?? { rows: [] }, 'd', 'a')).toEqual({ rows: [['a', 'd', 'f'], ['b', 'c']] });
});

test('A thing alone is in no row; one of the first column lets go of all', () => {
  const response = { rows: [['a', 'd', 'f']] };

  expect(rowOf({ rows: [['a']] }, 'a')).toEqual([]);
  expect(areTogether(response, 'd', 'f')).toBe(true);
  expect(without(triples, response, 'f')).toEqual({ rows: [['a', 'd']] });
  expect(without(triples, response, 'a')).toEqual({ rows: [] });
});

test('The next prompt is the first after this one that lacks something', () => {
  expect(nextOpen(triples, { rows: [['a', 'd', 'f']] }, 0)).toBe(1);
  expect(nextOpen(triples, { rows: [['a', 'd'], ['b', 'c', 'g']] }, 1)).toBe(0);
  expect(nextOpen(triples, { rows: [['a', 'd', 'f'], ['b', 'c', 'g']] }, 0)).toBe(-1);
});

test('A set is shown at once up to 25 letters in a cell', () => {
  const long = (count: number): MatchingView => ({ type: 'MATCHING', columns: [{ cells: things('a', 'x') }, { cells: [{ key: 'b', prompt: { text: 'ñ'.repeat(count) } }] }] });

  expect(fitsAtOnce(long(25))).toBe(true);
  expect(fitsAtOnce(long(26))).toBe(false);
});

test('Another go keeps the pairs that were right', () => {
  const parts = [{ key: 'd', verdict: 'RIGHT' }, { key: 'g', verdict: 'WRONG' }, { key: 'c', verdict: 'WRONG' }] as const;

  expect(matching.again(triples, { rows: [['a', 'd', 'g'], ['b', 'c']] }, grade('PARTIAL', { parts }))).toEqual({ rows: [['a', 'd']] });
});

test('Pairs are carried to the same set in another order, and to no other set', () => {
  const there: MatchingView = { type: 'MATCHING', columns: [{ cells: things('a b', 'see go') }, { cells: things('c d e', 'went seed saw') }, { cells: things('f g', 'seen gone') }] };

  expect(matching.carry(triples, { rows: [['a', 'd', 'f']] }, there)).toEqual({ rows: [['b', 'c', 'g']] });
  expect(matching.carry(triples, { rows: [] }, { ...there, columns: there.columns.slice(0, 2) })).toBeNull();
  expect(matching.carry(triples, { rows: [] }, { ...there, columns: [...there.columns.slice(0, 2), { cells: things('f g', 'seen done') }] })).toBeNull();
});

test('A solution names what belongs together', () => {
  const solution: Solution = { parts: [{ key: 'a', answers: ['d', 'f'] }, { key: 'b', answers: ['c', 'g'] }] };

  expect(matching.rightLines(triples, solution, texts).map(({ answers }) => answers[0])).toEqual(['go = went = gone', 'see = saw = seen']);
  expect(matching.partLabel?.(triples, 'b', texts)).toBe('see:');
});

test('A piece comes to the end or before another, from wherever it was', () => {
  expect(placed({ order: ['a'] }, 'b', null)).toEqual({ order: ['a', 'b'] });
  expect(placed({ order: ['a', 'b', 'c'] }, 'c', 'a')).toEqual({ order: ['c', 'a', 'b'] });
  expect(placed({ order: ['a', 'b', 'c'] }, 'a', null)).toEqual({ order: ['b', 'c', 'a'] });
  expect(placed({ order: ['a', 'b'] }, 'a', 'a')).toEqual({ order: ['a', 'b'] });
});

test('Arrow keys move a piece by one and stop at the ends', () => {
  expect(moved({ order: ['a', 'b', 'c'] }, 'b', -1)).toEqual({ order: ['b', 'a', 'c'] });
  expect(moved({ order: ['a', 'b', 'c'] }, 'b', 1)).toEqual({ order: ['a', 'c', 'b'] });
  expect(moved({ order: ['a', 'b'] }, 'a', -1)).toEqual({ order: ['a', 'b'] });
  expect(moved({ order: ['a', 'b'] }, 'b', 1)).toEqual({ order: ['a', 'b'] });
  expect(moved({ order: ['a'] }, 'b', -1)).toEqual({ order: ['a', 'b'] });
});

test('Pieces beside the line keep their order; a digit takes one of them', () => {
  expect(loose(line.pieces, { order: ['b'] }).map(({ key }) => key)).toEqual(['a', 'c', 'd']);
  expect(pickedAt(line.pieces, { order: ['a'] }, 1)).toEqual({ order: ['a', 'c'] });
  expect(pickedAt(line.pieces, { order: ['a'] }, 3)).toBeNull();
  expect(takenOff({ order: ['a', 'b'] }, 'a')).toEqual({ order: ['b'] });
});

test('Words are joined as a sentence is written', () => {
  expect(joined(['¿', 'quién', 'eres', '?'], ' ')).toBe('¿quién eres?');
  expect(joined(['Yes', ',', 'I', 'do', '.'], ' ')).toBe('Yes, I do.');
  expect(joined(['c', 'a', 't'], '')).toBe('cat');
});

test('The solution of a line is its sentences, the given piece first', () => {
  const solution: Solution = { parts: [{ key: 'order', answers: ['b', 'a', 'd'] }, { key: 'or', answers: ['a', 'b', 'd'] }] };

  expect(ordering.rightLines({ ...line, given: { text: 'We' } }, solution, texts)[0]?.answers).toEqual(['We have lunch.', 'We lunch have.']);
});

test('An order is read, kept where it was right, and carried by what the pieces say', () => {
  const there: OrderingView = { ...line, pieces: things('a b c d', '. They have lunch') };

  expect(ordering.read({ order: ['a', 1, 'b'] })).toEqual({ order: ['a', 'b'] });
  expect(ordering.read({ rows: [] })).toBeNull();
  expect(ordering.again(line, { order: ['a', 'b'] }, grade('PARTIAL', { parts: [{ key: 'a', verdict: 'WRONG' }, { key: 'b', verdict: 'RIGHT' }] }))).toEqual({ order: ['b'] });
  expect(ordering.carry(line, { order: ['c', 'b', 'a'] }, there)).toEqual({ order: ['b', 'c', 'd'] });
  expect(ordering.carry(line, { order: [] }, { ...there, given: { text: 'We' } })).toBeNull();
  expect(timelineSorting.carry(events, { order: ['b'] }, { ...events, events: things('a b', 'Columbus Caesar') })).toEqual({ order: ['a'] });
});

test('Equal pieces are carried one by one', () => {
  const twins: TimelineView = { ...events, events: things('a b c', 'the dog the') };

  expect(timelineSorting.carry(twins, { order: ['c', 'b', 'a'] }, { ...events, events: things('a b c', 'dog the the') })).toEqual({ order: ['c', 'a', 'b'] });
});

test('A sound without words is called by a letter of its own, and never by its file', () => {
  const sounds: MatchingView = { type: 'MATCHING', columns: [{ cells: things('a b', 'dog cat') }, { cells: ['c', 'd'].map((key) => ({ key, prompt: { text: '', sound: `${key}1f2.mp3` } })) }] };

  expect(thingName(sounds.columns[1]?.cells[0])).toBe('♪ C');
  expect(thingName({ key: 'a', prompt: { text: '', picture: { name: 'x.png', alternative: 'a dog' } } })).toBe('a dog');
  expect(matching.rightLines(sounds, { parts: [{ key: 'a', answers: ['d'] }] }, texts)[0]?.answers).toEqual(['dog = ♪ D']);
});

test('Dates are said in words, before our era too', () => {
  expect(dateText('1492', 'en', texts)).toBe('1492');
  expect(dateText('-44-03-15', 'en', texts)).toBe('March 15 44 BC');
  expect(dateText('1492-10', 'en', texts)).toBe('October 1492');
  expect(dateText('-500..-44', 'en', texts)).toBe('500 BC to 44 BC');
  expect(dateText('long ago', 'en', texts)).toBe('long ago');
});
