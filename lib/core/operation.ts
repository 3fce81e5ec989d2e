import type { input as InputOf, output as OutputOf, ZodType } from 'zod';
import { can, jobMay, mayBefore, permissions, type OperationName, type Permission } from '../auth/permissions';
import type { Prisma } from '../db/generated/client';
import { actorOf, appendAudit, type Audit, type AuditEntry } from './audit';
import type { Ctx, CtxOf, PracticeId } from './context';
import { enqueueIn, type Enqueue } from './enqueue';
import { Forbidden, Unauthenticated } from './errors';
import { keepAnswer, takeKey } from './idempotency';
import { inLane } from './lanes';
import { log } from './log';
import { inTransaction, setScope, type ReadTx, type Tx } from './transaction';

export type { Enqueue } from './enqueue';
export type { Audit } from './audit';
export type { ReadTx, Tx } from './transaction';

interface Described<N extends OperationName, I extends ZodType, O extends ZodType> {
  readonly name: N;
  readonly input: I;
  readonly output: O;
}

export interface OperationInfo {
  readonly name: OperationName;
  readonly kind: 'command' | 'query' | 'calculation';
  readonly idempotent: boolean;
  readonly input: ZodType;
  readonly output: ZodType;
}

/** An operation is called with who asks and with input as it came; it answers with a JSON-safe DTO. */
export interface Operation<I extends ZodType = ZodType, O extends ZodType = ZodType> {
  (ctx: Ctx, input: InputOf<I>): Promise<OutputOf<O>>;
  readonly operation: OperationInfo;
}

export interface CommandArgs<N extends OperationName, I extends ZodType> {
  readonly ctx: CtxOf<N>;
  readonly input: OutputOf<I>;
  readonly tx: Tx;
  readonly audit: Audit;
  readonly enqueue: Enqueue;
  /** For the few commands that begin outside a practice: names the practice to row-level security and to the audit. */
  readonly enter: (practiceId: string) => Promise<PracticeId>;
}

/**
 * A change. In this order: permission, input, BEGIN, practice named to row-level security, `run`, audit, answer
 * checked, COMMIT. `idempotent` commands store their answer under the request's key. `lane` names what many may want at
 * once: who wants the same waits in line before taking a connection.
 * @throws Unauthenticated, Forbidden, ZodError, and whatever `run` throws; nothing is kept then.
 */
export function command<N extends OperationName, I extends ZodType, O extends ZodType>(
  spec: Described<N, I, O> & { readonly idempotent?: boolean; readonly lane?: (input: OutputOf<I>) => string | null; run(args: CommandArgs<N, I>): Promise<InputOf<O>> },
): Operation<I, O> {
  const call = async (ctx: Ctx, raw: InputOf<I>): Promise<OutputOf<O>> => {
    authorize(ctx, spec.name);
    const input = spec.input.parse(raw);
    const wanted = spec.lane?.(input) ?? null;
    const lane = wanted === null ? null : `${ctx.practiceId} ${wanted}`;
    return inLane(lane, () => inTransaction(async (tx) => {
      let practiceId = ctx.practiceId;
      await setScope(tx, practiceId, userIdOf(ctx), false);
      const key = spec.idempotent && practiceId ? ctx.idempotencyKey : null;
      if (key && practiceId) {
        const repeat = await takeKey(tx, practiceId, key, spec.name, raw);
        if (repeat) return spec.output.parse(repeat.response);
      }
      const entries: Said[] = [];
      const answer = await spec.run({
        ctx: ctx as CtxOf<N>,
        input,
        tx: tx as Tx,
        audit: (entry) => void entries.push({ practiceId, entry }),
        enqueue: enqueueIn(tx, practiceId),
        enter: async (id) => {
          practiceId = id as PracticeId;
          await setScope(tx, practiceId, userIdOf(ctx), false);
          return practiceId;
        },
      });
      if (entries.length === 0) throw new Error(`${spec.name} left no audit event`);
      const output = spec.output.parse(answer);
      if (key && practiceId) await keepAnswer(tx, practiceId, key, output);
      await record(tx, ctx, practiceId, spec.name, entries);
      return output;
    }));
  };
  return Object.assign(call, { operation: { ...describe(spec, 'command'), idempotent: spec.idempotent ?? false } });
}

/**
 * A read, in a read-only transaction through a handle without write methods. `access` names the clinical content
 * that was read; each such read leaves a row in the access log, or with `accessOnceMs` the
 * first one by a person in that time.
 * @throws Unauthenticated, Forbidden, ZodError, NotFound.
 */
export function query<N extends OperationName, I extends ZodType, O extends ZodType>(
  spec: Described<N, I, O> & {
    readonly access?: (input: OutputOf<I>) => readonly [kind: string, id: string];
    readonly accessOnceMs?: number;
    run(args: { ctx: CtxOf<N>; input: OutputOf<I>; db: ReadTx; enter: (practiceId: string) => Promise<PracticeId> }): Promise<InputOf<O>>;
  },
): Operation<I, O> {
  const call = async (ctx: Ctx, raw: InputOf<I>): Promise<OutputOf<O>> => {
    authorize(ctx, spec.name);
    const input = spec.input.parse(raw);
    return inTransaction(async (tx) => {
      const logsAccess = spec.access !== undefined && ctx.practiceId !== null;
      await setScope(tx, ctx.practiceId, userIdOf(ctx), !logsAccess);
      const answer = await spec.run({
        ctx: ctx as CtxOf<N>,
        input,
        db: tx as ReadTx,
        enter: async (id) => {
          await setScope(tx, id, userIdOf(ctx), true);
          return id as PracticeId;
        },
      });
      const output = spec.output.parse(answer);
      if (spec.access && ctx.practiceId) {
        const [subjectKind, subjectId] = spec.access(input);
        const { actorId, actorName } = actorOf(ctx);
        const same = { practiceId: ctx.practiceId, actorId, operation: spec.name, subjectKind, subjectId };
        const since = spec.accessOnceMs && new Date(ctx.now.getTime() - spec.accessOnceMs);
        const known = since && (await tx.accessEvent.findFirst({ where: { ...same, at: { gt: since } }, select: { id: true } }));
        if (!known) await tx.accessEvent.create({ data: { ...same, at: ctx.now, actorName, requestId: ctx.requestId } });
      }
      return output;
    });
  };
  return Object.assign(call, { operation: { ...describe(spec, 'query'), idempotent: false } });
}

/** Pure arithmetic behind the same door: permission and input are checked, no database is asked. */
export function calculation<N extends OperationName, I extends ZodType, O extends ZodType>(
  spec: Described<N, I, O> & { run(input: OutputOf<I>): InputOf<O> },
): Operation<I, O> {
  const call = async (ctx: Ctx, raw: InputOf<I>): Promise<OutputOf<O>> => {
    authorize(ctx, spec.name);
    return spec.output.parse(spec.run(spec.input.parse(raw)));
  };
  return Object.assign(call, { operation: { ...describe(spec, 'calculation'), idempotent: false } });
}

function describe(spec: Described<OperationName, ZodType, ZodType>, kind: OperationInfo['kind']) {
  return { name: spec.name, kind, input: spec.input, output: spec.output };
}

/** The one place where a permission is enforced. */
function authorize(ctx: Ctx, name: OperationName): void {
  const { roles, notInTraining }: Permission = permissions[name];
  if (ctx.isTraining && notInTraining) throw new Forbidden(`Not in practice mode: ${notInTraining}`);
  if (roles === 'anyone') return;
  if (ctx.actor.kind === 'anonymous') throw new Unauthenticated();
  if (ctx.actor.kind === 'system') {
    if (!jobMay(ctx.actor.job, name)) throw new Forbidden();
    return;
  }
  const { assurance } = ctx.actor;
  if (assurance !== 'complete' && !mayBefore(assurance, name)) throw new Unauthenticated('Show your second factor to go on.');
  if (roles === 'signed_in') return;
  if (ctx.practiceId === null || !can(ctx.actor.role, name)) throw new Forbidden();
}

function userIdOf(ctx: Ctx): string | null {
  return ctx.actor.kind === 'user' ? ctx.actor.userId : null;
}

/** What was said, and in which practice the command was when it said it. */
interface Said {
  readonly practiceId: PracticeId | null;
  readonly entry: AuditEntry;
}

/** Each entry goes to the log of the practice in which it was said; one that was said outside of any to the practice that was entered. */
async function record(tx: Prisma.TransactionClient, ctx: Ctx, practiceId: PracticeId | null, name: OperationName, said: readonly Said[]) {
  if (practiceId) {
    for (const [of, list] of Map.groupBy(said, (one) => one.practiceId ?? practiceId)) {
      if (of !== practiceId) await setScope(tx, of, userIdOf(ctx), false);
      await appendAudit(tx, ctx, of, name, list.map(({ entry }) => entry));
      if (of !== practiceId) await setScope(tx, practiceId, userIdOf(ctx), false);
    }
    return;
  }
  for (const { entry } of said) {
    log().info({ audit: name, ...actorOf(ctx), subject: entry.subject, summary: entry.summary, requestId: ctx.requestId });
  }
}
