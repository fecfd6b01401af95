// What is written down of the tests at home.
import { fireEvent, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, test } from 'vitest';
import type { TriedView } from '../core/bindings';
import { fails, keeping, LATER, text, trouble } from './kept';
import { expectScreen, faults, find, main, open, press, type } from './setup';

afterEach(() => expect(document.body.textContent).not.toMatch(/⟦|\{\s*\$/));

const KNEE: TriedView = {
  entry: { kind: 'number', from: 0, to: 30, unit: 'unit-cm' },
  records: [{ id: 'ktw_left_cm', goes: null }, { id: 'ktw_right_cm', goes: null }], tries: [],
};
const TWICE: TriedView = {
  ...KNEE,
  records: [{ id: 'ktw_left_cm', goes: text('tried-chance', { by: '1' }) }, { id: 'ktw_right_cm', goes: text('tried-up', { by: '3' }) }],
  tries: [{ at: '2026-03-14T09:00:00+01:00', values: [10, 12] }, { at: '2026-03-01T09:00:00+01:00', values: [9, 9] }],
};

async function openTest(id: string, more = {}) {
  const calls = open(keeping(LATER, more));
  await press('to-learn');
  await expectScreen('learn');
  await fireEvent.click(find(`[data-test="${id}"]`));
  await expectScreen('self-test');
  return calls;
}

describe('the results of a test at home', () => {
  test('are typed in, one for each side, and shown with the way they go', async () => {
    const calls = await openTest('knee_to_wall', { tried: KNEE, try_test: TWICE });
    expect(main().textContent).toContain('no result yet');
    expect(await faults()).toEqual([]);
    await type('ktw_left_cm', '10');
    await type('ktw_right_cm', ' 12');
    await press('write-down');
    await waitFor(() => expect(main().querySelectorAll('[data-try]')).toHaveLength(2));
    expect(calls.find(({ command }) => command === 'try_test')?.args).toEqual({ test: 'knee_to_wall', values: ['10', ' 12'] });
    expect(main().textContent).toContain('That much can be chance.');
    expect(main().textContent).toContain('Right foot: The last is 3 cm more than the first.');
    expect(find<HTMLInputElement>('[data-field="ktw_left_cm"]').value).toBe('');
    expect(await faults()).toEqual([]);
  });

  test('that the test does not take are told, and what was typed stays', async () => {
    await openTest('knee_to_wall', { tried: KNEE, try_test: fails(trouble('trouble-not-written-down')) });
    await type('ktw_left_cm', 'ten');
    await press('write-down');
    await waitFor(() => expect(find('#tried-wrong').textContent).toContain('Nothing was saved'));
    expect(find<HTMLInputElement>('[data-field="ktw_left_cm"]').value).toBe('ten');
  });

  test('that are yes or no are chosen', async () => {
    const hinge: TriedView = { entry: { kind: 'yes_no', from: 0, to: 1, unit: 'unit-yes_no' }, records: [{ id: 'hinge_test', goes: null }], tries: [{ at: '2026-03-14T09:00:00+01:00', values: [1] }] };
    const calls = await openTest('hinge', { tried: hinge, try_test: hinge });
    expect(find('[data-try]').textContent).toContain('Yes');
    await fireEvent.click(find('[data-field="hinge_test"][value="0"]'));
    await press('write-down');
    await waitFor(() => expect(calls.find(({ command }) => command === 'try_test')?.args).toEqual({ test: 'hinge', values: ['0'] }));
    expect(await faults()).toEqual([]);
  });

  test('can be taken back', async () => {
    const calls = await openTest('knee_to_wall', { tried: TWICE, untry_test: KNEE });
    await press('take-back');
    await waitFor(() => expect(main().textContent).toContain('no result yet'));
    expect(calls.find(({ command }) => command === 'untry_test')?.args).toEqual({ test: 'knee_to_wall' });
  });

  test('are not asked for where nothing is kept', async () => {
    const calls = open();
    await press('to-learn');
    await expectScreen('learn');
    await fireEvent.click(find('[data-test="knee_to_wall"]'));
    await expectScreen('self-test');
    expect(main().textContent).toContain('results can not be kept');
    expect(calls.map(({ command }) => command)).not.toContain('tried');
  });
});
