// The warning list, and what was told of it.
import { render } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import Warnings from '../parts/Warnings.svelte';
import { NORMAL, SAME_DAY } from './core';
import { find } from './setup';

const listed = () => [...document.querySelectorAll<HTMLElement>('[data-warning]')].map(({ dataset }) => dataset['warning']);

test('is whole where nothing of it was told', () => {
  render(Warnings, { result: NORMAL });
  expect(listed()).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((n) => `warning-${n}`));
  expect(document.querySelector('[data-warning-told]')).toBeNull();
});

test('has a sign that was told apart from those to watch for, with what to do if it gets worse', () => {
  render(Warnings, { result: SAME_DAY });
  expect(listed()).toEqual([1, 2, 3, 5, 6, 7, 8].map((n) => `warning-${n}`));
  expect(find('[data-warning-told]').textContent).toContain('Weak or dragging foot');
  expect(find('.warnings-told').textContent).toContain('if it gets worse');
});
