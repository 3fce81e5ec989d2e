'use client';

import { createContext, useContext } from 'react';
import { noFindings, type ReportFindings } from '@/lib/domain/report/findings';
import type { Excerpt } from '@/lib/features/excerpts/schema';

/** What a section shows that is kept elsewhere: the report's findings and the case's confirmed excerpts. */
export interface Elsewhere {
  readonly findings: ReportFindings;
  /** Null while they are not read. */
  readonly excerpts: readonly Excerpt[] | null;
  /** What a fact of the case says now; undefined where nothing newer than the text is known. */
  readonly value: (name: string) => string | undefined;
  /** The confirmed excerpt of that id; null when it is gone, undefined while nothing is known. */
  readonly excerpt: (id: string) => Excerpt | null | undefined;
}

/** What sections show of elsewhere, found by its id or name. */
export function elsewhereOf(findings: ReportFindings, excerpts: readonly Excerpt[] | null, values: Readonly<Record<string, string>> = {}, isOpen = true): Elsewhere {
  const byId = new Map((excerpts ?? []).map((one) => [one.id, one]));
  return { findings, excerpts, value: (name) => values[name], excerpt: (id) => (excerpts === null || !isOpen ? undefined : (byId.get(id) ?? null)) };
}

export const ElsewhereContext = createContext<Elsewhere>(elsewhereOf(noFindings, null));

export function useElsewhere(): Elsewhere {
  return useContext(ElsewhereContext);
}
