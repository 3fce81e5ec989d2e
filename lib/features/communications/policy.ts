import type { Ctx } from '../../core/context';
import { dateInZone } from '../../domain/calendar';

/** Whether LC 4062.3 binds what is said on such a case. */
export function isMedicalLegal(caseKind: string): boolean {
  return caseKind === 'QME' || caseKind === 'AME';
}

/** A slip is taken back by whoever recorded it, on the same day of the practice; later it is evidence. */
export function mayTakeBack({ recordedById, createdAt }: { readonly recordedById: string | null; readonly createdAt: Date }, ctx: Pick<Ctx, 'actor' | 'timeZone' | 'today'>): boolean {
  return ctx.actor.kind === 'user' && recordedById === ctx.actor.userId && dateInZone(createdAt.getTime(), ctx.timeZone) === ctx.today;
}
