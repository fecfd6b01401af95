// Texts for tests, made from the English ones as in `src-tauri/crates/words/src/pseudo.rs`.

const PLAIN = 'AEIOUYaeiouycnsz';
const ACCENTED = 'ÅÉÎÖÛÝåéîöûýçñšž';
const DOUBLED = 'aeiou';
const FROM_RIGHT = '\u202E';
const AS_BEFORE = '\u202C';

/** With accents, and longer. */
export const accented = (text: string): string => [...text].map(twiceIfDoubled).join('');

/** Each word from right to left, so that words still wrap. */
export const mirrored = (text: string): string => text.replace(/\S+/gu, (word) => `${FROM_RIGHT}${word}${AS_BEFORE}`);

function twiceIfDoubled(letter: string): string {
  const shown = ACCENTED[PLAIN.indexOf(letter)] ?? letter;
  return DOUBLED.includes(letter) ? shown + shown : shown;
}
