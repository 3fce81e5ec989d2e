import type { ReactNode } from 'react';
import { TimerBar } from '@/components/time-entries/timer-bar';
import { TrainingBar } from '@/components/training/training-bar';
import { BottomBar } from './bottom-bar';
import { ConnectionBar } from './connection-bar';
import { OfficeProvider } from './office';
import { Rail } from './rail';
import { ViewerProvider, type Viewer } from './viewer';

/** The frame of every signed-in screen: rail or bottom bar, what is at hand everywhere, and the screen itself. */
export function Shell({ viewer, children }: { readonly viewer: Viewer; readonly children: ReactNode }) {
  return (
    <ViewerProvider viewer={viewer}>
      <OfficeProvider>
        <a href="#screen" className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-surface focus:px-3 focus:py-2 focus:shadow-overlay">
          Skip to the screen
        </a>
        <div className="flex min-h-dvh">
          <Rail />
          <div className="flex min-w-0 flex-1 flex-col max-sm:pb-16 print:pb-0">
            <TrainingBar />
            <TimerBar />
            <ConnectionBar />
            <main id="screen" tabIndex={-1} className="flex min-w-0 flex-1 flex-col outline-none">
              {children}
            </main>
          </div>
        </div>
        <BottomBar />
      </OfficeProvider>
    </ViewerProvider>
  );
}
