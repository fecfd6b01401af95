// Every way a call to the core can end: with what was asked for, with the core's own reason, or without an answer.
import type { CommandError } from './bindings';

/** Why there is no answer from the core: its own reason, or it could not be reached. */
export type Trouble = CommandError | { kind: 'no_reply' };

export type Reply<T> = { status: 'ok'; data: T } | { status: 'error'; error: Trouble };

export async function reply<T>(call: () => Promise<Reply<T>>): Promise<Reply<T>> {
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
