// Stand-ins for what there is to read.
import type { AboutView, LearnView, SafetyView, PageView, SelfTestView } from '../core/bindings';

const sources = (...ids: string[]) => ids.map((id) => ({ id, citation: `[${id}] A study of backs. Journal of Backs 2024.` }));

const page = (id: string, paragraphs: number): PageView => {
  const says = Array.from({ length: paragraphs }, (_, at) => `say${at + 1}`);
  return { id, texts: [`learn-${id}`, ...['lead', ...says, 'unknown'].map((part) => `learn-${id}.${part}`)], sources: sources('D1', 'D2') };
};

const test = (id: string, args = {}): SelfTestView => ({
  id, text: `self-test-${id}`, steps: 5, picture: '<svg class="picture" viewBox="0 0 10 10" role="img" aria-label="A figure"></svg>', change: { id: `self-test-${id}.change`, args }, sources: sources('F5'),
});

export const LEARN: LearnView = {
  pages: [page('load', 5), page('soreness', 6), page('training', 6)],
  tests: [test('knee_to_wall', { change: '2' }), test('hinge')],
  changes_no_result: 'self-tests.level',
};

const EDITION = { date: '2026-11-22', sha256: '3b4f0c1d9e5a7788a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718' };

export const ABOUT: AboutView = {
  version: '0.1.0', edition: EDITION, sources: sources('D1', 'F5', 'R1'),
  proof: {
    edition: EDITION, is_of_this_edition: true, properties: 9, answer_sets: '1,234,567,890',
    results: [{ level: 'emergency', window: 'now', answer_sets: '1,000,000' }, { level: 'get_checked', window: '14 days', answer_sets: '567,890' }],
  },
};

export const SAFETY: SafetyView = {
  number: '911',
  groups: [
    { level: 'emergency', signs: ['warning-1', 'warning-2', 'warning-3', 'warning-5', 'warning-7', 'warning-8'] },
    { level: 'same_day', signs: ['warning-4', 'warning-6'] },
  ],
  read: ['signs'],
};
