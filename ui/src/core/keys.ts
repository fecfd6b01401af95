// What a key or a press means on a screen of questions. A held key, a double click and a key pressed twice count once.

/** The digit of this key, where no modifier and no repeat changes its meaning. */
export function digit(event: KeyboardEvent): number | null {
  return isPlain(event) && /^[0-9]$/.test(event.key) ? Number(event.key) : null;
}

/** One step on the pain scale. */
export function stepBy(event: KeyboardEvent): 1 | -1 | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  if (event.key === '+') return 1;
  return event.key === '-' || event.key === '−' ? -1 : null;
}

/** The last key of the body map, to the right of 0. */
export function isLastKey(event: KeyboardEvent): boolean {
  return isPlain(event) && (event.key === '-' || event.key === '−');
}

/** The key of the signs to read first: warning signs. */
export const SAFETY_KEY = 'w';

/** Enter goes on, unless it presses what has the focus. */
export function goesOn(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && isPlain(event) && !on(event, 'button, a, summary, dialog');
}

/** Backspace goes back, unless someone is typing. */
export function goesBack(event: KeyboardEvent): boolean {
  return event.key === 'Backspace' && isPlain(event) && !isTyping(event);
}

export function isTyping(event: KeyboardEvent): boolean {
  return on(event, 'textarea, select, [contenteditable], input:not([type="radio"], [type="checkbox"]), dialog');
}

const DOUBLE_CLICK_MS = 400;
let lastPress = -Infinity;

/** The second press of a double click: it would untick the row, or answer the next question unread. */
export function isSecondPress(event: MouseEvent): boolean {
  if (event.detail > 1 && event.timeStamp - lastPress < DOUBLE_CLICK_MS) return true;
  lastPress = event.timeStamp;
  return false;
}

/** Our design choice: longer than two presses of one tap, shorter than it takes to read a question. */
const DOUBLE_KEY_MS = 250;
let lastKey = { key: '', question: '', at: -Infinity };

/** The second press of a key that was pressed twice: the first moved on, and it would answer the next question unread. */
export function isSecondKey({ key, timeStamp }: KeyboardEvent, question: string): boolean {
  const again = key === lastKey.key && question !== lastKey.question && timeStamp - lastKey.at < DOUBLE_KEY_MS;
  if (!again) lastKey = { key, question, at: timeStamp };
  return again;
}

const isPlain = (event: KeyboardEvent): boolean =>
  !(event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.isComposing);

const on = (event: KeyboardEvent, what: string): boolean =>
  event.target instanceof Element && event.target.closest(what) !== null;
