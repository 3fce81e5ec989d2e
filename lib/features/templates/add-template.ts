import { command } from '../../core/operation';
import { loadTemplate } from './queries';
import { AddTemplate, Template } from './schema';
import { addVersion, demandFillable } from './steps';

/** Keeps a wording of the practice's own. @throws RuleBroken `template.invalid`; Conflict where a wording of that kind has the name */
export const addTemplate = command({
  name: 'template.add',
  input: AddTemplate,
  output: Template,
  idempotent: true,
  async run({ ctx, input: { kind, name, ...words }, tx, audit }) {
    demandFillable(words);
    const { id } = await tx.letterTemplate.create({ data: { practiceId: ctx.practiceId, kind, name, createdAt: ctx.now } });
    await addVersion(tx, ctx, id, 1, words);
    audit({ subject: ['template', id], summary: `Added the wording “${name}”`, data: { kind } });
    return loadTemplate(tx, ctx, id);
  },
});
