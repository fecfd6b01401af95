// The one door of the kiosk to the core. Asks, and turns every way of failing into a Trouble; decides nothing.
import { commands, type AnswerView, type KioskView, type OpenWayView } from '../core/bindings';
import { reply, type Reply } from '../core/reply';

export const page = (): Promise<Reply<KioskView>> => reply(() => commands.kioskPage());
/** The logo of the clinic, which is the same all day. */
export const logo = (): Promise<Reply<string | null>> => reply(() => commands.kioskLogo());
export const heard = (): Promise<Reply<KioskView>> => reply(() => commands.kioskHeard());
export const begin = (language: string): Promise<Reply<KioskView>> => reply(() => commands.kioskBegin(language));
export const enterCode = (code: string): Promise<Reply<KioskView>> => reply(() => commands.kioskCode(code));
export const enterWalkIn = (initials: string, year: number): Promise<Reply<KioskView>> =>
  reply(() => commands.kioskWalkIn(initials, year));
export const agree = (): Promise<Reply<KioskView>> => reply(() => commands.kioskAgree());
export const answer = (question: string, given: AnswerView): Promise<Reply<KioskView>> =>
  reply(() => commands.kioskAnswer(question, given));
export const goTo = (question: string): Promise<Reply<KioskView>> => reply(() => commands.kioskGoTo(question));
export const bodyMap = (zones: string[]): Promise<Reply<string>> => reply(() => commands.kioskBodyMap(zones));
export const send = (): Promise<Reply<KioskView>> => reply(() => commands.kioskSend());
export const over = (): Promise<Reply<null>> => reply(() => commands.kioskOver());
export const staff = (pin: string, what: 'clear' | 'codes' | 'clean' | 'leave'): Promise<Reply<KioskView>> =>
  reply(() => commands.kioskStaff(pin, what));
export const selfTest = (pin: string): Promise<Reply<OpenWayView[]>> => reply(() => commands.kioskSelfTest(pin));
