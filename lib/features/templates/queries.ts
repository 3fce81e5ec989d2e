import type { PracticeCtx, PracticeId } from '../../core/context';
import { NotFound } from '../../core/errors';
import { query, type ReadTx } from '../../core/operation';
import { builtInWordings } from '../../domain/letter/built-in';
import { sampleValues, type MergeValues } from '../../domain/letter/fields';
import { gapsIn } from '../../domain/letter/gaps';
import { letterKindOf, letterKinds, type LetterKind } from '../../domain/letter/kinds';
import { mergeValues } from '../../domain/letter/values';
import { fillWording, problemsOf } from '../../integrations/wording/fill';
import { findKnown } from '../letter-subjects/queries';
import { NoTemplateInput, PreviewTemplate, ReadTemplate, Template, TemplateList, TemplatePreview } from './schema';

type Row = Awaited<ReturnType<typeof findTemplates>>[number];

function findTemplates(db: ReadTx, where: { practiceId: PracticeId; id?: string; kind?: string }) {
  return db.letterTemplate.findMany({ where, orderBy: [{ name: 'asc' }, { id: 'asc' }], include: { versions: { orderBy: { number: 'desc' }, include: { _count: { select: { letters: true } } } } } });
}

/** Of the active wordings of a kind the one that was changed last: letters are drafted from it unless another is chosen. */
function defaultOf(rows: readonly Row[], kind: string): string | null {
  const active = rows.filter((row) => row.kind === kind && row.active && row.versions.length > 0);
  const changedAt = (row: Row) => row.versions[0]?.createdAt.getTime() ?? 0;
  return active.sort((a, b) => changedAt(b) - changedAt(a))[0]?.id ?? null;
}

/** Every kind of letter with its built-in wording and the practice's own. */
export const listTemplates = query({
  name: 'template.list',
  input: NoTemplateInput,
  output: TemplateList,
  async run({ ctx, db }) {
    const rows = await findTemplates(db, { practiceId: ctx.practiceId });
    return {
      kinds: letterKinds.map((kind) => {
        const { label, says, form } = letterKindOf(kind);
        const chosen = defaultOf(rows, kind);
        const templates = rows.filter((row) => row.kind === kind).map((row) => ({
          id: row.id, name: row.name, active: row.active, isDefault: row.id === chosen, number: row.versions[0]?.number ?? 0, changedAt: (row.versions[0]?.createdAt ?? row.createdAt).toISOString(),
          letterCount: row.versions.reduce((sum, { _count }) => sum + _count.letters, 0), version: row.version,
        }));
        return { kind, label, says, form: form && `${form.name}, ${form.section}`, builtIn: { ...builtInWordings[kind] }, templates };
      }),
    };
  },
});

/** A wording with all its versions. */
export const readTemplate = query({
  name: 'template.read',
  input: ReadTemplate,
  output: Template,
  run: ({ ctx, input, db }) => loadTemplate(db, ctx, input.templateId),
});

/** The DTO of a wording as it now stands. @throws NotFound */
export async function loadTemplate(db: ReadTx, ctx: PracticeCtx, templateId: string): Promise<Template> {
  const [row] = await findTemplates(db, { practiceId: ctx.practiceId, id: templateId });
  const [newest] = row?.versions ?? [];
  if (!row || !newest) throw new NotFound();
  const kin = await findTemplates(db, { practiceId: ctx.practiceId, kind: row.kind });
  const authors = await db.user.findMany({ where: { id: { in: row.versions.flatMap(({ createdById }) => createdById ?? []) } }, select: { id: true, name: true } });
  const { id, name, active, version } = row;
  return {
    id, name, active, version, kind: row.kind as LetterKind, isDefault: defaultOf(kin, row.kind) === id, number: newest.number, subject: newest.subject, body: newest.body,
    versions: row.versions.map((one) => ({ id: one.id, number: one.number, subject: one.subject, body: one.body, createdAt: one.createdAt.toISOString(), createdByName: authors.find((author) => author.id === one.createdById)?.name ?? 'Panelist', letterCount: one._count.letters })),
  };
}

/** A wording as it would read, with a case, an evaluation or a referral, else with sample data. Says what keeps it from being saved. */
export const previewTemplate = query({
  name: 'template.preview',
  input: PreviewTemplate,
  output: TemplatePreview,
  async run({ ctx, input, db }) {
    const problems = [...new Set([...problemsOf(input.subject), ...problemsOf(input.body)])];
    if (problems.length > 0) return { subject: '', body: '', gaps: [], problems };
    const values = await valuesOf(db, ctx, input);
    const [subject, body] = [fillWording(input.subject, values), fillWording(input.body, values)];
    return { subject, body, gaps: gapsIn(subject, body), problems };
  },
});

async function valuesOf(db: ReadTx, ctx: PracticeCtx, { kind, caseId, evaluationId, referralId }: { kind: LetterKind; caseId?: string | undefined; evaluationId?: string | undefined; referralId?: string | undefined }): Promise<MergeValues> {
  const evaluation = evaluationId ? await db.evaluation.findUnique({ where: { practiceId_id: { practiceId: ctx.practiceId, id: evaluationId } }, select: { caseId: true } }) : null;
  if (evaluationId && !evaluation) throw new NotFound();
  const about = { caseId: caseId ?? evaluation?.caseId ?? null, evaluationId: evaluationId ?? null, referralId: referralId ?? null, panelId: null };
  if (about.caseId === null && about.referralId === null) return sampleValues;
  return mergeValues((await findKnown(db, ctx.practiceId, kind, about, {}, ctx.today)).subject);
}
