import { Cite } from '@/components/ui/cite';
import { StateIcon } from '@/components/ui/state-icon';
import { fieldId } from '@/components/ui/field';
import { lackWords, type Lack } from '@/lib/domain/referral/lacking';

interface Props {
  readonly lacking: readonly { readonly field: string; readonly needs: string; readonly neededFor: Lack['neededFor']; readonly why: string; readonly section: string | null }[];
  /** Where each is filled in: on this page by its field, or on the edit page. */
  readonly hrefOf: (field: string) => string;
}

const order = ['accept', 'window', 'notice', 'report', 'bill'] as const;

/** What is still missing, by what it is needed for; each leads to where it is filled in. */
export function LackingList({ lacking, hrefOf }: Props) {
  if (lacking.length === 0) return <StateIcon tone="done">Nothing is missing</StateIcon>;
  return (
    <div className="flex flex-col gap-3">
      {order.map((neededFor) => {
        const some = lacking.filter((one) => one.neededFor === neededFor);
        if (some.length === 0) return null;
        return (
          <div key={neededFor}>
            <h3 className="text-xs font-medium text-muted">{lackWords[neededFor]}</h3>
            <ul>
              {some.map((one) => (
                <li key={`${one.field}${one.needs}`} className="border-b border-hairline py-1.5">
                  <a href={hrefOf(one.field)} className="hover:underline">
                    <StateIcon tone={neededFor === 'accept' ? 'check' : 'not-begun'}>{one.needs}</StateIcon>
                  </a>
                  <p className="pl-5 text-xs text-muted">
                    {one.why} {one.section && <Cite>{one.section}</Cite>}
                  </p>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </div>
  );
}

/** The field of the form in which something that is missing is said. */
export function fieldOfLack(field: string): string {
  const elsewhere: Record<string, string> = { questions: 'questions-paste', injuries: 'add-injury', claimNumber: 'injuries.0.claimNumber', parties: 'party-role' };
  return fieldId(elsewhere[field] ?? field);
}
