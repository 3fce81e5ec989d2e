import { command } from '../../core/operation';
import { loadTemplate } from './queries';
import { RetireTemplate, Template } from './schema';
import { saveTemplate } from './steps';

/** Retires a wording, or takes it up again. Letters drafted from it keep their words. */
export const retireTemplate = command({
  name: 'template.retire',
  input: RetireTemplate,
  output: Template,
  async run({ ctx, input: { templateId, version, active }, tx, audit }) {
    await saveTemplate(tx, ctx, templateId, version, { active });
    const template = await loadTemplate(tx, ctx, templateId);
    audit({ subject: ['template', templateId], summary: `${active ? 'Took up again' : 'Retired'} the wording “${template.name}”`, data: { kind: template.kind, active } });
    return template;
  },
});
