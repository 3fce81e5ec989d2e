'use client';

import { createContext, useContext, type ReactNode } from 'react';
import { can, type OperationName, type RoleName } from '@/lib/auth/permissions';

/** Who looks, and on which day of the practice. Shown only: the server decides what each may do. */
export interface Viewer {
  readonly name: string;
  readonly role: RoleName;
  readonly practiceName: string;
  /** In practice mode, the real practice to go back to; null everywhere else. */
  readonly home: { readonly id: string; readonly name: string } | null;
  readonly timeZone: string;
  readonly today: string;
}

const ViewerContext = createContext<Viewer | null>(null);

export function ViewerProvider({ viewer, children }: { readonly viewer: Viewer; readonly children: ReactNode }) {
  return <ViewerContext value={viewer}>{children}</ViewerContext>;
}

/** The signed-in person. Throws outside of the signed-in screens. */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('There is no viewer outside of the signed-in screens.');
  return viewer;
}

/** Whether to show what an operation does; the operation itself checks again. */
export function useMay(operation: OperationName): boolean {
  return can(useViewer().role, operation);
}
