import { expect, test } from 'vitest';
import { accented, mirrored } from '../core/pseudo';

test('texts for tests are the ones that the core makes', () => {
  expect(accented('Keep moving')).toBe('Kéééép möövîîñg');
  expect(mirrored('in  two')).toBe('\u202Ein\u202C  \u202Etwo\u202C');
});
