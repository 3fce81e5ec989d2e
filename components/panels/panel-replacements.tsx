'use client';

import { Section } from '@/components/layout/section';
import { Button } from '@/components/ui/button';
import { Cite } from '@/components/ui/cite';
import { Day } from '@/components/ui/day';
import { StateIcon, type StateTone } from '@/components/ui/state-icon';
import type { PanelAct } from '@/lib/domain/panel/board';
import type { Panel, PanelReplacement } from '@/lib/features/panels/schema';
import { formatDay } from '@/lib/format/dates';
import { prepareForms } from './panel-acts';
import { sideWords } from './panel-words';

const outcomes = { pending: ['held', 'Waits for the answer'], granted: ['done', 'Granted'], denied: ['off', 'Denied'], withdrawn: ['off', 'Withdrawn'] } as const satisfies Record<PanelReplacement['outcome'], readonly [StateTone, string]>;

interface Props {
  readonly panel: Panel;
  readonly today: string;
  readonly onAct: ((act: Exclude<PanelAct, 'book'>, panel: Panel) => void) | null;
}

/** Which of the sixteen grounds threaten the panel by our own records, and what the sides have asked for. */
export function PanelReplacements({ panel, today, onAct }: Props) {
  const { threats, replacements } = panel;
  if (threats.length === 0 && replacements.length === 0 && panel.boardState === 'ended') return null;
  return (
    <Section
      title="Replacement"
      note={<Cite>8 CCR 31.5(a)</Cite>}
      ruled
      aside={
        onAct && panel.acts.includes('request_replacement') ? (
          <button type="button" className="quiet-link" onPointerEnter={prepareForms} onClick={() => onAct('request_replacement', panel)}>
            A side asked for one
          </button>
        ) : undefined
      }
    >
      {threats.length === 0 && replacements.length === 0 && <p className="py-2 text-muted">No ground threatens the panel as far as our records show, and nobody has asked.</p>}
      <ul>
        {threats.map((threat) => (
          <li key={threat.ground} className="flex flex-wrap items-baseline gap-x-3 border-b border-hairline py-1.5">
            <StateIcon tone={threat.level === 'now' ? 'failed' : 'check'} className="min-w-0 flex-1">
              {threat.says}
              <span className="block text-xs text-muted">
                Ground {threat.ground}: {threat.title}. <Cite verify={threat.confidence === 'M'}>{threat.section}</Cite>
              </span>
            </StateIcon>
            {threat.on && <Day date={threat.on} today={today} sense={threat.level === 'now' ? 'plain' : 'due'} />}
          </li>
        ))}
        {replacements.map((asked) => {
          const [tone, label] = outcomes[asked.outcome];
          return (
            <li key={asked.id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 border-b border-hairline py-1.5">
              <StateIcon tone={tone} className="min-w-0 flex-1 basis-72">
                {sideWords[asked.requestedBy]} asked {formatDay(asked.requestedOn, today)}: {asked.title.charAt(0).toLowerCase() + asked.title.slice(1)}
                <span className="block text-xs text-muted">
                  <Cite verify={asked.confidence === 'M'}>{asked.section}</Cite>
                  {asked.note && ` · ${asked.note}`}
                </span>
              </StateIcon>
              <span className="text-soft">
                {label}
                {asked.outcomeOn && ` ${formatDay(asked.outcomeOn, today)}`}
              </span>
              {onAct && asked.outcome === 'pending' && panel.acts.includes('decide_replacement') && (
                <Button size="sm" onPointerEnter={prepareForms} onClick={() => onAct('decide_replacement', panel)}>
                  Decide
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
