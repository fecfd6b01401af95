import { waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, test } from 'vitest';
import type { PlanView } from '../core/bindings';
import { options, reply, result, SAME_DAY, SORE } from './core';
import { fails, keeping, LATER } from './kept';
import { ABOUT } from './reading';
import { expectScreen, faults, find, key, main, open, press } from './setup';

afterEach(() => expect(document.body.textContent).not.toMatch(/⟦|\{\s*\$/));

const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const go = async (selector: string) => (await waitFor(() => find(selector))).click();
const comesBefore = (one: Element, other: Element) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

async function openLearn() {
  open();
  await press('to-learn');
  await expectScreen('learn');
}

describe('Learn', () => {
  test('lists every page and test, and says that no test changes the result', async () => {
    await openLearn();
    expect(all('[data-page]').map(({ dataset }) => dataset['page'])).toEqual(['load', 'soreness', 'training']);
    expect(all('[data-test]').length).toBe(2);
    expect(main().textContent).toContain('None of these tests changes your result');
    expect(await faults()).toEqual([]);
    expect(document.activeElement).toBe(find('h1'));
  });

  test('a page says what it comes to, what we do not know, and what it rests on', async () => {
    await openLearn();
    await go('[data-page="soreness"]');
    await expectScreen('read');
    expect(find('h1').textContent).toBe('What normal soreness does');
    expect(all('article > p').length).toBe(7);
    expect(main().textContent).toContain('What we do not know');
    expect(all('[data-source]').length).toBe(2);
    expect(await faults()).toEqual([]);
    await press('back');
    await expectScreen('learn');
  });

  test('a test at home is steps to read, with nothing to fill in', async () => {
    await openLearn();
    await go('[data-test="knee_to_wall"]');
    await expectScreen('self-test');
    expect(all('.todo li').length).toBe(5);
    expect(main().textContent).toContain('None of these tests changes your result');
    expect(main().textContent).toContain('less than 2 cm');
    expect(all('input, select, textarea').length).toBe(0);
    expect(await faults()).toEqual([]);
    await key('Backspace');
    await expectScreen('learn');
  });
});

describe('links to pages', () => {
  test('stand below what to do, and lead back to the result', async () => {
    open(keeping(LATER));
    await press('look');
    await expectScreen('result');
    expect(comesBefore(find('#now'), find('[data-page]'))).toBe(true);
    expect(await faults()).toEqual([]);
    await go('[data-page="soreness"]');
    await expectScreen('read');
    await press('back');
    await expectScreen('result');
  });

  test('stand below what to do today, and nowhere on the emergency screen', async () => {
    open(keeping(LATER, { result: { ...SAME_DAY, read: ['signs'] } }));
    await press('look');
    await expectScreen('result');
    expect(comesBefore(find('#now'), find('[data-page="signs"]'))).toBe(true);
  });

  test('are not on the emergency screen', async () => {
    open(keeping(LATER, { result: { ...result({ rf_nerve: options('saddle_numb') }), read: ['signs'] } }));
    await press('look');
    await expectScreen('emergency');
    expect(all('[data-page]').length).toBe(0);
  });

  test('a page that is not there leads nowhere', async () => {
    open(keeping(LATER, { result: { ...SAME_DAY, read: ['signs'] } }));
    await press('look');
    await go('[data-page="signs"]');
    expect(main().dataset['screen']).toBe('result');
  });

  test('stand on the plan, and lead back to it', async () => {
    const plan = (args: never) => ({ ...(reply('plan', args) as PlanView), read: ['load'] });
    open(keeping(LATER, { plan, result: { ...result(SORE), saved: null, due: null } }));
    await press('look');
    await press('plan');
    await press('make-plan');
    await expectScreen('plan');
    await go('[data-page="load"]');
    await expectScreen('read');
    await press('back');
    await expectScreen('plan');
  });
});

describe('About', () => {
  const openAbout = async (core: (command: string, args: unknown) => unknown = reply) => {
    open(core);
    await press('to-about');
  };

  test('says what Setback is and is not, what is proved, and what it rests on', async () => {
    await openAbout();
    await expectScreen('about');
    for (const said of ['Version 0.1.0', '2026-11-22', 'does not find out what is wrong', '1,234,567,890', 'SIL Open Font License']) {
      expect(main().textContent).toContain(said);
    }
    expect(all('[data-proof="true"] .todo li').length).toBe(9);
    expect(all('[data-source]').length).toBe(3);
    expect(await faults()).toEqual([]);
  });

  test('does not claim a proof that was made for other rules', async () => {
    const proof = { ...ABOUT.proof, is_of_this_edition: false };
    await openAbout((command, args) => (command === 'about' ? { ...ABOUT, proof } : reply(command, args)));
    await expectScreen('about');
    expect(find('[data-proof="false"]').textContent).toContain('Do not rely on it');
    expect(main().textContent).not.toContain('1,234,567,890');
    expect(await faults()).toEqual([]);
  });

  test('that can not be read is told, with a way to try again', async () => {
    await openAbout((command, args) => (command === 'about' ? fails('broken')() : reply(command, args)));
    await waitFor(() => find('[data-action="try-again"]'));
    await expectScreen('start');
  });
});
