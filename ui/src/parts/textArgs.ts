// What a result's text may name.
import type { ResultView } from '../core/bindings';
import { say, type Args } from '../core/words';

export function textArgs(result: ResultView): Args {
  const number = say('emergency-number');
  return result.hours === null ? { number } : { number, hours: result.hours };
}
