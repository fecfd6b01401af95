import { fireEvent, waitFor } from '@testing-library/svelte';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { GroupView } from '../core/bindings';
import { ATHLETE, athleteRow, BOARD, boardOf, coached, LINES, OPEN_MORNINGS, part, said } from './coach';
import { fails, text } from './kept';
import { argsOf, expectScreen, faults, field, find, main, open, press, settle, type Call } from './setup';

// Read once before, however long that takes: the window reads them with the first of the pages.
beforeAll(() => Promise.all([import('../Coach.svelte'), import('../screens/Import.svelte')]), 60_000);

afterEach(() => expect(document.body.textContent).not.toMatch(/⟦|\{\s*\$/));

const people = () => [...document.querySelectorAll<HTMLElement>('tr[data-person]')].map((row) => row.dataset['person']);
const cell = (person: string, name: string) => find<HTMLInputElement>(`[data-row="${person}"] [data-cell="${name}"]`);
const type = (into: HTMLElement, value: string) => fireEvent.input(into, { target: { value } });

async function board(more: Record<string, unknown> = {}): Promise<Call[]> {
  const calls = open(coached(more));
  await press('to-board');
  await expectScreen('board');
  return calls;
}

async function athletePage(more: Record<string, unknown> = {}): Promise<Call[]> {
  const calls = await board(more);
  await fireEvent.click(find('[data-look="p-1"]'));
  await expectScreen('athlete');
  return calls;
}

describe('the board', () => {
  test('keeps the order of the core, and axe finds nothing', async () => {
    await board();
    expect(people()).toEqual(['p-3', 'p-1', 'p-2']);
    expect(find('h1').textContent).toContain('1 needs you');
    expect(await faults()).toEqual([]);
  });

  test('shows whom the core finds, in its own order', async () => {
    const calls = await board({ find_athletes: ['p-2', 'p-3'] });
    await type(field('find'), 'a');
    await waitFor(() => expect(people()).toEqual(['p-3', 'p-2']));
    expect(argsOf(calls, 'find_athletes')).toEqual({ filter: 'all', typed: 'a' });
    await type(field('find'), '');
    await waitFor(() => expect(people()).toHaveLength(3));
  });

  test('is filtered by need and by group', async () => {
    const calls = await board({ find_athletes: ['p-1'] });
    await fireEvent.click(find('[data-filter="on_a_plan"]'));
    await waitFor(() => expect(people()).toEqual(['p-1']));
    expect(find('[data-filter="on_a_plan"]').getAttribute('aria-pressed')).toBe('true');
    expect(argsOf(calls, 'find_athletes')).toEqual({ filter: 'on_a_plan', typed: '' });
    await fireEvent.change(field('group'), { target: { value: 'Morning' } });
    await waitFor(() => expect(main().textContent).toContain('Nobody fits this'));
  });

  test('says that it is empty, and leads to the first athlete', async () => {
    await board({ board: boardOf([]) });
    expect(document.querySelector('table')).toBeNull();
    expect(await faults()).toEqual([]);
    await press('add-athlete');
    await expectScreen('athlete-form');
  });

  test('after new rules it says who is not worked out, and is whole when everybody is', async () => {
    const older = athleteRow('p-2', 'Ana Souza', { need: 'no_recent_check', level: 'normal_soreness', worked: 'older' });
    const left = [2, 1, 0];
    const calls = await board({
      board: () => {
        const now = left.shift() ?? 0;
        return now === 0 ? BOARD : { ...boardOf([older, athleteRow('p-1', 'Maya Lindqvist', { need: 'no_recent_check', worked: 'not_yet' })]), left: now };
      },
    });
    await waitFor(() => expect(people()).toEqual(['p-3', 'p-1', 'p-2']));
    expect([main().dataset['left'], calls.filter(({ command }) => command === 'board').length]).toEqual(['0', 3]);
  });

  test('who is not worked out by the rules of now is not shown as they were', async () => {
    const rows = [
      athleteRow('p-2', 'Ana', { need: 'no_recent_check', level: 'normal_soreness', worked: 'older', last: 1 }),
      athleteRow('p-1', 'Maya', { need: 'no_recent_check', worked: 'not_yet' }),
    ];
    let asked = 0;
    await board({ board: () => (asked++ === 0 ? { ...boardOf(rows), left: 2 } : new Promise(() => {})) });
    expect(find('[data-person="p-2"]').textContent).toMatch(/Being worked out.*By older rules: Normal soreness/);
    expect(find('[data-person="p-1"]').textContent).toContain('Nothing is known yet');
    expect(main().textContent).toContain('2 athletes are still being worked out');
    expect(await faults()).toEqual([]);
  });

  test('marks one and all', async () => {
    await board();
    await fireEvent.click(find('[data-mark="p-1"]'));
    await waitFor(() => expect(find('.selbar').textContent).toContain('1 selected'));
    await fireEvent.click(find('[data-action="mark-all"]'));
    await waitFor(() => expect(find('.selbar').textContent).toContain('3 selected'));
    await press('clear-marks');
    await waitFor(() => expect(document.querySelector('.selbar')).toBeNull());
  });
});

describe('one athlete', () => {
  test('axe finds nothing, and the page says what a coach does not see', async () => {
    await athletePage();
    expect(await faults()).toEqual([]);
    expect(main().textContent).toContain('Not shown: answers to safety questions');
  });

  test('goes on from a lower part when the coach says so', async () => {
    const calls = await athletePage({ choose_lighter: { ...ATHLETE, lighter: [] } });
    await press('lighter');
    await waitFor(() => expect(document.querySelector('[data-action="lighter"]')).toBeNull());
    expect(argsOf(calls, 'choose_lighter')).toEqual({ person: 'p-1', rung: 2 });
  });

  test.each([['name', 'name'], ['group', 'group'], ['tag', 'tag'], ['many', 'group']])('a form that is wrong in its %s says so there', async (wrong, at) => {
    await athletePage({ change_athlete: fails({ kind: 'bad_athlete', field: wrong, message: 'It does not fit.' }) });
    await press('change-athlete');
    await expectScreen('athlete-form');
    await press('save-athlete');
    await waitFor(() => expect(find(`#${at}-wrong`).textContent).toContain('It does not fit.'));
    expect(field(at).getAttribute('aria-invalid')).toBe('true');
    expect(await faults()).toEqual([]);
  });

  test('who is here twice becomes one, after a question', async () => {
    const calls = await athletePage({ merge_athletes: null });
    await press('change-athlete');
    await expectScreen('athlete-form');
    expect([...field<HTMLSelectElement>('into').options].map(({ value }) => value)).toEqual(['', 'p-3', 'p-2']);
    await fireEvent.change(field('into'), { target: { value: 'p-2' } });
    await press('merge');
    await waitFor(() => expect(document.body.textContent).toContain('becomes part of'));
    expect(argsOf(calls, 'merge_athletes')).toBeUndefined();
  });

  test('has the screen until it is handed back, and no way leads elsewhere', async () => {
    const calls = await athletePage();
    await press('hand-over');
    await waitFor(() => find('[data-handed="p-1"]'));
    expect(argsOf(calls, 'hand_over')).toEqual({ person: 'p-1' });
    await waitFor(() => expect(document.querySelector('[data-screen="athlete"]')).toBeNull());
    expect(document.querySelector('[data-action="to-board"], [data-action="to-settings"]')).toBeNull();
    await press('hand-back');
    await expectScreen('board');
    expect(document.querySelector('[data-handed]')).toBeNull();
  });
});

describe('a group session', () => {
  async function group(more: Record<string, unknown> = {}): Promise<Call[]> {
    const calls = open(coached(more));
    await press('to-group');
    await expectScreen('group');
    return calls;
  }

  const enter = () => fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Enter', bubbles: true });

  test('of hundreds begins with one group', async () => {
    const lines = Array.from({ length: 201 }, (_, at) => ({ ...LINES[0]!, person: `p-${at}`, groups: [at < 3 ? 'Juniors' : 'Throws'] }));
    await group({ group_session: { ...coached()('group_session', {}) as GroupView, lines } });
    expect(document.querySelectorAll('[data-row]')).toHaveLength(3);
    expect(field<HTMLSelectElement>('group').value).toBe('Juniors');
  });

  test('goes on by Enter, from the last field to the button', async () => {
    await group();
    expect(await faults()).toEqual([]);
    cell('p-0', 'done').focus();
    const cells = ['done', 'rpe', 'pain', 'usual', 'stopped'];
    for (const [person, name] of LINES.flatMap((line) => cells.map((one) => [line.person, one] as const))) {
      expect(document.activeElement).toBe(cell(person, name));
      await enter();
    }
    expect(document.activeElement).toBe(find('[data-action="save-group"]'));
  });

  test('takes the focus to what is wrong and says that nothing was kept', async () => {
    const calls = await group({ enter_group: { wrong: { 'p-1': ['pain', 'Pain while lifting: 0 to 10.'] }, moved: {} } });
    await type(cell('p-0', 'done'), '3');
    await press('save-group');
    await waitFor(() => expect(document.activeElement).toBe(cell('p-1', 'pain')));
    expect(main().dataset).toMatchObject({ wrong: '1', saved: '0' });
    expect(cell('p-1', 'pain').getAttribute('aria-describedby')).toBe(find('[data-row="p-1"] .err').id);
    expect(main().textContent).toContain('Nothing was saved yet');
    expect(argsOf(calls, 'enter_group')).toMatchObject({ lines: [{ person: 'p-0', done: '3', stopped: [] }, { person: 'p-1', done: '' }] });
    expect(await faults()).toEqual([]);
  });

  test('a wrong day takes the focus to the day', async () => {
    await group({ enter_group: { wrong: { 'p-0': ['day', 'Not a day to come.'] }, moved: {} } });
    await press('save-group');
    await waitFor(() => expect(document.activeElement).toBe(field('day')));
  });

  test('says where each plan went, and sends nobody twice or who is left out', async () => {
    const calls = await group({ enter_group: { wrong: {}, moved: { 'p-0': said('coach-moved-hold', {}, { stage: part(1) }) } } });
    await fireEvent.click(find('[data-out="p-1"]'));
    await press('save-group');
    await waitFor(() => find('[data-row="p-0"] [data-moved="coach-moved-hold"]'));
    expect(argsOf(calls, 'enter_group')).toMatchObject({ lines: [{ person: 'p-0' }] });
    await press('save-group');
    await settle();
    expect(calls.filter(({ command }) => command === 'enter_group')).toHaveLength(1);
  });
});

describe('the mornings after a group session', () => {
  const enterWith = async (enter_mornings: unknown): Promise<Call[]> => {
    const group = coached()('group_session', {}) as GroupView;
    const calls = open(coached({ group_session: { ...group, mornings: OPEN_MORNINGS }, enter_mornings }));
    await press('to-group');
    await expectScreen('group');
    return calls;
  };

  test('are shown first where one is open, and axe finds nothing in either part', async () => {
    await enterWith(null);
    expect(main().dataset['part']).toBe('mornings');
    expect(await faults()).toEqual([]);
    await fireEvent.click(find('[data-option="session"] input'));
    await waitFor(() => expect(main().dataset['part']).toBe('session'));
    expect(await faults()).toEqual([]);
  });

  test('keep what is typed while the session is looked at, and say where each plan went', async () => {
    const moved = { 'r-0': said('coach-moved-progress', {}, { stage: part(2) }), 'r-1': said('coach-moved-hold', {}, { stage: part(1) }) };
    const calls = await enterWith({ wrong: {}, moved });
    await type(cell('r-0', 'morning'), '0');
    await fireEvent.change(cell('r-0', 'settled'), { target: { value: 'yes' } });
    await fireEvent.click(find('[data-option="session"] input'));
    await fireEvent.click(find('[data-option="mornings"] input'));
    expect(cell('r-0', 'morning').value).toBe('0');
    await fireEvent.submit(cell('r-0', 'morning').form!);
    await waitFor(() => find('[data-row="r-0"] [data-moved="coach-moved-progress"]'));
    expect(argsOf(calls, 'enter_mornings')).toEqual({ lines: [
      { person: 'p-0', session: 'r-0', pain: '0', settled: 'yes' }, { person: 'p-1', session: 'r-1', pain: '', settled: '' },
    ] });
  });

  test('take the focus to what is wrong', async () => {
    await enterWith({ wrong: { 'r-1': ['settled', 'Usual again?'] }, moved: {} });
    await fireEvent.submit(cell('r-0', 'morning').form!);
    await waitFor(() => expect(document.activeElement).toBe(cell('r-1', 'settled')));
    expect(cell('r-1', 'settled').getAttribute('aria-describedby')).toBe(find('[data-row="r-1"] .err').id);
    expect(await faults()).toEqual([]);
  });
});

test('a log goes to the athlete whose page it was opened from, and leads back there', async () => {
  const calls = await athletePage({ imports: [], begin_file: null, add_to_file: null, drop_file: null, look_at_file: fails({ kind: 'trouble', text: text('files-copy-not-a-log') }) });
  await press('athlete-log');
  await expectScreen('import');
  expect(find('h1').textContent).toContain('Maya Lindqvist');
  expect(argsOf(calls, 'imports')).toEqual({ athlete: 'p-1' });
  await type(field('paste'), 'Date,Exercise\n2026-03-01,Deadlift');
  await press('read-paste');
  await waitFor(() => find('[data-refused="files-copy-not-a-log"]'));
  expect(argsOf(calls, 'begin_file')).toMatchObject({ athlete: 'p-1', name: 'Pasted text' });
  expect(await faults()).toEqual([]);
  await press('to-athlete');
  await expectScreen('athlete');
});

test.each([['print cards', 'cards'], ['read in', 'read-share'], ['from a list', 'names'], ['add an athlete', 'athlete-form']])('%s is reached by typing', async (typed, screen) => {
  await board({ cards: { cards: 0, sheets: 0, on_hold: [], without_plan: [], unchanged: 0 } });
  await fireEvent.keyDown(window, { key: 'k', ctrlKey: true });
  const palette = await waitFor(() => find<HTMLInputElement>('[data-palette] input'));
  await type(palette, typed);
  await fireEvent.keyDown(palette, { key: 'Enter' });
  await expectScreen(screen);
});

test('a pasted list is read first, and entered when the coach says so', async () => {
  const names = { athletes: [{ name: 'Bo', groups: [], tags: [], rack: '', unit: 'kg', bar: '', plates: '' }], twice: ['Ann'], wrong: [[3, 'Too long.']] };
  const calls = await board({ read_names: names, add_athletes: ['p-9'] });
  await press('add-names');
  await expectScreen('names');
  await type(field('names'), 'Ann\nBo\n');
  await waitFor(() => expect(main().dataset['found']).toBe('1'));
  expect(main().textContent).toContain('Too long.');
  expect(await faults()).toEqual([]);
  expect(argsOf(calls, 'add_athletes')).toBeUndefined();
  await fireEvent.change(field('names-file'), { target: { files: [new File(['Bo\nCy'], 'team.csv')] } });
  await waitFor(() => expect(argsOf(calls, 'read_names')).toEqual({ text: 'Bo\nCy' }));
  await press('add-all');
  await expectScreen('board');
  expect(argsOf(calls, 'add_athletes')).toEqual({ athletes: names.athletes });
});
