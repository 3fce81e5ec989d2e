'use client';

import { createContext, useContext } from 'react';
import type { Block, Inline, ReportDoc } from '@/lib/domain/report/doc';
import type { ReportSection } from '@/lib/features/report-sections/schema';
import type { EditorCommand } from './editor-keys';
import type { SectionWriter } from './section-writer';
import { Signal } from './signal';
import type { TextMarks } from './text-marks';

/** The text that has or had the cursor, for whoever stands beside it: toolbar, records, comments. */
export interface ActiveText {
  readonly sectionId: string;
  readonly run: (command: EditorCommand) => void;
  readonly insert: (blocks: readonly Block[]) => void;
  readonly insertInline: (nodes: readonly Inline[]) => void;
  /** Opens the list of what can be put in, as '/' does. */
  readonly ask: () => void;
  /** The words that are selected. */
  readonly quote: () => string;
  readonly focus: () => void;
}

export interface MountedText {
  readonly show: (doc: ReportDoc) => void;
  readonly seek: (quoted: string) => boolean;
  readonly focus: () => void;
}

/** What the parts of the report's screen share outside of React, so that a key draws none of them anew. */
export class Desk {
  readonly writers = new Map<string, SectionWriter>();
  readonly mounted = new Map<string, MountedText>();
  /** What an editor leaves when it goes out of sight, and takes up again: its history and its selection. */
  readonly left = new Map<string, unknown>();
  active: ActiveText | null = null;
  marks: TextMarks | null = null;
  /** A writer's state changed. */
  readonly saves = new Signal();
  /** Some words came to rest. */
  readonly texts = new Signal();
  /** The cursor went to another section, or what stands at it changed. */
  readonly cursor = new Signal();
  /** Asks for a section to be written in, wherever it is on the page. */
  readonly wanted = new Signal();
  /** A panel beside the text was asked for by a key: it takes the focus, which it does not when it is only looked at. */
  readonly panels = new Signal();
  panelWanted: 'records' | 'comments' | null = null;
  /** The browser keeps nothing on this device. */
  keepsNothing = false;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  wantedSection: { readonly sectionId: string; readonly quoted: string } | null = null;

  constructor(private readonly make: (section: ReportSection, desk: Desk) => SectionWriter) {}

  /** The writer of a section, made when it is first asked for. */
  take(section: ReportSection): SectionWriter {
    const writer = this.writers.get(section.id) ?? this.make(section, this);
    this.writers.set(section.id, writer);
    return writer;
  }

  /** Does something once, a while after it was last asked for. */
  later(name: string, milliseconds: number, act: () => void): void {
    clearTimeout(this.#timers.get(name));
    this.#timers.set(name, setTimeout(act, milliseconds));
  }

  /** Brings a section into sight with the cursor in it, at some words of it when they are given. */
  goTo(sectionId: string, quoted = ''): void {
    document.getElementById(`section-${sectionId}`)?.scrollIntoView({ block: 'start' });
    const mounted = this.mounted.get(sectionId);
    if (mounted) {
      if (quoted === '' || !mounted.seek(quoted)) mounted.focus();
      return;
    }
    this.wantedSection = { sectionId, quoted };
    this.wanted.emit();
  }

  setActive(active: ActiveText, marks: TextMarks): void {
    this.active = active;
    this.marks = marks;
    this.cursor.emit();
  }

  /** The text that had the cursor is gone. */
  leave(): void {
    this.active = null;
    this.marks = null;
    this.cursor.emit();
  }

  /** Opens a panel for somebody who wants to type in it at once. */
  askPanel(name: 'records' | 'comments'): void {
    this.panelWanted = name;
    this.panels.emit();
  }

  isSaved(): boolean {
    return [...this.writers.values()].every((writer) => !writer.isDirty);
  }

  /** Everything that is not saved yet goes to the server, or stays on the device. */
  async flush(leaves = false): Promise<void> {
    await Promise.all([...this.writers.values()].map((writer) => writer.flush(leaves)));
  }
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('There is no desk outside of a report.');
  return desk;
}
