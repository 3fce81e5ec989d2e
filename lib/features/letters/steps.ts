import type { PracticeCtx, PracticeId } from '../../core/context';
import { NotFound } from '../../core/errors';
import type { ReadTx, Tx } from '../../core/operation';
import type { LetterFacts } from '../../domain/letter/facts';
import { letterKindOf, type LetterKind } from '../../domain/letter/kinds';
import { mergeValues } from '../../domain/letter/values';
import { builtInWordings } from '../../domain/letter/built-in';
import { RuleBroken } from '../../domain/rule-broken';
import { recipientsOf, type DueRecipient } from '../../domain/service/recipients';
import { fillWording } from '../../integrations/wording/fill';
import { nextNumber } from '../intake/steps';
import { findKnown, type Known, type LetterAbout } from '../letter-subjects/queries';

/** What a letter is to be drafted about. Left out, `caseId` follows from the evaluation, the panel or the accepted referral. */
export interface LetterToDraft {
  readonly kind: LetterKind;
  readonly caseId?: string | null | undefined;
  readonly evaluationId?: string | null | undefined;
  readonly referralId?: string | null | undefined;
  readonly panelId?: string | null | undefined;
  /** One of the practice's wordings; left out, the one of this kind that was changed last, else the built-in one. */
  readonly templateId?: string | null | undefined;
  readonly facts?: LetterFacts | undefined;
}

/**
 * Drafts a letter: takes the wording, fills it with what is known, computes who must get it. Leaves the audit to the
 * verb. @throws NotFound; RuleBroken `letter.needs_subject`
 */
export async function draftLetter(tx: Tx, ctx: PracticeCtx, letter: LetterToDraft): Promise<{ id: string; number: number }> {
  const { practiceId } = ctx;
  const { kind, facts = {} } = letter;
  const about = await aboutOf(tx, practiceId, letter);
  const wording = await findWording(tx, practiceId, kind, letter.templateId ?? null);
  const known = await findKnown(tx, practiceId, kind, about, facts, ctx.today);
  const number = await nextNumber(tx, practiceId, 'letter');
  const { id } = await tx.letter.create({
    data: { practiceId, number, kind, ...about, ...filled(wording, known), templateVersionId: wording.versionId, facts: JSON.parse(JSON.stringify(facts)), createdById: ctx.actor.kind === 'user' ? ctx.actor.userId : null, createdAt: ctx.now },
  });
  await writeRecipients(tx, practiceId, id, recipientsOf(kind, known.service).due);
  return { id, number };
}

/** A wording's subject and body with the fields of what is known. */
export function filled(wording: { subject: string; body: string }, { subject }: Known): { subject: string; body: string } {
  const values = mergeValues(subject);
  return { subject: fillWording(wording.subject, values).replaceAll('\n', ' '), body: fillWording(wording.body, values) };
}

/** What the letter is about, with the case that follows. @throws NotFound; RuleBroken `letter.needs_subject` */
async function aboutOf(tx: Tx, practiceId: PracticeId, { kind, ...ids }: LetterToDraft): Promise<LetterAbout> {
  const where = (id: string) => ({ practiceId_id: { practiceId, id } });
  const { caseId = null, evaluationId = null, referralId = null, panelId = null } = ids;
  const evaluation = evaluationId === null ? null : await tx.evaluation.findUnique({ where: where(evaluationId), select: { caseId: true } });
  const panel = panelId === null ? null : await tx.panel.findUnique({ where: where(panelId), select: { caseId: true } });
  const referral = referralId === null ? null : await tx.referral.findUnique({ where: where(referralId), select: { caseId: true } });
  if ((evaluationId !== null && !evaluation) || (panelId !== null && !panel) || (referralId !== null && !referral)) throw new NotFound();
  const follows = [caseId, evaluation?.caseId, panel?.caseId, referral?.caseId].filter((id): id is string => typeof id === 'string');
  if (new Set(follows).size > 1) throw new NotFound();
  const about = { caseId: follows[0] ?? null, evaluationId, referralId, panelId };
  const { about: needs, label } = letterKindOf(kind);
  const has = { evaluation: evaluationId !== null, case: about.caseId !== null, referral: referralId !== null, any: about.caseId !== null || referralId !== null, physician: ids.facts?.absence !== undefined };
  if (!has[needs]) throw new RuleBroken('letter.needs_subject', `${label}: say which ${needs === 'any' ? 'case or referral' : needs === 'physician' ? 'absence' : needs} it is about.`);
  return about;
}

export interface ChosenWording {
  readonly subject: string;
  readonly body: string;
  /** Null for the built-in one. */
  readonly versionId: string | null;
}

/** The wording by which a letter is filled: the one that was chosen, else the practice's active one that was changed last, else the built-in one. @throws NotFound */
export async function findWording(db: ReadTx, practiceId: PracticeId, kind: LetterKind, templateId: string | null): Promise<ChosenWording> {
  const version = await db.letterTemplateVersion.findFirst({
    where: { practiceId, template: { kind, ...(templateId === null ? { active: true } : { id: templateId }) } },
    orderBy: [{ createdAt: 'desc' }, { number: 'desc' }],
  });
  if (version) return { subject: version.subject, body: version.body, versionId: version.id };
  if (templateId !== null) throw new NotFound();
  return { ...builtInWordings[kind], versionId: null };
}

/** Writes a draft's computed recipients, in the order of the address block. */
export async function writeRecipients(tx: Tx, practiceId: PracticeId, letterId: string, due: readonly DueRecipient[]): Promise<void> {
  await tx.letterRecipient.createMany({
    data: due.map(({ role, side, contactId, name, address, email, fax, required, reason, section, method }, at) => ({ practiceId, letterId, position: at + 1, role, side, contactId, name, address, email, fax, required, reason, section, method })),
  });
}
