import { can, type OperationName } from '../auth/permissions';
import type { Ctx } from './context';

/** Whether the person who asks may call an operation; a job is not asked this way. For what a read shows and offers: the operation itself is guarded by its own row. */
export const may = ({ actor }: Pick<Ctx, 'actor'>, operation: OperationName): boolean => actor.kind === 'user' && can(actor.role, operation);

/** Whether the person who asks may see whom a case is about. */
export const seesClaimants = (ctx: Pick<Ctx, 'actor'>): boolean => may(ctx, 'case.read');
