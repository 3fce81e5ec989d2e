import { command } from '../../core/operation';
import { loadTemplate } from './queries';
import { ReviseTemplate, Template } from './schema';
import { addVersion, demandFillable, saveTemplate } from './steps';

/** Changes a wording: other words are a new version, a new name alone is not. @throws RuleBroken `template.invalid`, Conflict */
export const reviseTemplate = command({
  name: 'template.revise',
  input: ReviseTemplate,
  output: Template,
  async run({ ctx, input: { templateId, version, name, ...words }, tx, audit }) {
    demandFillable(words);
    await saveTemplate(tx, ctx, templateId, version, { name });
    const before = await loadTemplate(tx, ctx, templateId);
    const isOther = before.subject !== words.subject || before.body !== words.body;
    if (isOther) await addVersion(tx, ctx, templateId, before.number + 1, words);
    audit({ subject: ['template', templateId], summary: `Changed the wording “${name}”`, data: { kind: before.kind, number: isOther ? before.number + 1 : before.number } });
    return loadTemplate(tx, ctx, templateId);
  },
});
