// Writes src/Domain/Puzzles/WordSearch/Data/offensive.txt: one line a language, its words in lower case without accents, 3 letters or more.
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cuss as spanish } from "cuss/es";

const require = createRequire(import.meta.url);
// naughty-words names Norwegian by its macrolanguage.
const files = { da: "da", de: "de", en: "en", es: "es", fr: "fr", it: "it", nb: "no", nl: "nl", pl: "pl", pt: "pt", sv: "sv", tr: "tr" };
// The published Spanish list of 68 lacks everyday insults; of the second list only the words that are surely meant as such.
const surelyMeant = 2;
const extra = { es: Object.keys(spanish).filter((word) => spanish[word] === surelyMeant) };

const fold = (word) => word.normalize("NFC").toLowerCase().normalize("NFD").replace(/[\u0300\u0301\u0302\u0308]/gu, "").normalize("NFC");
const isOneWord = (word) => /^\p{L}{3,}$/u.test(word);

const lines = Object.entries(files).map(([language, file]) => {
  const words = [...require(`naughty-words/${file}.json`), ...(extra[language] ?? [])].map(fold).filter(isOneWord);
  return `${language}: ${[...new Set(words)].sort().join(" ")}`;
});
writeFileSync(new URL("../../src/Domain/Puzzles/WordSearch/Data/offensive.txt", import.meta.url), lines.join("\n") + "\n");
