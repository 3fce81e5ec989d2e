import { KindChip } from '@/components/ui/kind-chip';
import { StateIcon } from '@/components/ui/state-icon';
import type { PanelMember } from '@/lib/features/panels/schema';
import { shortName } from '@/lib/format/names';
import { memberName, strikeWords } from './panel-words';

/** The three in one line, for the board: struck names crossed out, ours by their chip. */
export function MembersInLine({ members, today }: { readonly members: readonly PanelMember[]; readonly today: string }) {
  return (
    <ul className="flex flex-wrap gap-x-3 gap-y-0.5" aria-label="The three evaluators">
      {members.map((member) => {
        const struck = strikeWords(member, today);
        return (
          <li key={member.id} className="inline-flex items-center gap-1 whitespace-nowrap" title={[memberName(member), member.city, struck ?? ''].filter(Boolean).join(', ')}>
            <span className={struck ? 'text-muted line-through' : member.selected ? 'font-medium' : member.name ? '' : 'text-muted'}>{member.name ? shortName(member.name) : `No. ${member.position}`}</span>
            {member.physicianId && <KindChip>Ours</KindChip>}
            {struck && <span className="sr-only">, {struck}</span>}
            {member.selected && <span className="text-xs text-success-ink">selected</span>}
          </li>
        );
      })}
    </ul>
  );
}

/** What became of one of the three. */
export function MemberState({ member, today, closed }: { readonly member: PanelMember; readonly today: string; readonly closed: boolean }) {
  const struck = strikeWords(member, today);
  if (member.selected) return <StateIcon tone="done">Selected</StateIcon>;
  if (struck) return <StateIcon tone="off">{struck}</StateIcon>;
  return <StateIcon tone={closed ? 'off' : 'not-begun'}>{closed ? 'Not selected' : 'May be selected'}</StateIcon>;
}
