import { fireEvent, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fails, keeping, LATER, locked, PROTECTED, text, trouble } from './kept';
import { argsOf, commands, expectScreen, faults, field, find, main, open, press, type } from './setup';

afterEach(() => {
  vi.useRealTimers();
  expect(document.body.textContent).not.toMatch(/⟦|\{\s*\$/);
});

describe('"Your data"', () => {
  const data = async (more = {}) => {
    const calls = open(keeping(LATER, more));
    await press('to-settings');
    await expectScreen('settings');
    return calls;
  };

  test('says what opens it, and when the last backup was', async () => {
    await data();
    expect(find('[data-way="passphrase"]').textContent).toContain('Since Thursday, March 12');
    expect(find('[data-way="recovery"]').textContent).toContain('opens nothing');
    expect(main().textContent).toContain('Friday, March 13');
    expect(await faults()).toEqual([]);
  });

  test('shows a new recovery code once', async () => {
    await data({ new_recovery_code: 'ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-2345' });
    await press('new-code');
    await expectScreen('code');
    expect(find('[data-code]').textContent).toBe('ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-2345');
    expect(await faults()).toEqual([]);
    await press('code-done');
    await expectScreen('settings');
    await waitFor(() => expect(document.activeElement).toBe(find('#heading-privacy')));
    expect(document.body.textContent).not.toContain('ABCD');
  });

  test('sets a passphrase', async () => {
    const calls = await data({ set_passphrase: PROTECTED });
    await press('passphrase');
    await type('passphrase', 'chalk and iron');
    await press('set-passphrase');
    await waitFor(() => expect(argsOf(calls, 'set_passphrase')).toEqual({ passphrase: 'chalk and iron' }));
  });

  test('takes a way in away after a question, and says where it may not', async () => {
    const calls = await data({ remove_way: fails(trouble('trouble-last-way-in')) });
    await press('remove-way');
    await press('remove-yes');
    await waitFor(() => expect(find('[role="alert"]').textContent).toContain('last way to open'));
    expect(argsOf(calls, 'remove_way')).toEqual({ id: 'a1' });
  });

  test('an empty passphrase is refused at its field', async () => {
    await data({ set_passphrase: fails(trouble('trouble-empty-passphrase')) });
    await press('passphrase');
    await press('set-passphrase');
    await waitFor(() => expect(field('passphrase').getAttribute('aria-invalid')).toBe('true'));
    expect(document.activeElement).toBe(field('passphrase'));
    expect(await faults()).toEqual([]);
  });

  test('locks now, and shows nothing of it any more', async () => {
    const calls = await data({ lock: locked() });
    await press('lock');
    await expectScreen('unlock');
    expect(commands(calls)).toContain('lock');
    expect(document.body.textContent).not.toContain('/data/setback');
  });

  test('says why a lock would keep nobody out', async () => {
    await data({ protection: { ...PROTECTED, why_no_lock: text('trouble-no-passphrase') } });
    expect(find('[data-no-lock]').textContent).toContain('Set one first');
    expect(document.querySelector('[data-action="lock"]')).toBeNull();
  });

  test('lists the backups, looks at one, and puts one back after a question', async () => {
    const calls = await data({ prove_backup: false, restore: { from: '2026-03-12T18:30:00+01:00', missing: 2, unusable: 0 } });
    await press('backups');
    const [, older] = await waitFor(() => document.querySelectorAll<HTMLElement>('[data-backup]'));
    await fireEvent.click(older!.querySelector('[data-action="prove"]')!);
    await waitFor(() => expect(older!.textContent).toContain('not whole'));
    expect(await faults()).toEqual([]);
    await fireEvent.click(older!.querySelector('[data-action="restore"]')!);
    expect(find('dialog').textContent).toContain('Thursday, March 12');
    await press('restore-yes');
    await expectScreen('restored');
    expect(main().textContent).toContain('The backup is back');
    expect(main().textContent).not.toContain('damaged');
    expect(argsOf(calls, 'prove_backup')).toEqual({ id: 'setback-1' });
    expect(argsOf(calls, 'restore')).toEqual({ id: 'setback-1' });
  });

  test('a backup that fails stands out, with why', async () => {
    await data({ protection: { ...PROTECTED, backup_failed: text('trouble-disk-full') } });
    expect(find('[data-backup-failed]').textContent).toContain('The last backup did not work');
    expect(find('[data-backup-failed]').classList.contains('err')).toBe(true);
  });

  test('erases everything only after what goes was typed, with the passphrase', async () => {
    let refuses = true;
    const erase_everything = () => {
      if (refuses) throw trouble('erase-not-typed');
      return { kind: 'new' };
    };
    const calls = await data({ erase_everything });
    await press('erase');
    const dialog = find('dialog');
    expect(dialog.textContent).toContain('/data/setback');
    expect(await faults()).toEqual([]);
    await press('erase-yes');
    await waitFor(() => expect(find('#erase-wrong').textContent).not.toBe(''));
    refuses = false;
    await type('erase', 'erase everything');
    await type('erase-passphrase', 'three old plates');
    await press('erase-yes');
    await expectScreen('start');
    expect(calls.filter(({ command }) => command === 'erase_everything').at(-1)?.args).toEqual({
      typed: 'erase everything', passphrase: 'three old plates',
    });
  });

  test.each([
    ['erase-not-typed', 'erase'], ['trouble-wrong-passphrase', 'erase-passphrase'], ['trouble-disk-full', null],
  ])('a refusal to erase, %s, stands at its field or under both', async (id, field) => {
    await data({ erase_everything: fails(trouble(id)) });
    await press('erase');
    await press('erase-yes');
    const where = field === null ? '[data-refused="erase"]' : `#${field}-wrong`;
    await waitFor(() => expect(find(`dialog ${where}`).textContent).not.toBe(''));
    const wrong = [...document.querySelectorAll<HTMLElement>('dialog [aria-invalid="true"]')].map((input) => input.dataset['field']);
    expect(wrong).toEqual(field === null ? [] : [field]);
  });

  test('erases one person after their name was typed', async () => {
    let people = [{ id: 'p2', name: 'Ida' }];
    const calls = await data({ people: () => people, erase_person: () => ((people = []), 0) });
    await press('erase-person');
    await type('erase', 'Ida');
    await press('erase-yes');
    await waitFor(() => expect(document.querySelector('[data-action="erase-person"]')).toBeNull());
    expect(argsOf(calls, 'erase_person')).toEqual({ id: 'p2', typed: 'Ida' });
  });

  test('a failing backup is told', async () => {
    await data({ back_up: fails(trouble('trouble-disk-full')) });
    await press('back-up');
    await waitFor(() => expect(main().textContent).toContain('The last backup did not work'));
  });
});
