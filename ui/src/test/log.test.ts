// The log: a typed line is read back and never dropped, sets are edited by keyboard, and every step can be taken back.
import { fireEvent, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, test } from 'vitest';
import { fails, keeping, LATER, locked, openWith, trouble } from './kept';
import { LATELY, logged, logOf, row } from './log';
import { expectScreen, faults, find, key, main, open, press, settle, type Call } from './setup';
import { homeWith, logged as asked, underWay } from './training';

afterEach(() => expect(document.body.textContent).not.toMatch(/⟦|\{\s*\$/));

const argsOf = (calls: Call[], command: string) => calls.filter((call) => call.command === command).at(-1)?.args as Record<string, never>;
const line = () => find<HTMLInputElement>('[data-field="line"]');
const cell = (at: number, field: string) => find<HTMLInputElement>(`[data-row="${at}"] [data-cell="${field}"]`);
const rows = () => main().querySelectorAll('[data-row]');

async function log(more: Record<string, unknown> = {}, workouts = [logged('one'), logged('two')]): Promise<Call[]> {
  const calls = open(keeping(LATER, { ...logOf(...workouts), log_workout: 'new-row', withdraw_workout: 'gone-row', undo_workout: 'undo-row', ...more }));
  await press('to-log');
  await expectScreen('log');
  await waitFor(() => expect(document.querySelector('#lately')).not.toBeNull());
  return calls;
}

async function type(text: string): Promise<void> {
  await fireEvent.input(line(), { target: { value: text } });
  await waitFor(() => expect(find('#line-reads').dataset['reads']).not.toBe('none'));
}

describe('what is typed and not in the log', () => {
  const TYPED = {
    line: '140 1x', names: ['', 'Zercher'], replaces: null, is_from_plan: false,
    workout: { day: '2026-03-11', time: '18:10', minutes: '50', session_rpe: '', note: '', rows: [row(), row({ exercise: 'zercher' })] },
  };

  test('is kept at each change as it stands, and given up when it is in the log', async () => {
    const calls = await log();
    await type('deadlift 130 4x5 @8.5');
    await waitFor(() => expect(argsOf(calls, 'keep_typed')).toMatchObject({ typed: { line: 'deadlift 130 4x5 @8.5', replaces: null } }));
    await press('add-line');
    await waitFor(() => expect(rows()).toHaveLength(4));
    await fireEvent.input(cell(3, 'pain'), { target: { value: '4' } });
    await waitFor(() => expect(argsOf(calls, 'keep_typed')).toMatchObject({ typed: { line: '', workout: { rows: [{}, {}, {}, { pain: '4' }] } } }));
    await press('keep-workout');
    await waitFor(() => expect(argsOf(calls, 'keep_typed')).toEqual({ typed: null }));
  });

  test('is there again, line and sets, and says so', async () => {
    await log({ typed: TYPED });
    await waitFor(() => expect(rows()).toHaveLength(2));
    expect([line().value, cell(1, 'load').value, find<HTMLInputElement>('[data-field="minutes"]').value]).toEqual(['140 1x', '130', '50']);
    expect(find('[data-row="1"] select').textContent).toContain('Zercher');
    expect(find('[data-note="typed-before"]').textContent).toContain('not in your log yet');
    expect(await faults()).toEqual([]);
  });

  test('that can not be kept is told, with why', async () => {
    await log({ keep_typed: fails(trouble('trouble-disk-full')) });
    await type('deadlift 130 4x5 @8.5');
    await waitFor(() => expect(find('[data-note="typed-not-saved"]').textContent).toContain('only while this window is open'));
    expect(await faults()).toEqual([]);
  });

  test('is no longer in the window when the data is locked', async () => {
    await log({ typed: TYPED, lock: locked(), unlock: openWith(LATER) });
    await waitFor(() => expect(rows()).toHaveLength(2));
    await key('l', { ctrlKey: true });
    await expectScreen('unlock');
    await press('unlock');
    await press('to-log');
    await waitFor(() => expect(rows()).toHaveLength(2));
  });
});

describe('the typed line', () => {
  test('is read back as tags before it is added, and Enter adds its sets', async () => {
    await log();
    await type('deadlift 130 4x5 @8.5');
    const tags = [...main().querySelectorAll('[data-tag]')].map((tag) => tag.textContent?.trim());
    expect(tags).toEqual(['Deadlift', '130 kg', 'Sets: 4', 'Reps: 5', 'RPE 8.5', 'pain 2 of 10', 'warm-up']);
    expect(rows()).toHaveLength(0);
    expect(await faults()).toEqual([]);
    await press('add-line');
    await waitFor(() => expect(rows()).toHaveLength(4));
    expect([line().value, cell(3, 'load').value, cell(3, 'rpe').value]).toEqual(['', '130', '8.5']);
    expect(document.activeElement).toBe(line());
    expect(await faults()).toEqual([]);
  });

  test('that can not be read is marked in its place and stays', async () => {
    const calls = await log();
    await type('130 wow 4x5');
    expect(find('[data-tag="unread"]').textContent).toContain('\u2068wow\u2069: not understood');
    expect(document.querySelector('[data-why]')).toBeNull();
    await press('add-line');
    await waitFor(() => expect(find('[data-note="line-open"]')).toBeTruthy());
    expect([line().value, rows().length]).toEqual(['130 wow 4x5', 0]);
    expect(line().getAttribute('aria-invalid')).toBe('true');
    expect(await faults()).toEqual([]);
    await key('s', { ctrlKey: true });
    await settle();
    expect(calls.some(({ command }) => command === 'log_workout')).toBe(false);
  });

  test('that is not added yet is added when the workout is kept', async () => {
    const calls = await log();
    await type('deadlift 130 4x5');
    await key('s', { ctrlKey: true });
    await waitFor(() => expect(argsOf(calls, 'log_workout')).toBeTruthy());
    const { workout, replaces } = argsOf(calls, 'log_workout') as unknown as { workout: { rows: unknown[] }; replaces: string | null };
    expect([workout.rows, replaces]).toEqual([[row(), row(), row(), row()], null]);
  });

  test('is still there after a look at another page', async () => {
    await log();
    await type('deadlift 130 wow');
    await press('to-today');
    await expectScreen('home');
    await press('to-log');
    await expectScreen('log');
    expect(line().value).toBe('deadlift 130 wow');
  });
});

describe('the table', () => {
  async function typed(more: Record<string, unknown> = {}): Promise<Call[]> {
    const calls = await log(more);
    await type('deadlift 130 4x5');
    await press('add-line');
    await waitFor(() => expect(rows()).toHaveLength(4));
    return calls;
  }

  test('goes up and down by arrows, copies the set above, and makes one more by Enter in the last', async () => {
    await typed();
    cell(0, 'pain').focus();
    await key('ArrowDown');
    expect(document.activeElement).toBe(cell(1, 'pain'));
    await fireEvent.input(cell(0, 'pain'), { target: { value: '3' } });
    await key('d', { ctrlKey: true });
    await waitFor(() => expect(cell(1, 'pain').value).toBe('3'));
    cell(3, 'load').focus();
    await key('Enter');
    await waitFor(() => expect(rows()).toHaveLength(5));
    expect(document.activeElement).toBe(cell(4, 'load'));
    await fireEvent.click(cell(4, 'remove'));
    await waitFor(() => expect(rows()).toHaveLength(4));
    expect(await faults()).toEqual([]);
  });

  test('keeps pain, unit, lift and warm-up of each set as typed', async () => {
    const calls = await typed();
    await fireEvent.input(cell(1, 'pain'), { target: { value: '4' } });
    await fireEvent.change(cell(1, 'unit'), { target: { value: 'lb' } });
    await fireEvent.change(cell(1, 'lift'), { target: { value: 'deadlift/hex_bar' } });
    await fireEvent.click(cell(1, 'warm-up'));
    await press('keep-workout');
    await waitFor(() => expect(argsOf(calls, 'log_workout')).toBeTruthy());
    const { workout } = argsOf(calls, 'log_workout') as unknown as { workout: { rows: unknown[] } };
    expect(workout.rows[1]).toEqual(row({ pain: '4', unit: 'lb', variation: 'hex_bar', warm_up: true }));
    expect(workout.rows[0]).toEqual(row());
  });

  test('refuses a number at its cell, and nothing typed is lost', async () => {
    await typed({ log_workout: fails({ kind: 'bad_workout', row: 2, field: 'reps', message: '40 reps in a set can not be right.' }) });
    await fireEvent.input(cell(2, 'reps'), { target: { value: '40' } });
    await press('keep-workout');
    await waitFor(() => expect(cell(2, 'reps').getAttribute('aria-invalid')).toBe('true'));
    expect(find('#row-wrong').textContent).toContain('40 reps');
    expect(document.activeElement).toBe(cell(2, 'reps'));
    expect(cell(2, 'reps').value).toBe('40');
    expect(await faults()).toEqual([]);
    await fireEvent.input(cell(2, 'reps'), { target: { value: '4' } });
    await waitFor(() => expect(document.querySelector('#row-wrong')).toBeNull());
  });

  test('refuses a field of the workout as a whole at that field', async () => {
    await typed({ log_workout: fails({ kind: 'bad_workout', row: null, field: 'minutes', message: '2000 minutes can not be right.' }) });
    await press('keep-workout');
    await waitFor(() => expect(find('[data-field="minutes"]').getAttribute('aria-invalid')).toBe('true'));
    expect(main().textContent).toContain('2000 minutes');
  });

  test('is dropped only after a question', async () => {
    await typed();
    await press('drop-workout');
    await press('drop-no');
    expect(rows()).toHaveLength(4);
    await press('drop-workout');
    await press('drop-yes');
    await waitFor(() => expect(rows()).toHaveLength(0));
  });
});

describe('what was done', () => {
  test('can be undone and done again', async () => {
    const calls = await log();
    await type('deadlift 130 4x5');
    await press('add-line');
    (await waitFor(() => find('[data-action="keep-workout"]'))).focus();
    await press('keep-workout');
    await waitFor(() => expect(find('[data-done]').dataset['done']).toBe('added'));
    expect(rows()).toHaveLength(0);
    expect(document.activeElement).toBe(find('[data-done]'));
    await press('undo');
    await waitFor(() => expect(find('[data-done]').dataset['done']).toBe('undone'));
    expect(argsOf(calls, 'undo_workout')).toEqual({ row: 'new-row' });
    await press('undo');
    await waitFor(() => expect(find('[data-done]').dataset['done']).toBe('redone'));
    expect(argsOf(calls, 'undo_workout')).toEqual({ row: 'undo-row' });
    expect(find('[data-action="undo"]').textContent).toContain('Undo');
    expect(await faults()).toEqual([]);
  });

  test('to a workout of the list is a row of its own', async () => {
    const calls = await log();
    await fireEvent.click(find('[data-workout="two"] [data-action="change-workout"]'));
    await waitFor(() => expect(main().dataset['change']).toBe('true'));
    expect([cell(0, 'load').value, find<HTMLInputElement>('[data-field="minutes"]').value]).toEqual(['60', '55']);
    expect(await faults()).toEqual([]);
    await press('keep-workout');
    await waitFor(() => expect(find('[data-done]').dataset['done']).toBe('changed'));
    const { workout } = logged('two');
    expect(argsOf(calls, 'log_workout')).toEqual({ workout: { ...workout, time: '6:10 PM' }, replaces: 'two' });
  });

  test('a workout is taken out, and brought back', async () => {
    const calls = await log();
    await fireEvent.click(find('[data-workout="one"] [data-action="take-out"]'));
    await waitFor(() => expect(find('[data-done]').dataset['done']).toBe('withdrawn'));
    expect(argsOf(calls, 'withdraw_workout')).toEqual({ workout: 'one' });
    await press('to-settings');
    await expectScreen('settings');
    await press('to-log');
    await waitFor(() => expect(find('[data-done]').dataset['done']).toBe('withdrawn'));
    await press('undo');
    await waitFor(() => expect(argsOf(calls, 'undo_workout')).toEqual({ row: 'gone-row' }));
  });

  test('leads on to how it went, where the plan asks', async () => {
    const training = underWay({ asks: [asked] });
    await log({ plan_under_way: training });
    await type('deadlift 130 4x5');
    await press('add-line');
    await press('keep-workout');
    await waitFor(() => expect(find('[data-done]')).toBeTruthy());
    await press('tell-session');
    await expectScreen('under-way');
    expect(find('[data-tell="session"]')).toBeTruthy();
  });
});

describe('a session of the plan', () => {
  test('is filled in with load, sets and reps; effort and pain are the person\'s to say', async () => {
    open(keeping(homeWith(), { ...logOf(), plan_under_way: underWay() }));
    await press('open-plan');
    await press('log-session');
    await expectScreen('log');
    await waitFor(() => expect(rows()).toHaveLength(3));
    expect(['load', 'reps', 'rpe', 'pain'].map((field) => cell(0, field).value)).toEqual(['115', '6', '', '']);
    expect(cell(0, 'lift').value).toBe('deadlift/hex_bar');
    expect(find('[data-note="from-plan"]')).toBeTruthy();
    expect(await faults()).toEqual([]);
  });
});

describe('the list', () => {
  test('says what was lifted, alike sets together, and says so where it is empty', async () => {
    await log();
    const one = find('[data-workout="one"]').textContent?.replaceAll(/\s+/g, ' ');
    expect(one).toMatch(/Thu, Mar 12, 2026.*6:10 PM.*55 minutes.*Warm-up sets: 1.*Deadlift: 130 kg, 2 sets of 5, RPE 8.5.*Deadlift: 130 kg, one set of 5, RPE 8.5, pain 5 of 10/);
    expect(await faults()).toEqual([]);
  });

  test('is empty with a word on what fills it', async () => {
    await log({}, []);
    expect(find('[data-note="log-empty"]').textContent).toContain('Type your first workout');
    expect(await faults()).toEqual([]);
  });

  test('fetches page after page, and knows how many there are', async () => {
    const calls = await log({}, Array.from({ length: 250 }, (_, at) => logged(`w${at}`)));
    await waitFor(() => expect(calls.filter(({ command }) => command === 'log_page')).toHaveLength(3));
    expect(find('[data-total]').dataset['total']).toBe('250');
    const first = find('[data-workout="w0"]');
    expect([first.getAttribute('aria-setsize'), first.getAttribute('aria-posinset')]).toEqual(['250', '1']);
  });

  test('goes from workout to workout by arrows', async () => {
    await log();
    find('[data-workout="one"] button').focus();
    await key('ArrowDown');
    await waitFor(() => expect(document.activeElement).toBe(find('[data-workout="two"] button')));
    await key('Home');
    await waitFor(() => expect(document.activeElement).toBe(find('[data-workout="one"] button')));
  });
});

describe('the last days', () => {
  test('are described by load, sameness and strain, without a score', async () => {
    await log();
    expect(main().querySelectorAll('[data-load]')).toHaveLength(3);
    expect(main().textContent).toContain('They do not predict who gets hurt.');
    expect(main().textContent).toContain('Not counted, since minutes or effort are missing: 1');
  });

  test('have no numbers where nothing could be added up', async () => {
    await log({ load_lately: { ...LATELY, load: '0', monotony: null, strain: null } });
    expect(main().querySelector('[data-load]')).toBeNull();
    expect(find('[data-note="week-none"]')).toBeTruthy();
  });
});

test('before anything is kept there is no log, and a way to begin one', async () => {
  open();
  await press('to-log');
  await expectScreen('log');
  expect(document.querySelector('[data-field="line"]')).toBeNull();
  expect(find('[data-action="choose-keeping"]')).toBeTruthy();
  expect(await faults()).toEqual([]);
});
