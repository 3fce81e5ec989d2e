import { Cite } from '@/components/ui/cite';
import { StateIcon } from '@/components/ui/state-icon';
import type { CodeTurn } from '@/lib/features/slots/schema';
import { formatDay } from '@/lib/format/dates';

/** ML201 or ML202 on the chosen day, why, and the day on which it turns. */
export function CodeTurnNote({ code, chosenOn, today }: { readonly code: CodeTurn; readonly chosenOn: string | null; readonly today: string }) {
  const chosenCode = code.turnsOn !== null && chosenOn !== null && chosenOn >= code.turnsOn ? other(code.code) : code.code;
  return (
    <p className="py-2 text-soft">
      <strong className="font-medium text-foreground">{chosenOn ? chosenCode : code.code}</strong>: {code.reason}
      {code.turnsOn !== null && (
        <>
          {' '}
          Turns to {other(code.code)} on <span className="font-medium text-foreground">{formatDay(code.turnsOn, today)}</span>.
        </>
      )}{' '}
      <Cite verify={code.confidence === 'M'}>{code.section}</Cite>
      {code.warning && (
        <span className="block">
          <StateIcon tone="check">{code.warning}</StateIcon>
        </span>
      )}
    </p>
  );
}

const other = (code: CodeTurn['code']): CodeTurn['code'] => (code === 'ML201' ? 'ML202' : 'ML201');
