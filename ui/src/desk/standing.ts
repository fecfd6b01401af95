// How it is said where a submission stands.
import type { StandingView } from '../core/bindings';
import { timeOf } from '../core/telling';
import { say } from '../core/words';

export function standing(standing: StandingView): string {
  switch (standing.kind) {
    case 'waiting':
      return say('front-waits');
    case 'acknowledged':
      return say('front-acknowledged', { by: standing.by });
    case 'taken':
      return say('front-with', { by: standing.by });
    case 'filed':
      return say('front-filed-by', { by: standing.by, time: timeOf(standing.at) });
    default:
      return never(standing);
  }
}

const never = (left: never): never => left;
