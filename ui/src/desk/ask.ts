// The one door of the front desk to the core. Asks, and turns every way of failing into a Trouble; decides nothing.
import {
  commands,
  type ClinicView,
  type CodeView,
  type DetailView,
  type FrontView,
  type HandledView,
  type PaperFileView,
  type TrailView,
} from '../core/bindings';
import { reply, type Reply } from '../core/reply';

/** What was filed is listed where its page is open. */
export const page = (listsFiled: boolean): Promise<Reply<FrontView>> => reply(() => commands.frontPage(listsFiled));
export const touch = (): Promise<Reply<FrontView>> => reply(() => commands.frontTouch());
/** The recovery code, which is told once. */
export const setUp = (name: string, pin: string, passphrase: string | null): Promise<Reply<string>> =>
  reply(() => commands.frontSetUp(name, pin, passphrase));
export const open = (passphrase: string): Promise<Reply<FrontView>> => reply(() => commands.frontOpen(passphrase));
export const unlock = (pin: string): Promise<Reply<FrontView>> => reply(() => commands.frontUnlock(pin));
export const lock = (): Promise<Reply<FrontView>> => reply(() => commands.frontLock());
export const newPin = (code: string, pin: string): Promise<Reply<FrontView>> => reply(() => commands.frontNewPin(code, pin));
export const detail = (id: string, initials: string): Promise<Reply<DetailView>> => reply(() => commands.frontDetail(id, initials));
export const handle = (id: string, handled: HandledView, initials: string): Promise<Reply<FrontView>> =>
  reply(() => commands.frontHandle(id, handled, initials));
export const code = (label: string): Promise<Reply<CodeView>> => reply(() => commands.frontCode(label));
export const printers = (): Promise<Reply<string[]>> => reply(() => commands.frontPrinters());
export const print = (id: string, printer: string, paper: string, initials: string): Promise<Reply<null>> =>
  reply(() => commands.frontPrint(id, printer, paper, initials));
export const exportFile = (id: string, initials: string): Promise<Reply<PaperFileView>> => reply(() => commands.frontExport(id, initials));
/** The rows before this one, or the newest. */
export const trail = (before: number | null): Promise<Reply<TrailView>> => reply(() => commands.frontTrail(before));
export const trailFile = (): Promise<Reply<PaperFileView>> => reply(() => commands.frontTrailFile());
export const clinic = (): Promise<Reply<ClinicView>> => reply(() => commands.frontClinic());
export const change = (clinic: ClinicView): Promise<Reply<ClinicView>> => reply(() => commands.frontChange(clinic));
