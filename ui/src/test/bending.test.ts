// The bar on its way into its bend.
import { expect, test } from 'vitest';
import { bend, eased, milliseconds, parts } from '../core/bending';

const BAR = `<svg><path class="bar-shaft" d="M14 90Q220 50 426 90"/><path class="bar-sleeve" d="M134 70Q74 82 14 90"/>
  <rect class="bar-collar" transform="matrix(0.9863 -0.165 0.165 0.9863 134 70)"/><g transform="matrix(0.985 -0.174 0.174 0.985 110 74.5)"><rect class="bar-plate"/></g></svg>`;

function drawn(bent: number): (string | null)[] {
  const holder = document.createElement('div');
  holder.innerHTML = BAR;
  bend(parts(holder), bent);
  return [...holder.querySelectorAll('[d], [transform]')].map((part) => part.getAttribute('d') ?? part.getAttribute('transform'));
}

test('a straight bar is at the height of the collar, and nothing on it is turned', () => {
  expect(drawn(0)).toEqual(['M14 70Q220 70 426 70', 'M134 70Q74 70 14 70', 'matrix(0.9863 0 0 0.9863 134 70)', 'matrix(0.985 0 0 0.985 110 70)']);
});

test('half bent is half way, and the whip goes past the end', () => {
  expect(drawn(0.5)).toEqual(['M14 80Q220 60 426 80', 'M134 70Q74 76 14 80', 'matrix(0.9863 -0.0825 0.0825 0.9863 134 70)', 'matrix(0.985 -0.087 0.087 0.985 110 72.25)']);
  expect(drawn(1.1)[0]).toBe('M14 92Q220 48 426 92');
});

test('at the end it is as the core drew it, and what is no bar does not move', () => {
  expect(drawn(1)).toEqual(['M14 90Q220 50 426 90', 'M134 70Q74 82 14 90', 'matrix(0.9863 -0.165 0.165 0.9863 134 70)', 'matrix(0.985 -0.174 0.174 0.985 110 74.5)']);
  const none = document.createElement('div');
  none.innerHTML = '<svg><path class="course-line" d="M0 0H9"/></svg>';
  expect(parts(none)).toEqual([]);
});

test('the whip begins at once, goes past its end and comes back to it', () => {
  const WHIP = 'cubic-bezier(0.2, 1.4, 0.4, 1)';
  expect([0, 1].map((share) => Math.round(eased(WHIP, share) * 1000) / 1000)).toEqual([0, 1]);
  expect(eased(WHIP, 0.2)).toBeGreaterThan(0.5);
  expect(Math.max(...[0.4, 0.5, 0.6].map((share) => eased(WHIP, share)))).toBeGreaterThan(1);
  expect(eased('cubic-bezier(0, 0, 1, 1)', 0.5)).toBeCloseTo(0.5, 4);
});

test('times and curves are the same in a built style sheet', () => {
  expect(['320ms', '.32s', ' 0.32s ', '0ms', '0s'].map(milliseconds)).toEqual([320, 320, 320, 0, 0]);
  for (const share of [0.1, 0.5, 0.9]) expect(eased('cubic-bezier(.2,1.4,.4,1)', share)).toBe(eased('cubic-bezier(0.2, 1.4, 0.4, 1)', share));
});
