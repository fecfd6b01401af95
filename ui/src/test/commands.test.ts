import { fireEvent, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ACTIONS, CHECK_KEYS } from '../core/actions';
import { sayOptional } from '../core/words';
import { options, reply, result } from './core';
import { EMPTY, keeping, LATER, locked, text } from './kept';
import { setting } from './settings';
import { commands, expectQuestion, expectScreen, faults, find, key, main, open, press, settle, type Call } from './setup';

afterEach(() => {
  vi.useRealTimers();
  expect(document.body.textContent).not.toMatch(/⟦|\{\s*\$/);
  for (const name of ['theme', 'text']) delete document.documentElement.dataset[name];
});

const palette = () => document.querySelector('[data-palette]');
const field = () => find<HTMLInputElement>('#palette');
const rows = () => [...document.querySelectorAll<HTMLElement>('[data-row]')].map((row) => row.dataset['row']);

async function openPalette(core = setting(keeping(LATER))): Promise<Call[]> {
  const calls = open(core);
  await expectScreen('home');
  await key('k', { ctrlKey: true });
  await waitFor(() => expect(document.activeElement).toBe(field()));
  return calls;
}

async function choose(typed: string): Promise<void> {
  await fireEvent.input(field(), { target: { value: typed } });
  await fireEvent.keyDown(field(), { key: 'Enter' });
}

/** Only for who said that they coach others. */
const COACHS = ['board', 'group', 'coach-cards', 'coach-share', 'coach-names', 'coach-add'];

describe('the palette', () => {
  test('opens by Ctrl or Command and K, takes the focus, and axe has nothing to say', async () => {
    await openPalette();
    expect(await faults()).toEqual([]);
    expect(field().getAttribute('aria-activedescendant')).toBe(`row-${rows()[0]}`);
  });

  test('lists every command there is, each with its words', async () => {
    expect(ACTIONS.filter(({ id }) => sayOptional(`action-${id}`) === undefined)).toEqual([]);
    expect(new Set(ACTIONS.map(({ id }) => id)).size).toBe(ACTIONS.length);
    const keys = ACTIONS.flatMap(({ keys }) => keys ?? []);
    expect(new Set(keys).size).toBe(keys.length);
    await openPalette();
    const elsewhere = ['palette', 'text-smaller', ...COACHS];
    const missing = ACTIONS.map(({ id }) => id).filter((id) => !elsewhere.includes(id) && !rows().includes(id));
    expect(missing).toEqual([]);
    expect(COACHS.filter((id) => rows().includes(id))).toEqual([]);
  });

  test('finds by the beginnings of words, whatever their order, and says where nothing fits', async () => {
    await openPalette();
    await fireEvent.input(field(), { target: { value: 'theme dar' } });
    expect(rows()).toEqual(['theme-dark']);
    await fireEvent.input(field(), { target: { value: 'zzz' } });
    expect(rows()).toEqual([]);
    expect(find('[data-palette] [role="status"]').textContent).toContain('Nothing fits');
    await fireEvent.keyDown(field(), { key: 'Enter' });
    expect(palette()).not.toBeNull();
  });

  test('finds what is said elsewhere in other words, and says how a setting stands', async () => {
    await openPalette();
    const typed = (value: string) => fireEvent.input(field(), { target: { value } });
    await typed('export');
    expect(rows()).toEqual(['export']);
    await typed('passphrase');
    expect(rows()).toEqual(['settings-privacy']);
    await typed('single keys');
    expect(find('[data-row="turn-single_keys"]').textContent).toContain('Now on');
    await choose('single keys');
    await key('k', { ctrlKey: true });
    await waitFor(() => expect(find('[data-row="turn-single_keys"]').textContent).toContain('Now off'));
  });

  test('runs what is marked by Enter, and gives the focus back', async () => {
    await openPalette();
    await choose('dark');
    await waitFor(() => expect(document.documentElement.dataset['theme']).toBe('dark'));
    expect(palette()).toBeNull();
  });

  test('is moved through by arrows, around the ends', async () => {
    await openPalette();
    const marked = () => find('[aria-selected="true"]').dataset['row'];
    const all = rows();
    await fireEvent.keyDown(field(), { key: 'ArrowUp' });
    expect(marked()).toBe(all.at(-1));
    await fireEvent.keyDown(field(), { key: 'ArrowDown' });
    expect(marked()).toBe(all[0]);
    await fireEvent.keyDown(field(), { key: 'ArrowDown' });
    expect(marked()).toBe(all[1]);
  });

  test('has the buttons of the page, and presses them', async () => {
    const calls = await openPalette();
    expect(find('[data-row="page-0"]').textContent).toContain('On this page');
    const labels = [...document.querySelectorAll('[data-row^="page-"] > span:first-child')].map((label) => label.textContent);
    expect(labels).toContain('Read this first');
    await choose('adjust training');
    await waitFor(() => expect(commands(calls)).toContain('result'));
  });

  test('goes to every place', async () => {
    await openPalette();
    await choose('go to settings');
    await expectScreen('settings');
    await key('k', { metaKey: true });
    await choose('privacy');
    await waitFor(() => expect(document.activeElement).toBe(find('#heading-privacy')));
  });

  test('leads nowhere from a question, and offers how the window looks', async () => {
    open(reply);
    await press('start');
    await expectQuestion('rf_nerve');
    await key('k', { ctrlKey: true });
    expect(rows()).toContain('theme-dark');
    for (const away of ['today', 'plan', 'settings', 'lock', 'quit']) expect(rows()).not.toContain(away);
  });

  test('leads nowhere from an emergency', async () => {
    open(keeping(LATER, { result: result({ rf_nerve: options('saddle_numb') }) }));
    await press('look');
    await expectScreen('emergency');
    await key('t');
    await settle();
    expect(main().dataset['screen']).toBe('emergency');
    await key('k', { ctrlKey: true });
    for (const away of ['today', 'plan', 'log', 'check-in']) expect(rows()).not.toContain(away);
  });

  test('locks, or says on the page on privacy why not', async () => {
    const why = { kind: 'trouble', text: text('trouble-no-passphrase') };
    const lock = () => {
      throw why;
    };
    await openPalette(setting(keeping(LATER, { lock })));
    await choose('lock now');
    await expectScreen('settings');
    await waitFor(() => expect(find('[data-refused="lock"]').textContent).toContain('Set one first'));
  });
});

describe('keys', () => {
  test('of one letter lead to pages, unless they are turned off or somebody types', async () => {
    const core = setting(keeping(LATER));
    open(core);
    await expectScreen('home');
    await key('s');
    await expectScreen('settings');
    find<HTMLInputElement>('[data-field="name"]').focus();
    await key('t');
    await settle();
    expect(main().dataset['screen']).toBe('settings');
    await fireEvent.click(find('[data-setting="single_keys"] input'));
    await settle();
    (document.activeElement as HTMLElement).blur();
    await key('t');
    await settle();
    expect(main().dataset['screen']).toBe('settings');
  });

  test('are listed by a question mark, those of a check too, and those that are off as off', async () => {
    const core = setting(keeping(EMPTY));
    core('set', { setting: 'single_keys', value: 'off' });
    open(core);
    await expectScreen('start');
    await key('?');
    await settle();
    expect(document.querySelector('[data-shortcuts]')).toBeNull();
    await key('k', { ctrlKey: true });
    await choose('show all keys');
    await waitFor(() => find('[data-shortcuts]'));
    expect(await faults()).toEqual([]);
    expect(find('[data-keys="today"]').textContent).toContain('off');
    expect(find('[data-keys="palette"]').textContent).not.toContain('off');
    expect(find('[data-keys="back"]').textContent).toContain('off');
    await press('shortcuts-close');
    expect(document.querySelector('[data-shortcuts]')).toBeNull();
  });

  test.each([false, true])('of a coach are listed to a coach: %s', async (coaches) => {
    open(setting(keeping(EMPTY), { coach: coaches }));
    await expectScreen('start');
    await key('?');
    await waitFor(() => find('[data-shortcuts]'));
    const listed = [...document.querySelectorAll<HTMLElement>('[data-keys]')].map((row) => row.dataset['keys']);
    const actions = ACTIONS.filter(({ keys, isForCoach }) => keys !== undefined && (coaches || !isForCoach));
    expect(listed).toEqual([...actions, ...CHECK_KEYS].map(({ id }) => id));
  });
});

describe('the lock after a while', () => {
  const idle = async (minutes: number) => vi.advanceTimersByTimeAsync(minutes * 60_000);

  const start = async (auto_lock: string) => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const core = setting(keeping(LATER, { lock: locked() }));
    core('set', { setting: 'auto_lock', value: auto_lock });
    const calls = open(core);
    await expectScreen('home');
    return calls;
  };

  test('comes after the minutes that are set, counted from the last key', async () => {
    await start('10');
    await idle(9);
    await key('Shift');
    await idle(9);
    expect(main().dataset['screen']).toBe('home');
    await idle(2);
    await expectScreen('unlock');
  });

  test('never comes where it is off', async () => {
    const calls = await start('off');
    await idle(600);
    expect(commands(calls)).not.toContain('lock');
  });
});
