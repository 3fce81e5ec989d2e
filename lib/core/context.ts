import type { CalendarDate } from '../domain/calendar';
import type { OperationName, Permissions, RoleName } from '../auth/permissions';

declare const practice: unique symbol;
declare const user: unique symbol;

/** Minted only by session.ts, the job runner and `enter` in operation.ts: holding one means the scope was checked. */
export type PracticeId = string & { readonly [practice]: true };
export type UserId = string & { readonly [user]: true };

export interface UserActor {
  readonly kind: 'user';
  readonly userId: UserId;
  readonly name: string;
  readonly email: string;
  readonly role: RoleName | null;
  readonly sessionId: string | null;
  readonly tokenId: string | null;
  /** `complete` once every factor that the practice asks for was shown. */
  readonly assurance: 'complete' | 'second_factor_due' | 'enrolment_due';
}

export interface SystemActor {
  readonly kind: 'system';
  readonly job: string;
}

export interface AnonymousActor {
  readonly kind: 'anonymous';
}

export type Actor = UserActor | SystemActor | AnonymousActor;

/** Who asks, for which practice, when. Instants are Dates; `today` is the practice's own calendar day. */
export interface Ctx {
  readonly actor: Actor;
  readonly practiceId: PracticeId | null;
  readonly timeZone: string;
  readonly now: Date;
  readonly today: CalendarDate;
  readonly requestId: string;
  readonly ip: string;
  readonly userAgent: string;
  readonly idempotencyKey: string | null;
  /** True in a training practice: nothing counts there and nothing leaves. */
  readonly isTraining?: boolean;
}

export interface PracticeCtx extends Ctx {
  readonly actor: UserActor | SystemActor;
  readonly practiceId: PracticeId;
}

export interface PersonCtx extends Ctx {
  readonly actor: UserActor;
}

/** What `run` may rely on follows from the operation's row in the permission table. */
export type CtxOf<N extends OperationName> = Permissions[N]['roles'] extends 'anyone'
  ? Ctx
  : Permissions[N]['roles'] extends 'signed_in'
    ? PersonCtx
    : PracticeCtx;
