'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { useState } from 'react';
import { OpenTrainingButton } from '@/components/training/open-training-button';
import { Button } from '@/components/ui/button';
import { roleLabels } from '@/lib/auth/permissions';
import { useOffice } from './office';
import { SignOutButton } from './sign-out-button';
import { PracticeSwitch } from './practice-switch';
import { chooseTheme, chosenTheme, themeChoices, type ThemeChoice } from './theme';
import { useViewer } from './viewer';

const themes = { light: { label: 'Light', Icon: Sun }, dark: { label: 'Dark', Icon: Moon }, system: { label: 'System', Icon: Monitor } } as const satisfies Record<ThemeChoice, unknown>;

/** Who is signed in and where, how the screen looks on this device, and the way out. */
export function AccountPanel({ onDone }: { readonly onDone: () => void }) {
  const { name, role } = useViewer();
  const office = useOffice();
  const [theme, setTheme] = useState<ThemeChoice>(chosenTheme);
  return (
    <div>
      <div className="px-4 pt-3 pb-2">
        <p className="font-medium">{name}</p>
        <p className="text-xs text-muted">{roleLabels[role]}</p>
      </div>
      <PracticeSwitch />
      <fieldset className="border-t border-hairline px-4 py-3">
        <legend className="sr-only">Theme</legend>
        <p aria-hidden className="label pb-1">Theme</p>
        <div className="flex rounded-md bg-default">
          {themeChoices.map((choice) => {
            const { label, Icon } = themes[choice];
            return (
              <label key={choice} className="flex h-8 flex-1 cursor-pointer items-center justify-center gap-1.5 rounded-md text-xs font-medium has-checked:bg-surface has-checked:text-accent-soft-foreground has-checked:shadow-[inset_0_0_0_1px_var(--accent)] has-focus-visible:outline-2 has-focus-visible:outline-focus pointer-coarse:h-11">
                <input
                  type="radio"
                  name="theme"
                  className="sr-only"
                  checked={theme === choice}
                  onChange={() => {
                    chooseTheme(choice);
                    setTheme(choice);
                  }}
                />
                <Icon aria-hidden className="size-3.5" />
                {label}
              </label>
            );
          })}
        </div>
      </fieldset>
      <div className="flex flex-col items-stretch border-t border-hairline p-1.5 [&_.button]:justify-start [&_.button]:w-full">
        <Button
          kind="ghost"
          className="max-sm:hidden"
          onClick={() => {
            onDone();
            office.open('keys');
          }}
        >
          Keys
        </Button>
        <OpenTrainingButton kind="ghost" label="Practice mode" />
        <SignOutButton />
      </div>
    </div>
  );
}
