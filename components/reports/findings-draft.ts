import type { ReportFindings } from '@/lib/domain/report/findings';
import { mergeFindings, type FindingsConflict } from '@/lib/domain/report/merge-findings';
import type { FindingsSaved } from '@/lib/features/reports/schema';
import { RequestFailed } from '@/lib/http/client';

export interface DraftView {
  readonly findings: ReportFindings;
  readonly state: 'saved' | 'waiting' | 'saving' | 'offline' | 'refused';
  /** Why it is not saved, in words. */
  readonly problem: string;
  /** What somebody else and I changed differently; nothing more is saved until one is chosen. */
  readonly conflicts: readonly FindingsConflict[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export type SendFindings = (input: { readonly version: number; readonly findings: ReportFindings }) => Promise<FindingsSaved>;

const restMilliseconds = 700;
const retryMilliseconds = 5_000;
const mostSteps = 100;

/** The findings of one report as they are typed: saved when the typing rests, merged with what others saved, each step undone. It outlives the panel that shows it. */
export class FindingsDraft {
  #view: DraftView;
  /** What is stored, as far as is known here. */
  #base: { readonly version: number; readonly findings: ReportFindings };
  #theirs: { readonly version: number; readonly findings: ReportFindings } | null = null;
  #past: { readonly findings: ReportFindings; readonly of: string }[] = [];
  #future: ReportFindings[] = [];
  #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending = false;
  send: SendFindings | null = null;

  constructor(version: number, findings: ReportFindings) {
    this.#base = { version, findings };
    this.#view = { findings, state: 'saved', problem: '', conflicts: [], canUndo: false, canRedo: false };
  }

  readonly view = (): DraftView => this.#view;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get isDirty(): boolean {
    return this.#view.findings !== this.#base.findings;
  }

  /** Changes the findings; steps with the same name that follow each other are undone as one. */
  change(findings: ReportFindings, of: string): void {
    if (this.#past.at(-1)?.of !== of || of === '') this.#past = [...this.#past.slice(1 - mostSteps), { findings: this.#view.findings, of }];
    this.#future = [];
    this.#show({ findings, state: 'waiting', problem: '' });
    this.#later(restMilliseconds);
  }

  undo(): void {
    const before = this.#past.pop();
    if (!before) return;
    this.#future.push(this.#view.findings);
    this.#show({ findings: before.findings, state: 'waiting' });
    this.#later(restMilliseconds);
  }

  redo(): void {
    const after = this.#future.pop();
    if (!after) return;
    this.#past.push({ findings: this.#view.findings, of: '' });
    this.#show({ findings: after, state: 'waiting' });
    this.#later(restMilliseconds);
  }

  /** Somebody's save, seen when the report was read again. */
  stored(version: number, findings: ReportFindings): void {
    if (version <= this.#base.version || this.#sending) return;
    if (this.isDirty) return this.#merge({ version, findings });
    this.#base = { version, findings };
    this.#past = [];
    this.#future = [];
    this.#show({ findings, state: 'saved', problem: '' });
  }

  /** Ends a conflict: with mine, or with what is stored. */
  settle(choice: 'mine' | 'theirs'): void {
    const theirs = this.#theirs;
    if (!theirs) return;
    this.#theirs = null;
    this.#base = theirs;
    if (choice === 'theirs') this.#past.push({ findings: this.#view.findings, of: '' });
    this.#show({ conflicts: [], ...(choice === 'theirs' ? { findings: theirs.findings, state: 'saved' as const } : { state: 'waiting' as const }) });
    if (choice === 'mine') this.#later(0);
  }

  /** Saves now what waits. */
  flush(): void {
    if (this.isDirty && this.#view.conflicts.length === 0) void this.#save();
  }

  #later(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#save(), milliseconds);
  }

  async #save(): Promise<void> {
    clearTimeout(this.#timer);
    const { findings } = this.#view;
    if (this.#sending || !this.send || this.#theirs || !this.isDirty) return;
    this.#sending = true;
    this.#show({ state: 'saving' });
    try {
      const { version } = await this.send({ version: this.#base.version, findings });
      this.#base = { version, findings };
      this.#show({ state: this.isDirty ? 'waiting' : 'saved', problem: '' });
      if (this.isDirty) this.#later(restMilliseconds);
    } catch (error) {
      this.#failed(error);
    } finally {
      this.#sending = false;
    }
  }

  #failed(error: unknown): void {
    if (!(error instanceof RequestFailed)) throw error;
    const { current } = error;
    if (error.status === 409 && current) return this.#merge({ version: current.version as number, findings: current.findings as ReportFindings });
    const refused = error.status >= 400 && error.status < 500 && error.code !== 'offline';
    this.#show({ state: refused ? 'refused' : 'offline', problem: refused ? (error.errors[0]?.message ?? error.message) : '' });
    if (!refused) this.#later(retryMilliseconds);
  }

  #merge(theirs: { readonly version: number; readonly findings: ReportFindings }): void {
    const { merged, conflicts } = mergeFindings(this.#base.findings, this.#view.findings, theirs.findings);
    if (conflicts.length > 0) {
      this.#theirs = theirs;
      this.#show({ findings: merged, conflicts, state: 'waiting' });
      return;
    }
    this.#base = theirs;
    this.#show({ findings: merged, state: 'waiting' });
    this.#later(restMilliseconds);
  }

  #show(part: Partial<DraftView>): void {
    this.#view = { ...this.#view, ...part, canUndo: this.#past.length > 0, canRedo: this.#future.length > 0 };
    for (const listener of this.#listeners) listener();
  }
}

const drafts = new Map<string, FindingsDraft>();

/** The draft of a report, the same one however often its panel is opened. */
export function findingsDraftOf(reportId: string, version: number, findings: ReportFindings): FindingsDraft {
  const known = drafts.get(reportId);
  if (known) return known;
  const draft = new FindingsDraft(version, findings);
  drafts.set(reportId, draft);
  return draft;
}
