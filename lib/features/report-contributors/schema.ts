import { z } from 'zod';
import { contributions } from '../../domain/report/facts';
import { idOf, line, note, optionalLine, VersionField } from '../fields';

export const ReportContributorId = idOf('ReportContributor');

/** What is said of a helper by hand. A reason why their part was clerical takes them off the disclosure (LC 4628(a)). */
const said = {
  qualifications: optionalLine(300),
  did: z.array(z.enum(contributions)).max(contributions.length).default([]).transform((did) => [...new Set(did)]),
  note: optionalLine(300),
  clericalReason: note(500),
};

export const ListContributors = z.strictObject({ reportId: idOf('Report') });

/** Of a person of the practice by `userId`, who need not stand in the trail; of somebody from outside by name. */
export const NameContributor = z
  .strictObject({ reportId: idOf('Report'), userId: idOf('User').nullable().default(null), name: optionalLine(160), ...said })
  .refine(({ userId, name }) => userId !== null || name !== '', { path: ['name'], message: 'Say who helped' })
  .refine(({ userId, did }) => userId !== null || did.length > 0, { path: ['did'], message: 'Say what they did' });
export type NameContributor = z.input<typeof NameContributor>;

export const AmendContributor = z.strictObject({ contributorId: ReportContributorId, version: VersionField, name: line(160).optional(), ...said });
export type AmendContributor = z.input<typeof AmendContributor>;

/** `removed` false brings back what was said. Who stands in the trail stays there. */
export const RemoveContributor = z.strictObject({ contributorId: ReportContributorId, version: VersionField, removed: z.boolean().default(true) });
export type RemoveContributor = z.input<typeof RemoveContributor>;

export const ReportContributorDto = z.object({
  /** A user's id, or 'interpreter', 'handoff:<id>', 'named:<id>'. */
  key: z.string(),
  name: z.string(),
  qualifications: z.string(),
  did: z.array(z.enum(contributions)).readonly(),
  evidence: z.string(),
  clericalReason: z.string(),
  /** What was said of them by hand, to be changed or removed; null where nothing was. */
  said: z.object({ id: z.string(), qualifications: z.string(), did: z.array(z.enum(contributions)), note: z.string(), clericalReason: z.string(), version: z.number().int() }).nullable(),
});
export type ReportContributorDto = z.output<typeof ReportContributorDto>;

export const ReportContributors = z.object({
  reportId: z.string(),
  contributors: z.array(ReportContributorDto),
  /** People of the practice who can be named: everybody but the physician who signs. */
  people: z.array(z.object({ userId: z.string(), name: z.string(), qualifications: z.string() })),
});
export type ReportContributors = z.output<typeof ReportContributors>;
