import { fireEvent, waitFor } from '@testing-library/svelte';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { athleteRow, ATHLETE, BOARD, boardOf, coached, part, WORK } from './coach';
import { fails, trouble } from './kept';
import { argsOf, expectScreen, faults, find, main, open, press, type Call } from './setup';

// Read once before, however long that takes: the window reads them with the first of the pages.
beforeAll(() => Promise.all([import('../Coach.svelte'), import('../screens/Export.svelte')]), 60_000);

afterEach(() => expect(document.body.textContent).not.toMatch(/⟦|\{\s*\$/));

const CARDS = { cards: 12, sheets: 3, on_hold: ['Bo'], without_plan: ['Cy', 'Di'], unchanged: 1 };
const SHARED = athleteRow('', 'Maya', { level: 'modify_monitor', next: [WORK, part(2)] });

async function board(more: Record<string, unknown> = {}): Promise<Call[]> {
  const calls = open(coached({ printers: [], ...more }));
  await press('to-board');
  await expectScreen('board');
  return calls;
}

const choose = (name: string, value: string) => fireEvent.change(find(`[data-field="${name}"]`), { target: { value } });
const file = new File(['setback-share'], 'maya.setback-share');
const hand = () => fireEvent.change(find('[data-field="file"]'), { target: { files: [file] } });

describe('cards', () => {
  test('of hundreds are read group by group, and of everybody when asked for', async () => {
    const athletes = Array.from({ length: 201 }, (_, at) => athleteRow(`p-${at}`, `Athlete ${at}`, { groups: [at < 5 ? 'Juniors' : 'Throws'] }));
    let whole = (): void => {};
    const calls = await board({
      board: boardOf(athletes),
      cards: ({ asked }: { asked: { athletes: string[] } }) =>
        asked.athletes.length === 5 ? CARDS : new Promise((done) => { whole = () => done({ ...CARDS, cards: 150, sheets: 38 }); }),
    });
    await press('print-cards');
    await waitFor(() => expect(main().dataset['cards']).toBe('12'));
    expect(argsOf(calls, 'cards')).toMatchObject({ asked: { athletes: ['p-0', 'p-1', 'p-2', 'p-3', 'p-4'] } });
    await choose('whose', 'all');
    await waitFor(() => expect(main().textContent).toContain('Reading the plans of 201 athletes'));
    expect(document.querySelector('[data-action="open-page"]')).toBeNull();
    whole();
    await waitFor(() => expect(main().textContent).toContain('150 cards on 38 pages'));
  });

  test('are of everybody, or of a group, and say who has none before they are printed', async () => {
    const calls = await board({ cards: CARDS, open_page: null });
    await press('print-cards');
    await expectScreen('cards');
    await waitFor(() => expect(main().dataset['cards']).toBe('12'));
    for (const said of ['12 cards on 3 pages', 'Bo', 'Cy, Di', '1 says the same']) expect(main().textContent).toContain(said);
    expect(argsOf(calls, 'cards')).toMatchObject({ asked: { athletes: BOARD.athletes.map(({ person }) => person), per_sheet: 4, for_the_wall: true } });
    await choose('whose', 'group-Team A');
    await fireEvent.click(find('[data-going="per-sheet"] [data-option="2"] input'));
    await fireEvent.click(find('[data-setting="changed"] input'));
    await waitFor(() => expect(argsOf(calls, 'cards')).toMatchObject({ asked: { athletes: ['p-1'], per_sheet: 2, changed: true } }));
    expect(await faults()).toEqual([]);
    await press('open-page');
    expect(argsOf(calls, 'open_page')).toMatchObject({ page: { page: 'cards', of: { kind: 'cards', cards: { athletes: ['p-1'] } } } });
    await press('back-to-board');
    await expectScreen('board');
  });

  test('are of those who are marked, and a day that is none is refused in words', async () => {
    const calls = await board({ cards: fails(trouble('coach-cards-no-day')) });
    await fireEvent.click(find('[data-mark="p-2"]'));
    await press('print-marked');
    await waitFor(() => expect(argsOf(calls, 'cards')).toMatchObject({ asked: { athletes: ['p-2'] } }));
    await waitFor(() => expect(find('[role="alert"]').textContent?.trim()).not.toBe(''));
    expect(document.querySelector('[data-paper]')).toBeNull();
  });
});

test('the summary of an athlete is a page like any other', async () => {
  const calls = await board({ save_page: { file: 'summary.pdf' } });
  await fireEvent.click(find('[data-look="p-1"]'));
  await expectScreen('athlete');
  await press('save-page');
  expect(argsOf(calls, 'save_page')).toMatchObject({ page: { page: 'coach', of: { kind: 'athlete', athlete: 'p-1' } } });
});

describe('a file that an athlete shares', () => {
  test('is seen before it is saved, under the name that was typed, and locked where that is wanted', async () => {
    const calls = open(coached({ log_page: { workouts: [], total: 0 }, to_share: SHARED, save_share: { file: 'Setback for a coach.setback-share' } }));
    await press('to-log');
    await press('export');
    await expectScreen('export');
    await fireEvent.click(find('[data-kind="share"] input'));
    await fireEvent.input(find('[data-field="share-name"]'), { target: { value: 'Maya' } });
    await press('look-share');
    await waitFor(() => expect(find('[data-shared]').textContent).toContain('115 kg'));
    expect(argsOf(calls, 'to_share')).toEqual({ name: 'Maya' });
    await fireEvent.click(find('[data-setting="share-lock"] input'));
    await press('save-share');
    expect(argsOf(calls, 'save_share'), 'a lock without a passphrase is none').toBeUndefined();
    await fireEvent.input(find('[data-field="share-passphrase"]'), { target: { value: 'by the window' } });
    await press('save-share');
    await waitFor(() => expect(find('[data-saved]').textContent).toContain('Setback for a coach'));
    expect(argsOf(calls, 'save_share')).toEqual({ name: 'Maya', passphrase: 'by the window' });
    expect(await faults()).toEqual([]);
  });

  test('is looked at, and taken in as somebody new', async () => {
    const calls = await board({ begin_file: null, add_to_file: null, look_at_share: { row: SHARED, known_as: null }, keep_share: 'p-1', athlete: { ...ATHLETE, row: { ...ATHLETE.row, shared: '2026-03-14T08:40:00+01:00' } } });
    await press('read-share');
    await expectScreen('read-share');
    await hand();
    await waitFor(() => expect(find('[data-shared]').dataset['shared']).toBe('modify_monitor'));
    expect(main().textContent).toContain('115 kg');
    expect(await faults()).toEqual([]);
    await press('keep-share');
    await expectScreen('athlete');
    expect(argsOf(calls, 'keep_share')).toEqual({ passphrase: null, athlete: null });
    expect(main().textContent).toContain('Nothing else came with it');
  });

  test('with a lock asks for its passphrase, and says where it does not open', async () => {
    const calls = await board({ begin_file: null, add_to_file: null, look_at_share: fails(trouble('share-sealed')) });
    await press('read-share');
    await hand();
    await waitFor(() => find('[data-field="share-passphrase"]'));
    await fireEvent.input(find('[data-field="share-passphrase"]'), { target: { value: 'by the window' } });
    await press('open-share');
    expect(argsOf(calls, 'look_at_share')).toEqual({ passphrase: 'by the window' });
    expect(await faults()).toEqual([]);
  });

  test('that was changed is refused with a sentence', async () => {
    await board({ begin_file: null, add_to_file: null, drop_file: null, look_at_share: fails(trouble('share-changed')) });
    await press('read-share');
    await hand();
    await waitFor(() => expect(find('[data-refused="share-changed"]').textContent).toContain('nothing of it was taken in'));
    expect(document.querySelector('[data-action="keep-share"]')).toBeNull();
    await press('back-to-board');
    await expectScreen('board');
  });
});
