// The one door to the core. Asks, and turns every way of failing into a Trouble; decides nothing.
import {
  commands,
  type AnsweredView,
  type AnswerView,
  type CommandError,
  type PlanView,
  type QuestionView,
  type ResultView,
  type StepView,
  type TrainingView,
} from './bindings';

export type Answers = AnsweredView['answers'];

/** Why there is no answer from the core: its own reason, or it could not be reached. */
export type Trouble = CommandError | { kind: 'no_reply' };

export type Reply<T> = { status: 'ok'; data: T } | { status: 'error'; error: Trouble };

export const step = (answers: Answers, at: string | null): Promise<Reply<StepView>> =>
  reply(() => commands.step(answers, at));

export const answer = (answers: Answers, question: string, given: AnswerView): Promise<Reply<AnsweredView>> =>
  reply(() => commands.answer(answers, question, given));

export const result = (answers: Answers): Promise<Reply<ResultView>> => reply(() => commands.result(answers));

export const planQuestions = (): Promise<Reply<QuestionView[]>> =>
  reply(async () => ({ status: 'ok', data: await commands.planQuestions() }));

export const plan = (answers: Answers, training: TrainingView): Promise<Reply<PlanView>> =>
  reply(() => commands.plan(answers, training));

async function reply<T>(call: () => Promise<Reply<T>>): Promise<Reply<T>> {
  try {
    const got = await call();
    return got.status === 'error' && !isReason(got.error) ? noReply : got;
  } catch {
    return noReply;
  }
}

const noReply = { status: 'error', error: { kind: 'no_reply' } } as const;

/** The shell itself answers with a bare string, when it refuses a call before the core sees it. */
function isReason(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'kind' in error;
}
