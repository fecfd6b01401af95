import { fireEvent, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, test } from 'vitest';
import { options, reply, result, SORE } from './core';
import { EMPTY, fails, keeping, LATER, trouble } from './kept';
import { setting } from './settings';
import { expectQuestion, expectScreen, faults, field, find, input, main, open, press, settle, turn, type Call } from './setup';

afterEach(() => {
  expect(document.body.textContent).not.toMatch(/⟦|\{\s*\$/);
  for (const name of ['theme', 'text', 'reducedMotion', 'moreContrast']) delete document.documentElement.dataset[name];
});

const page = document.documentElement;
const sets = (calls: Call[]) => calls.filter(({ command }) => command === 'set').map(({ args }) => args);

async function openSettings(core: (command: string, args: unknown) => unknown = setting(reply)): Promise<Call[]> {
  const calls = open(core);
  await press('to-settings');
  await expectScreen('settings');
  return calls;
}

async function keepNumber(number: string) {
  await fireEvent.input(field('own_number'), { target: { value: number } });
  await press('keep-number');
}

describe('settings', () => {
  test('are plain rows that axe has nothing to say about, with one title', async () => {
    await openSettings();
    expect(await faults()).toEqual([]);
    expect(document.querySelectorAll('h1').length).toBe(1);
    expect(document.activeElement).toBe(find('h1'));
    expect(main().textContent).toContain('Nothing is saved yet');
  });

  test('say that each change is saved, where data is open', async () => {
    await openSettings(setting(keeping(LATER)));
    expect(main().textContent).toContain('Each change is saved at once');
  });

  test('are asked for with the locale of this computer', async () => {
    const calls = await openSettings();
    expect(calls.find(({ command }) => command === 'settings')?.args).toEqual({ locale: navigator.language });
  });

  test('change how the window looks at once', async () => {
    const calls = await openSettings();
    await fireEvent.click(input('dark'));
    await waitFor(() => expect(page.dataset['theme']).toBe('dark'));
    await fireEvent.click(input('150'));
    await waitFor(() => expect(page.dataset['text']).toBe('150'));
    await turn('reduced_motion');
    await waitFor(() => expect(page.hasAttribute('data-reduced-motion')).toBe(true));
    await turn('more_contrast');
    await waitFor(() => expect(page.hasAttribute('data-more-contrast')).toBe(true));
    expect(sets(calls)).toEqual([
      { setting: 'theme', value: 'dark' }, { setting: 'text_size', value: '150' },
      { setting: 'reduced_motion', value: 'on' }, { setting: 'more_contrast', value: 'on' },
    ]);
  });

  test('of earlier are there when the window opens', async () => {
    const core = setting(keeping(EMPTY));
    core('set', { setting: 'theme', value: 'light' });
    open(core);
    await expectScreen('start');
    expect(page.dataset['theme']).toBe('light');
  });

  test('show what is kept where a change could not be', async () => {
    const full = fails(trouble('trouble-disk-full'));
    await openSettings((command, args) => (command === 'set' ? full() : setting(reply)(command, args)));
    await turn('move_on');
    await waitFor(() => expect(find('.trouble').textContent).toContain('Something went wrong'));
    expect(find<HTMLInputElement>('[data-setting="move_on"] input').checked).toBe(true);
    await fireEvent.click(input('dark'));
    await settle();
    expect(input('system').checked).toBe(true);
  });

  test('that can not be read leave everything as usual', async () => {
    open((command, args) => (command === 'settings' ? fails('broken')() : reply(command, args)));
    await press('start');
    await expectQuestion('rf_nerve');
  });

  test('set the unit of the plan form', async () => {
    await openSettings(setting(keeping(LATER, { result: { ...result(SORE), saved: null, due: null } })));
    await fireEvent.click(input('lb'));
    await waitFor(() => expect(find('[data-option="lb"]').className).toContain('on'));
    await press('to-today');
    await press('look');
    await press('plan');
    await expectScreen('plan-form');
    expect(input('lb').checked).toBe(true);
  });
});

describe('the emergency number', () => {
  test('is that of the country', async () => {
    await openSettings();
    expect(main().textContent).toContain('call 911');
    await fireEvent.change(field<HTMLSelectElement>('country'), { target: { value: 'GB' } });
    await waitFor(() => expect(main().textContent).toContain('call 999'));
    expect(field<HTMLSelectElement>('country').value).toBe('GB');
    expect(main().textContent).toContain('United Kingdom');
  });

  test('can be one of one’s own', async () => {
    await openSettings();
    await keepNumber('555 0199');
    await waitFor(() => expect(main().textContent).toContain('call 555 0199'));
  });

  test('that is none is refused at its field, with what was typed still there', async () => {
    const calls = await openSettings();
    await keepNumber('call mom');
    await waitFor(() => expect(field('own_number').getAttribute('aria-invalid')).toBe('true'));
    expect(document.activeElement).toBe(field('own_number'));
    expect(field('own_number').value).toBe('call mom');
    expect(main().textContent).toContain('call 911');
    expect(await faults()).toEqual([]);
    expect(sets(calls)).toEqual([{ setting: 'own_number', value: 'call mom' }]);
  });

  test('of the result stands on the emergency screen', async () => {
    const emergency = { ...result({ rf_nerve: options('saddle_numb') }), emergency_number: '999' };
    open(keeping(LATER, { result: emergency }));
    await press('look');
    await expectScreen('emergency');
    expect(find('.callnum').textContent).toBe('999');
    expect(main().textContent).toContain('Call 999 or go');
    expect(main().textContent).not.toContain('911');
  });
});

describe('what there is to lift with', () => {
  const weights = () => find('[data-plates]').textContent;

  test('a bar is chosen, or typed where it is another', async () => {
    const calls = await openSettings();
    await fireEvent.click(find('[data-setting="bar"] [data-option="25"] input'));
    await waitFor(() => expect(sets(calls)).toEqual([{ setting: 'bar', value: '25' }]));
    await fireEvent.click(find('[data-setting="bar"] [data-option="own"] input'));
    await fireEvent.input(await waitFor(() => field('bar')), { target: { value: 'heavy' } });
    await fireEvent.submit(find('form[data-setting="bar"]'));
    await waitFor(() => expect(field('bar').getAttribute('aria-invalid')).toBe('true'));
    expect(field('bar').value).toBe('heavy');
    await fireEvent.input(field('bar'), { target: { value: '17.5' } });
    await fireEvent.submit(find('form[data-setting="bar"]'));
    await waitFor(() => expect(sets(calls).at(-1)).toEqual({ setting: 'bar', value: '17.5' }));
  });

  test('the weight of a hex bar is typed where there is one', async () => {
    const calls = await openSettings();
    expect(document.querySelector('form[data-setting="hex_bar"]')).toBeNull();
    await fireEvent.click(find('[data-equipment="hex_bar"]'));
    await fireEvent.input(await waitFor(() => field('hex_bar')), { target: { value: '31.5' } });
    await fireEvent.submit(find('form[data-setting="hex_bar"]'));
    await waitFor(() => expect(sets(calls).at(-1)).toEqual({ setting: 'hex_bar', value: '31.5' }));
    expect(await faults()).toEqual([]);
  });

  test('plates are clicked, with how many pairs', async () => {
    const calls = await openSettings();
    await press('plates');
    await fireEvent.change(find('[data-plate="25"]'), { target: { value: '2' } });
    await waitFor(() => expect(weights()).toContain('25 × 2, 20'));
    await fireEvent.change(find('[data-plate="1.25"]'), { target: { value: 'none' } });
    await waitFor(() => expect(weights()).not.toContain('1.25'));
    expect(sets(calls).at(-1)).toEqual({ setting: 'plates', value: '25x2 20 15 10 5 2.5 ' });
    expect(await faults()).toEqual([]);
  });

  test('plates are typed in one line, and refused there', async () => {
    const calls = await openSettings();
    await press('plates');
    await fireEvent.input(field('plates'), { target: { value: '20x1 10' } });
    await fireEvent.submit(find('form[data-setting="plates"]'));
    await waitFor(() => expect(weights()).toContain('20 × 1, 10'));
    await fireEvent.input(field('plates'), { target: { value: 'all' } });
    await fireEvent.focusOut(field('plates'));
    await waitFor(() => expect(field('plates').getAttribute('aria-invalid')).toBe('true'));
    expect(field('plates').value).toBe('all');
    expect(sets(calls).at(-1)).toEqual({ setting: 'plates', value: 'all' });
  });

  test('what else there is is ticked', async () => {
    const calls = await openSettings();
    await fireEvent.click(find('[data-equipment="bench"]'));
    await waitFor(() => expect(find<HTMLInputElement>('[data-equipment="bench"]').checked).toBe(true));
    await settle();
    await fireEvent.click(find('[data-equipment="blocks"]'));
    await waitFor(() => expect(sets(calls)).toEqual([{ setting: 'equipment', value: 'bench' }, { setting: 'equipment', value: 'blocks bench' }]));
  });
});

describe('reminders', () => {
  test('are off until they are turned on, and then say that Setback stays', async () => {
    const calls = await openSettings();
    expect(document.querySelector('[data-note="stays"]')).toBeNull();
    await turn('reminders');
    expect((await waitFor(() => find('[data-note="stays"]'))).textContent).toContain('hides it');
    await fireEvent.change(field<HTMLSelectElement>('quiet_from'), { target: { value: '22' } });
    await turn('autostart');
    await waitFor(() => expect(sets(calls)).toEqual([
      { setting: 'reminders', value: 'on' }, { setting: 'quiet_from', value: '22' }, { setting: 'autostart', value: 'on' },
    ]));
    expect(field<HTMLSelectElement>('quiet_until').selectedOptions[0]?.textContent).toContain('8:00');
    expect(await faults()).toEqual([]);
  });

  test('leave a way to end Setback, since closing the window no longer does', async () => {
    const core = setting(reply);
    core('set', { setting: 'reminders', value: 'on' });
    const calls = await openSettings((command, args) => (command === 'quit' ? null : core(command, args)));
    await press('quit');
    await waitFor(() => expect(calls.map(({ command }) => command)).toContain('quit'));
  });

  test('that start with the computer can be stopped where reminders are off', async () => {
    const core = setting(reply);
    core('set', { setting: 'autostart', value: 'on' });
    await openSettings(core);
    await turn('autostart');
    await waitFor(() => expect(document.querySelector('[data-setting="autostart"]')).toBeNull());
  });
});

describe('the page of settings', () => {
  test('leads to each of its parts', async () => {
    await openSettings();
    for (const part of ['units', 'looks', 'questions', 'reminders', 'privacy', 'profile']) {
      await press(`section-${part}`);
      expect(document.activeElement).toBe(find(`#heading-${part}`));
      expect(find(`[data-action="section-${part}"]`).getAttribute('aria-current')).toBe('true');
    }
  });

  test('names each language in its own script, with its direction', async () => {
    await openSettings();
    const english = find<HTMLOptionElement>('[data-field="language"] option');
    expect([english.textContent, english.lang, english.dir]).toEqual(['English', 'en-US', 'ltr']);
  });

  test('keeps a name when the field is left, and nothing where it did not change', async () => {
    const calls = await openSettings();
    await fireEvent.focusOut(field('name'));
    await fireEvent.input(field('name'), { target: { value: 'Ida' } });
    await fireEvent.focusOut(field('name'));
    await waitFor(() => expect(sets(calls)).toEqual([{ setting: 'name', value: 'Ida' }]));
  });
});
