// Runs the public generators on the lists that come in, one JSON answer for all. In: { rounds, lists: [{ words, side }] }, words folded as ours.
const crossword = require("crossword-layout-generator");
const WordSearch = require("@blex41/word-search");

// A peer writes to the console while it works; standard output is for the answer alone.
console.log = () => {};

const steps = [[0, 1], [1, 0], [1, 1], [-1, 1], [0, -1], [-1, 0], [-1, -1], [1, -1]];

function best(rounds, make) {
  let result, ms = Infinity;
  for (let round = 0; round < rounds; round++) {
    const began = process.hrtime.bigint();
    result = make();
    ms = Math.min(ms, Number(process.hrtime.bigint() - began) / 1e6);
  }
  return { result, ms };
}

function measureCrossword(words, rounds) {
  const { result, ms } = best(rounds, () => crossword.generateLayout(words.map((answer) => ({ answer, clue: "" }))));
  const placed = result.result.filter((word) => word.orientation !== "none");
  const cells = new Set();
  let letters = 0;
  for (const word of placed) {
    for (let at = 0; at < word.answer.length; at++) {
      const across = word.orientation === "across";
      cells.add(`${word.starty + (across ? 0 : at)},${word.startx + (across ? at : 0)}`);
    }
    letters += word.answer.length;
  }
  return { placed: placed.length, crossings: letters - cells.size, filled: cells.size / (result.rows * result.cols), ms };
}

function occurrences(grid, word) {
  const found = new Set();
  for (let row = 0; row < grid.length; row++) {
    for (let column = 0; column < grid[row].length; column++) {
      for (const [down, right] of steps) {
        const cells = [...word].map((_, at) => [row + at * down, column + at * right]);
        if (cells.every(([r, c], at) => grid[r]?.[c] === word[at])) found.add(cells.map(String).sort().join(";"));
      }
    }
  }
  return found.size;
}

function measureWordSearch(words, side, rounds) {
  const options = { cols: side, rows: side, dictionary: words, maxWords: words.length, upperCase: false, diacritics: true };
  const { result, ms } = best(rounds, () => new WordSearch(options));
  const letters = result.words.reduce((sum, word) => sum + word.path.length, 0);
  const covered = new Set(result.words.flatMap((word) => word.path.map(({ x, y }) => `${x},${y}`)));
  return {
    placed: result.words.length,
    once: words.filter((word) => occurrences(result.grid, word) === 1).length,
    density: letters / (side * side),
    shared: (letters - covered.size) / result.words.length,
    ms,
  };
}

let text = "";
process.stdin.on("data", (piece) => (text += piece));
process.stdin.on("end", () => {
  const { rounds, lists } = JSON.parse(text);
  for (const { words, side } of lists) {
    measureCrossword(words, 1);
    measureWordSearch(words, side, 1);
  }
  const answers = lists.map(({ words, side }) => ({ crossword: measureCrossword(words, rounds), wordSearch: measureWordSearch(words, side, rounds) }));
  process.stdout.write(JSON.stringify(answers));
});
