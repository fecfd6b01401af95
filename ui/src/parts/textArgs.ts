// What a result's text may name.
import type { ResultView } from '../core/bindings';
import type { Args } from '../core/words';

export function textArgs({ emergency_number: number, hours }: ResultView): Args {
  return hours === null ? { number } : { number, hours };
}
