// The one door to the core. Asks, and turns every way of failing into a Trouble; decides nothing.
import {
  commands,
  type AboutView,
  type AnswerView,
  type AthleteFormView,
  type AthleteView,
  type BackupView,
  type BeginView,
  type BoardRowView,
  type BoardView,
  type CardsAskedView,
  type CardsView,
  type CourseView,
  type FileAskedView,
  type FileToldView,
  type GroupEnteredView,
  type GroupEntryView,
  type GroupView,
  type HomeView,
  type ImportView,
  type LearnView,
  type LiftView,
  type LineView,
  type LoadLatelyView,
  type LogPageView,
  type LookedAtView,
  type MorningEntryView,
  type NamesView,
  type OpeningView,
  type PersonView,
  type PaperFileView,
  type PaperView,
  type PlanAskedView,
  type PlanView,
  type ProtectedView,
  type ProtectionView,
  type QuestionView,
  type ReadShareView,
  type RestoredView,
  type ResultView,
  type SafetyView,
  type SessionsView,
  type SettingsView,
  type SettledView,
  type SittingView,
  type TakenInView,
  type TrainingView,
  type TriedView,
  type TypedView,
  type UnderWayView,
  type WayView,
  type WorkoutView,
} from './bindings';
import { ahead } from './ahead';
import { reply, type Reply } from './reply';

export type { Reply, Trouble } from './reply';

export type Answers = SittingView['answers'];

// A coach's athletes

export const board = (): Promise<Reply<BoardView>> => reply(() => commands.board());

/** Who of the board fits a filter and what was typed, in order. */
export const findAthletes = (filter: string, typed: string): Promise<Reply<string[]>> =>
  reply(() => commands.findAthletes(filter, typed));

export const addAthletes = (athletes: AthleteFormView[]): Promise<Reply<string[]>> =>
  reply(() => commands.addAthletes(athletes));

/** Reads a pasted list, and enters nobody. */
export const readNames = (text: string): Promise<Reply<NamesView>> => reply(() => commands.readNames(text));

export const athlete = (person: string): Promise<Reply<AthleteView>> => reply(() => commands.athlete(person));

export const changeAthlete = (person: string, form: AthleteFormView): Promise<Reply<AthleteView>> =>
  reply(() => commands.changeAthlete(person, form));

export const noteForAthlete = (person: string, note: string): Promise<Reply<AthleteView>> =>
  reply(() => commands.noteForAthlete(person, note));

export const archiveAthlete = (person: string, archived: boolean): Promise<Reply<null>> =>
  reply(() => commands.archiveAthlete(person, archived));

export const archivedAthletes = (): Promise<Reply<[string, string][]>> => reply(() => commands.archivedAthletes());

export const mergeAthletes = (from: string, into: string): Promise<Reply<null>> =>
  reply(() => commands.mergeAthletes(from, into));

export const chooseLighter = (person: string, rung: number): Promise<Reply<AthleteView>> =>
  reply(() => commands.chooseLighter(person, rung));

export const groupSession = (): Promise<Reply<GroupView>> => reply(() => commands.groupSession());

export const enterGroup = (day: string, lines: GroupEntryView[]): Promise<Reply<GroupEnteredView>> =>
  reply(() => commands.enterGroup(day, lines));

export const enterMornings = (lines: MorningEntryView[]): Promise<Reply<GroupEnteredView>> =>
  reply(() => commands.enterMornings(lines));
/** Cards before they are printed, and who has none. */
export const cards = (asked: CardsAskedView): Promise<Reply<CardsView>> => reply(() => commands.cards(asked));

/** What would be shared with a coach under this name. */
export const toShare = (name: string): Promise<Reply<BoardRowView>> => reply(() => commands.toShare(name));

export const saveShare = (name: string, passphrase: string | null): Promise<Reply<PaperFileView>> =>
  reply(() => commands.saveShare(name, passphrase));

/** What the share file that was handed over holds; nothing is kept. */
export const lookAtShare = (passphrase: string | null): Promise<Reply<ReadShareView>> =>
  reply(() => commands.lookAtShare(passphrase));

/** Keeps it, as this athlete's or as somebody's new: whose it is then. */
export const keepShare = (passphrase: string | null, athlete: string | null): Promise<Reply<string>> =>
  reply(() => commands.keepShare(passphrase, athlete));

/** Gives the screen to an athlete: what is asked then is theirs. */
export const handOver = (person: string): Promise<Reply<null>> => reply(() => commands.handOver(person));

/** Notes that the athlete who has the screen showed the coach what they answered. */
export const showAnswers = (): Promise<Reply<null>> => reply(() => commands.showAnswers());

export const handBack = (): Promise<Reply<null>> => reply(() => commands.handBack());

// What is kept

export const opening = (): Promise<Reply<OpeningView>> => reply(() => ahead('opening', () => commands.opening()));

export const beginKeeping = (protection: ProtectionView): Promise<Reply<OpeningView>> =>
  reply(() => commands.beginKeeping(protection));

export const unlock = (way: WayView): Promise<Reply<OpeningView>> => reply(() => commands.unlock(way));

/** Closes what is open and forgets its key. What the window still shows of it has to go too. */
export const lock = (): Promise<Reply<OpeningView>> => reply(() => commands.lock());

export const unsaved = (): Promise<Reply<OpeningView>> => reply(() => commands.unsaved());

export const settle = (): Promise<Reply<SettledView>> => reply(() => commands.settle());

export const startAnew = (): Promise<Reply<OpeningView>> => reply(() => commands.startAnew());

export const home = (): Promise<Reply<HomeView>> => reply(() => commands.home());

export const clear = (day: string, byWhom: string): Promise<Reply<HomeView>> => reply(() => commands.clear(day, byWhom));

export const leave = (episode: string): Promise<Reply<HomeView>> => reply(() => commands.leave(episode));

// A check

export const begin = (how: BeginView): Promise<Reply<SittingView>> => reply(() => commands.begin(how));

export const resume = (): Promise<Reply<SittingView>> => reply(() => commands.resume());

export const dropDraft = (): Promise<Reply<null>> => reply(() => commands.dropDraft());

export const step = (answers: Answers, at: string | null): Promise<Reply<SittingView>> =>
  reply(() => commands.step(answers, at));

export const answer = (answers: Answers, question: string, given: AnswerView): Promise<Reply<SittingView>> =>
  reply(() => commands.answer(answers, question, given));

export const finish = (answers: Answers): Promise<Reply<ResultView>> => reply(() => commands.finish(answers));

export const result = (episode: string): Promise<Reply<ResultView>> => reply(() => commands.result(episode));

export const bodyMap = (zones: string[], keys: boolean): Promise<Reply<string>> =>
  reply(() => commands.bodyMap(zones, keys));
// Paper

export const printers = (): Promise<Reply<string[]>> => reply(() => commands.printers());

export const savePage = (page: PaperView): Promise<Reply<PaperFileView>> => reply(() => commands.savePage(page));

export const openPage = (page: PaperView): Promise<Reply<null>> => reply(() => commands.openPage(page));

export const printPage = (page: PaperView, printer: string): Promise<Reply<null>> =>
  reply(() => commands.printPage(page, printer));

// The plan

export const planQuestions = (): Promise<Reply<QuestionView[]>> =>
  reply(async () => ({ status: 'ok', data: await commands.planQuestions() }));

export const plan = (answers: Answers, training: TrainingView): Promise<Reply<PlanView>> =>
  reply(() => commands.plan(answers, training));

// A plan that is kept

export const planAsked = (episode: string): Promise<Reply<PlanAskedView>> => reply(() => commands.planAsked(episode));

export const givePlan = (episode: string, training: TrainingView): Promise<Reply<UnderWayView>> =>
  reply(() => commands.givePlan(episode, training));

export const swapLift = (lift: string): Promise<Reply<UnderWayView>> => reply(() => commands.swapLift(lift));

export const planUnderWay = (): Promise<Reply<UnderWayView | null>> => reply(() => commands.planUnderWay());

export const afterSession = (plan: string, told: Answers, usualMorning: number | null): Promise<Reply<UnderWayView>> =>
  reply(() => commands.afterSession(plan, told, usualMorning));

/** Of a session that was earlier: on this day (year-month-day), at this time (hours:minutes, or empty). */
export const afterEarlierSession = (
  plan: string,
  told: Answers,
  usualMorning: number | null,
  day: string,
  time: string,
): Promise<Reply<UnderWayView>> =>
  reply(() => commands.afterEarlierSession(plan, told, usualMorning, day, time));

export const nextMorning = (session: string, told: Answers): Promise<Reply<UnderWayView>> =>
  reply(() => commands.nextMorning(session, told));

export const course = (episode: string | null): Promise<Reply<CourseView | null>> => reply(() => commands.course(episode));

export const sessionsFollowed = (): Promise<Reply<SessionsView>> => reply(() => commands.sessionsFollowed());

// The log

export const logPage = (offset: number, count: number): Promise<Reply<LogPageView>> =>
  reply(() => commands.logPage(offset, count));

export const logLifts = (): Promise<Reply<LiftView[]>> =>
  reply(async () => ({ status: 'ok', data: await commands.logLifts() }));

export const readLine = (line: string): Promise<Reply<LineView>> => reply(() => commands.readLine(line));

export const logWorkout = (workout: WorkoutView, replaces: string | null): Promise<Reply<string>> =>
  reply(() => commands.logWorkout(workout, replaces));

export const withdrawWorkout = (workout: string): Promise<Reply<string>> =>
  reply(() => commands.withdrawWorkout(workout));

export const undoWorkout = (row: string): Promise<Reply<string>> => reply(() => commands.undoWorkout(row));

export const loadLately = (): Promise<Reply<LoadLatelyView>> => reply(() => commands.loadLately());

/** What is typed and not in the log yet. */
export const typed = (): Promise<Reply<TypedView | null>> => reply(() => commands.typed());

export const keepTyped = (typed: TypedView | null): Promise<Reply<null>> => reply(() => commands.keepTyped(typed));

// Files in and out

/** Begins to hand over a file of so many bytes, for this athlete or for whoever has the screen. */
export const beginFile = (athlete: string | null, name: string, bytes: number): Promise<Reply<null>> =>
  reply(() => commands.beginFile(athlete, name, bytes));

/** The next part of it, in base64. */
export const addToFile = (part: string): Promise<Reply<null>> => reply(() => commands.addToFile(part));

export const dropFile = (): Promise<Reply<null>> => reply(() => commands.dropFile());

/** What it would bring. Nothing is changed. */
export const lookAtFile = (told: FileToldView): Promise<Reply<LookedAtView>> => reply(() => commands.lookAtFile(told));

export const takeFileIn = (told: FileToldView): Promise<Reply<TakenInView>> => reply(() => commands.takeFileIn(told));

export const imports = (athlete: string | null): Promise<Reply<ImportView[]>> => reply(() => commands.imports(athlete));

export const undoImport = (athlete: string | null, id: string): Promise<Reply<ImportView>> =>
  reply(() => commands.undoImport(athlete, id));

/** Saves a file among the person's documents. */
export const saveFile = (file: FileAskedView): Promise<Reply<PaperFileView>> => reply(() => commands.saveFile(file));

// "Your data"

export const protection = (): Promise<Reply<ProtectedView>> => reply(() => commands.protection());

export const setPassphrase = (passphrase: string): Promise<Reply<ProtectedView>> =>
  reply(() => commands.setPassphrase(passphrase));

export const newRecoveryCode = (): Promise<Reply<string>> => reply(() => commands.newRecoveryCode());

export const trustDevice = (): Promise<Reply<ProtectedView>> => reply(() => commands.trustDevice());

export const removeWay = (id: string): Promise<Reply<ProtectedView>> => reply(() => commands.removeWay(id));

export const backUp = (): Promise<Reply<ProtectedView>> => reply(() => commands.backUp());

export const backUpIfDue = (): Promise<Reply<null>> => reply(() => commands.backUpIfDue());

export const backups = (): Promise<Reply<BackupView[]>> => reply(() => commands.backups());

/** Whether a backup is still whole; looks at all of it. */
export const proveBackup = (id: string): Promise<Reply<boolean>> => reply(() => commands.proveBackup(id));

export const restore = (id: string): Promise<Reply<RestoredView | null>> => reply(() => commands.restore(id));

export const people = (): Promise<Reply<PersonView[]>> => reply(() => commands.people());

/** After the name was typed: how many backups had to go whole. */
export const erasePerson = (id: string, typed: string): Promise<Reply<number>> =>
  reply(() => commands.erasePerson(id, typed));

/** After `erase-word` was typed, and the passphrase where one is set. */
export const eraseEverything = (typed: string, passphrase: string | null): Promise<Reply<OpeningView>> =>
  reply(() => commands.eraseEverything(typed, passphrase));

// What there is to read

export const learn = (): Promise<Reply<LearnView>> =>
  reply(async () => ({ status: 'ok', data: await commands.learn() }));

export const about = (): Promise<Reply<AboutView>> =>
  reply(async () => ({ status: 'ok', data: await commands.about() }));

export const tried = (test: string): Promise<Reply<TriedView>> => reply(() => commands.tried(test));

export const tryTest = (test: string, values: string[]): Promise<Reply<TriedView>> =>
  reply(() => commands.tryTest(test, values));

export const untryTest = (test: string): Promise<Reply<TriedView>> => reply(() => commands.untryTest(test));
export const safety = (): Promise<Reply<SafetyView>> => reply(() => commands.safety());

// Settings

export const settings = (locale: string): Promise<Reply<SettingsView>> => reply(() => ahead('settings', () => commands.settings(locale)));

export const set = (setting: string, value: string): Promise<Reply<SettingsView>> =>
  reply(() => commands.set(setting, value));

export const quit = (): Promise<Reply<null>> => reply(async () => (await commands.quit(), { status: 'ok', data: null }));
