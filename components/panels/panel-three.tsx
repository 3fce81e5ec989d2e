'use client';

import { Section } from '@/components/layout/section';
import { Button } from '@/components/ui/button';
import { KindChip } from '@/components/ui/kind-chip';
import type { PanelMember, PanelRow } from '@/lib/features/panels/schema';
import { prepareForms, type usePanelActs } from './panel-acts';
import { MemberState } from './panel-members';
import { memberName } from './panel-words';

interface Props {
  readonly panel: PanelRow;
  readonly today: string;
  readonly acts: ReturnType<typeof usePanelActs>;
}

/** The three evaluators, what became of each, and what can be recorded about each. */
export function PanelThree({ panel, today, acts }: Props) {
  const settled = panel.members.some(({ selected }) => selected) || panel.boardState === 'ended';
  return (
    <Section title="The three evaluators" ruled>
      <ul>
        {panel.members.map((member) => (
          <li key={member.id} data-row className="flex min-h-(--row-2) flex-wrap items-center gap-x-3 gap-y-1 border-b border-hairline py-1.5">
            <span className="num w-4 text-muted">{member.position}</span>
            <div className="min-w-40 flex-1">
              <p className={`flex flex-wrap items-center gap-x-2 ${member.name ? 'font-medium' : 'text-muted'}`}>
                <span className={member.struckBy ? 'text-muted line-through' : ''}>{memberName(member)}</span>
                {member.physicianId && <KindChip>Ours</KindChip>}
              </p>
              {member.city && <p className="text-xs text-muted">{member.city}</p>}
            </div>
            <div className="sm:w-56">
              <MemberState member={member} today={today} closed={settled} />
            </div>
            <div className="no-print flex justify-end gap-1 sm:w-40">
              <MemberActs panel={panel} member={member} acts={acts} />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function MemberActs({ panel, member, acts }: Omit<Props, 'today'> & { readonly member: PanelMember }) {
  const { struckBy } = member;
  const name = memberName(member);
  const may = (act: 'strike' | 'select') => acts.may && struckBy === null && panel.acts.includes(act);
  return (
    <>
      {may('strike') && (
        <Button kind="ghost" size="sm" aria-label={`Strike ${name}`} onPointerEnter={prepareForms} onClick={() => acts.begin('strike', panel, member.id)}>
          Strike
        </Button>
      )}
      {may('select') && (
        <Button kind="ghost" size="sm" aria-label={`Select ${name}`} onPointerEnter={prepareForms} onClick={() => acts.begin('select', panel, member.id)}>
          Select
        </Button>
      )}
      {acts.may && struckBy !== null && (panel.state === 'ISSUED' || (panel.state === 'SELECTED' && panel.selectedBy === null && panel.exam?.examinedOn == null)) && !panel.caseClosed && (
        <Button kind="ghost" size="sm" aria-label={`Take the strike back: ${name}`} onClick={() => acts.takeBackStrike(panel, struckBy)}>
          Take back
        </Button>
      )}
    </>
  );
}
