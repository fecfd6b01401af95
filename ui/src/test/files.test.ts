// Files in and out: a file is looked at before anything is changed, what it does not tell is asked, and every import can be
// taken back.
import { fireEvent, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, test } from 'vitest';
import type { ImportView, WorkoutsView } from '../core/bindings';
import { fails, keeping, LATER, trouble } from './kept';
import { expectScreen, faults, find, main, open, press, settle, type Call } from './setup';

afterEach(() => expect(document.body.textContent).not.toMatch(/⟦|\{\s*\$/));

const IMPORT: ImportView = { id: 'import-1', at: '2026-03-12T18:10:00+01:00', app: 'hevy', file: 'hevy.csv', sets: 170, workouts: 21 };

const WORKOUTS: WorkoutsView = {
  app: 'hevy', workouts: 21, sets: 170, days: ['2025-12-04', '2026-03-12'], doubles: 4, not_sets: 2, faulty: 0, faults: [],
  lifts: ['deadlift', 'good_morning'], needs_unit: false, unit_before: null, asks_dates: false,
  names: [
    { named: 'Deadlift (Barbell)', becomes: 'deadlift', sets: 96, example: '2026-03-12, 130 kg × 5, RPE 8.5' },
    { named: 'Nordic Bow', becomes: null, sets: 12, example: '2025-12-11, 40 kg × 10' },
  ],
};

const looked = (more: Partial<WorkoutsView> = {}) => ({ kind: 'workouts', workouts: { ...WORKOUTS, ...more } });
const taken = (calls: Call[], command: string) => calls.filter((call) => call.command === command).map(({ args }) => args as Record<string, never>);
const told = (calls: Call[], command: string) => taken(calls, command).at(-1)?.['told'];

/** The page, over a core whose files are like this. */
async function files(screen: 'import' | 'export', more: Record<string, unknown> = {}): Promise<Call[]> {
  const core = {
    begin_file: null, add_to_file: null, drop_file: null, look_at_file: looked(), imports: [],
    take_file_in: { kind: 'workouts', import: IMPORT }, undo_import: IMPORT, save_file: { file: '/documents/Setback.zip' }, ...more,
  };
  const calls = open(keeping(LATER, core));
  await press('to-log');
  await expectScreen('log');
  await press(screen);
  await expectScreen(screen);
  return calls;
}

async function choose(bytes: BlobPart = 'Date,Reps', name = 'hevy.csv'): Promise<void> {
  const input = find<HTMLInputElement>('[data-field="file"]');
  Object.defineProperty(input, 'files', { value: [new File([bytes], name)], configurable: true });
  await fireEvent.change(input);
}

const preview = () => waitFor(() => find('[data-preview]'));

describe('a file that is chosen', () => {
  test('goes to the core in parts, and what it would bring is shown before anything is changed', async () => {
    const calls = await files('import');
    await choose('x'.repeat(800 * 1024));
    await preview();
    expect(taken(calls, 'begin_file')).toEqual([{ athlete: null, name: 'hevy.csv', bytes: 800 * 1024 }]);
    const parts = taken(calls, 'add_to_file').map(({ part }) => atob(part ?? '').length);
    expect(parts).toEqual([768 * 1024, 32 * 1024]);
    expect(main().textContent).toContain('New sets: 170. Workouts: 21. The file goes from December 4, 2025 to March 12, 2026.');
    expect(main().textContent).toContain('already: 4.');
    expect(find<HTMLSelectElement>('[data-name="Deadlift (Barbell)"] select').value).toBe('deadlift');
    expect(find<HTMLSelectElement>('[data-name="Nordic Bow"] select').value).toBe('');
    expect(taken(calls, 'take_file_in')).toEqual([]);
    expect(await faults()).toEqual([]);
  });

  test('may be dropped', async () => {
    const calls = await files('import');
    await fireEvent.drop(find('[data-drop]'), { dataTransfer: { files: [new File(['x'], 'dropped.csv')] } });
    await preview();
    expect(taken(calls, 'begin_file')).toEqual([{ athlete: null, name: 'dropped.csv', bytes: 1 }]);
  });

  test('is let go of', async () => {
    const calls = await files('import');
    await choose();
    await preview();
    await press('drop-file');
    await waitFor(() => expect(main().querySelector('[data-preview]')).toBeNull());
    expect(taken(calls, 'drop_file')).toHaveLength(1);
  });

  test('that is refused says why, and that nothing was changed', async () => {
    await files('import', { begin_file: fails(trouble('import-refused-too-large', { megabytes: '32' })) });
    await choose();
    const said = await waitFor(() => find('[data-refused]'));
    expect(said.textContent).toContain('larger than 32 MB');
    expect(said.textContent).toContain('Nothing was changed.');
    expect(said.getAttribute('role')).toBe('alert');
    expect(await faults()).toEqual([]);
  });

  test('has its rows that can not be read told one by one', async () => {
    const rows = [{ says: 'Line 3: "x" in Date is not a date.', raw: 'x,Deadlift' }];
    await files('import', { look_at_file: looked({ sets: 1, faulty: 3, faults: rows }) });
    await choose();
    await preview();
    const told = find('[data-faulty]').textContent;
    expect(find('[data-action="take-file"]').textContent.trim()).toBe('Import one set');
    for (const part of ['can not be read: 3', 'Line 3:', 'It says: x,Deadlift', 'so many more: 2']) expect(told).toContain(part);
    expect(await faults()).toEqual([]);
  });
});

describe('what a file does not tell', () => {
  test('is asked: nothing is guessed, and nothing goes on before', async () => {
    const calls = await files('import', {
      look_at_file: ({ told }: { told: { unit: string | null } }) => looked({ needs_unit: told.unit === null, unit_before: 'lb' }),
    });
    await choose();
    await preview();
    expect(main().querySelectorAll('[data-pick="unit"] input:checked')).toHaveLength(0);
    expect(find('[data-pick="unit"]').textContent).toContain('Last time it was: Pounds.');
    await press('take-file');
    await settle();
    expect(taken(calls, 'take_file_in')).toEqual([]);
    expect(find('[data-action="take-file"]').getAttribute('aria-disabled')).toBe('true');
    expect(await faults()).toEqual([]);
    await fireEvent.click(find('[data-pick="unit"] [data-option="lb"] input'));
    await waitFor(() => expect(find('[data-action="take-file"]').getAttribute('aria-disabled')).toBe('false'));
    await press('take-file');
    await waitFor(() => expect(told(calls, 'take_file_in')).toMatchObject({ unit: 'lb' }));
  });

  test('of a date is asked', async () => {
    const calls = await files('import', { look_at_file: looked({ asks_dates: true }) });
    await choose();
    await preview();
    await fireEvent.click(find('[data-pick="dates"] [data-option="mdy"] input'));
    await waitFor(() => expect(told(calls, 'look_at_file')).toMatchObject({ dates: 'mdy' }));
  });

  test('of an exercise is matched by the person, or left out', async () => {
    const calls = await files('import');
    await choose();
    await preview();
    await fireEvent.change(find('[data-name="Nordic Bow"] select'), { target: { value: 'good_morning' } });
    await waitFor(() => expect(told(calls, 'look_at_file')).toMatchObject({ names: { 'Nordic Bow': 'good_morning' } }));
    await fireEvent.change(find('[data-name="Deadlift (Barbell)"] select'), { target: { value: '' } });
    await waitFor(() => expect(told(calls, 'look_at_file')).toMatchObject({ names: { 'Nordic Bow': 'good_morning', 'Deadlift (Barbell)': null } }));
  });

  test('of a table is told column by column', async () => {
    const columns = ['Datum', 'Übung', 'Wdh'];
    const calls = await files('import', {
      look_at_file: ({ told }: { told: { columns: unknown[] } }) => (told.columns.length === 0 ? { kind: 'table', columns, fields: ['date', 'exercise', 'reps'] } : looked({ app: 'csv' })),
    });
    await choose();
    await waitFor(() => find('[data-columns]'));
    expect(await faults()).toEqual([]);
    await press('read-table');
    await settle();
    expect(taken(calls, 'look_at_file')).toHaveLength(1);
    for (const [column, field] of [['Datum', 'date'], ['Übung', 'exercise']] as const) {
      await fireEvent.change(find(`[data-column="${column}"]`), { target: { value: field } });
    }
    await press('read-table');
    await preview();
    expect(told(calls, 'look_at_file')).toMatchObject({ columns: [{ column: 'Datum', field: 'date' }, { column: 'Übung', field: 'exercise' }] });
    await press('columns');
    await waitFor(() => find('[data-columns]'));
  });

  test('of a table whose columns were guessed can be told', async () => {
    const calls = await files('import', {
      look_at_file: ({ told }: { told: { asks_columns: boolean } }) => (told.asks_columns ? { kind: 'table', columns: ['Date'], fields: ['date'] } : looked({ app: 'csv' })),
    });
    await choose();
    await preview();
    await press('columns');
    await waitFor(() => find('[data-columns]'));
    expect(told(calls, 'look_at_file')).toMatchObject({ columns: [], asks_columns: true });
  });
});

describe('what was taken in', () => {
  test('is told, listed, and taken back with one press', async () => {
    let imports: ImportView[] = [];
    const calls = await files('import', { imports: () => imports, undo_import: () => ((imports = []), IMPORT) });
    await choose();
    await preview();
    imports = [IMPORT];
    await press('take-file');
    const done = await waitFor(() => find('[data-done="added"]'));
    expect(done.textContent).toContain('Sets: 170. Workouts: 21. A backup was made before.');
    expect(find('[data-import="import-1"]').textContent).toContain('from Hevy. Sets: 170. Workouts: 21.');
    expect(await faults()).toEqual([]);
    await press('undo');
    await waitFor(() => find('[data-done="undone"]'));
    expect(taken(calls, 'undo_import')).toEqual([{ athlete: null, id: 'import-1' }]);
    expect(main().querySelector('[data-import]')).toBeNull();
  });

  test('stays where something was built on it, and says so beside it', async () => {
    await files('import', { imports: [IMPORT], undo_import: fails(trouble('trouble-import-in-use')) });
    await press('undo-import');
    const row = find('[data-import="import-1"]');
    await waitFor(() => expect(row.textContent).toContain('builds on this import, so it stays'));
  });

  test('may be a copy, or nothing new', async () => {
    await files('import', { look_at_file: { kind: 'copy' }, take_file_in: { kind: 'copy' } });
    await choose('PK', 'copy.zip');
    await waitFor(() => find('[data-copy]'));
    expect(await faults()).toEqual([]);
    await press('take-file');
    await waitFor(() => find('[data-done="copy"]'));
  });

  test('is not offered again where it was refused', async () => {
    await files('import', { look_at_file: { kind: 'copy' }, take_file_in: fails(trouble('copy-bad')) });
    await choose('PK', 'other.zip');
    expect((await waitFor(() => find('[data-copy]'))).textContent).toContain('This looks like a copy');
    find('[data-action="take-file"]').focus();
    await press('take-file');
    const said = await waitFor(() => find('[data-refused="copy-bad"]'));
    expect(document.activeElement).toBe(said);
    expect(main().querySelector('[data-copy]')).toBeNull();
    expect(await faults()).toEqual([]);
  });
});

describe('a file that goes out', () => {
  test('is saved where the person finds it, and the page says where', async () => {
    const calls = await files('export');
    expect(await faults()).toEqual([]);
    await press('save-file');
    const saved = await waitFor(() => find('[data-saved]'));
    expect(saved.textContent).toContain('Saved as /documents/Setback.zip');
    expect(taken(calls, 'save_file')).toMatchObject([{ file: { kind: 'zip' } }]);
  });

  test('asks only what belongs to it', async () => {
    const calls = await files('export');
    const asks: [string, string[]][] = [['zip', []], ['csv', ['table']], ['hevy', ['unit']], ['strong', ['unit']], ['fhir', ['paper']], ['ics', []]];
    for (const [kind, going] of asks) {
      await fireEvent.click(find(`[data-kind="${kind}"] input`));
      await settle();
      expect([...main().querySelectorAll<HTMLElement>('[data-going]')].map(({ dataset }) => dataset['going'])).toEqual(going);
      expect(main().querySelector('[data-setting="spreadsheet"]') !== null).toBe(kind === 'csv');
      expect(await faults()).toEqual([]);
    }
    await fireEvent.click(find('[data-kind="csv"] input'));
    await settle();
    await fireEvent.click(find('[data-setting="spreadsheet"] input'));
    await press('save-file');
    await waitFor(() => expect(taken(calls, 'save_file')).toMatchObject([{ file: { kind: 'csv', table: 'sets', spreadsheet: false } }]));
  });

  test('that can not be written says so', async () => {
    await files('export', { save_file: fails(trouble('paper-no-place', { detail: '' })) });
    await press('save-file');
    await waitFor(() => find('[data-refused]'));
  });
});
